#include "ui/ordersend/uncertainpage.h"

#include "models/formats/moment.h"
#include "models/record/customername.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/uncertainwords.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/page/footerbar.h"
#include "ui/words/failurewords.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;
using Stage = UncertainStory::State;

UncertainPage::UncertainPage(std::unique_ptr<UncertainStory> story, ReviewContext context, QWidget* parent)
    : Page(parent)
    , m_story(std::move(story))
    , m_context(std::move(context))
    , m_words(FormSchema::order(), m_context)
    , m_told(m_story->state()) {
    setObjectName(u"uncertainPage"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_inner = new QWidget(this);
    m_inner->setBackgroundRole(QPalette::Base);
    buildBody(new QVBoxLayout(m_inner));
    scroll->setWidget(m_inner);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    lines->addWidget(scroll, 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    m_notice = new ReviewNotice(this);
    lines->addWidget(m_notice);
    buildFooter();
    lines->addWidget(m_footer);
    connectParts();
    measure();
    follow();
}

void UncertainPage::buildBody(QVBoxLayout* lines) {
    const Attempt& attempt = m_story->attempt();
    const QString who = title();
    const FailureWords said = words(attempt.failure, During::Create, m_context.sendSeconds);
    auto* head = new QHBoxLayout;
    auto* heading =
        new look::Label(look::Type::Name, look::Token::Text, tr("%1: made or not?").arg(who), m_inner);
    head->addWidget(new look::IconLabel(look::Mark::Uncertain, m_inner));
    head->addWidget(heading, 1);
    lines->addLayout(head);
    auto* happened = new look::Label(look::Type::Body, look::Token::Text, said.text, m_inner);
    happened->setObjectName(u"happened"_s);
    lines->addWidget(happened);
    QStringList asked = questionWords(*m_story);
    if (attempt.sentAt.isValid())
        asked.prepend(tr("Sent %1.").arg(displaySecond(attempt.sentAt)));
    auto* asks = new look::Label(look::Type::Small, look::Token::Second, asked.join(u'\n'), m_inner);
    asks->setObjectName(u"questions"_s);
    lines->addWidget(asks);
    m_state = new look::Label(look::Type::Strong, look::Token::Text, {}, m_inner);
    m_state->setObjectName(u"lookState"_s);
    lines->addWidget(m_state);
    for (look::Label* label : {heading, happened, asks, m_state}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_evidence = new EvidencePart(m_words, m_inner);
    lines->addWidget(m_evidence);
    lines->addStretch(1);
}

void UncertainPage::buildFooter() {
    m_footer = new FooterBar(this);
    m_resend = m_footer->addLink(tr("Nothing found in 10 minutes. Send the order again…"), u"resend"_s);
    m_draft = m_footer->addLink(tr("It was not made: keep as draft"), u"keepAsDraft"_s);
    m_open = m_footer->addButton(tr("Open"), u"openCandidate"_s);
    m_look = m_footer->addButton(tr("Look now"), u"keepLooking"_s);
    m_this = m_footer->addButton(tr("This is the customer"), u"thisIsTheCustomer"_s);
    connect(m_resend, &QPushButton::clicked, m_story.get(), &UncertainStory::decideResend);
    connect(m_draft, &QPushButton::clicked, m_story.get(), &UncertainStory::decideNotMade);
    connect(m_look, &QPushButton::clicked, m_story.get(), &UncertainStory::keepLooking);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Candidate* candidate = m_evidence->chosen())
            Q_EMIT customerWanted(candidate->match.customerId);
    });
    connect(m_this, &QPushButton::clicked, this, [this] {
        if (const Candidate* candidate = m_evidence->chosen())
            m_story->decideMade(candidate->match.customerId);
    });
}

void UncertainPage::connectParts() {
    connect(m_evidence, &EvidencePart::chosenChanged, this, &UncertainPage::followWays);
    connect(m_evidence, &EvidencePart::opened, this, &Page::customerWanted);
    connect(m_story.get(), &UncertainStory::changed, this, &UncertainPage::followStory);
}

void UncertainPage::followStory() {
    follow();
    const Stage before = std::exchange(m_told, m_story->state());
    if (before != m_told)
        tell(before);
}

void UncertainPage::follow() {
    m_state->setText(lookWords(*m_story, m_context.querySeconds));
    const auto& evidence = m_story->evidence();
    m_evidence->setVisible(evidence && !evidence->candidates.isEmpty());
    if (evidence && evidence->askedAt != m_shownAt)
        followEvidence();
    followWays();
}

void UncertainPage::followEvidence() {
    const Evidence& evidence = *m_story->evidence();
    m_shownAt = evidence.askedAt;
    m_notice->clear();
    m_evidence->setEvidence(evidence, m_story->sent());
}

void UncertainPage::followWays() {
    const auto& evidence = m_story->evidence();
    const bool free = m_story->isOpen();
    const Candidate* candidate = m_evidence->isHidden() ? nullptr : m_evidence->chosen();
    const bool fits = evidence && evidence->proposal == Evidence::Proposal::Made;
    m_this->setVisible(!m_evidence->isHidden());
    m_open->setVisible(!m_evidence->isHidden());
    m_this->setEnabled(free && candidate);
    m_open->setEnabled(candidate);
    m_this->setAccessibleDescription(candidate ? nameAndId(candidate->match.name, candidate->match.customerId)
                                               : QString());
    look::setPrimary(m_this, fits && candidate);
    m_look->setText(m_story->isLooking() ? tr("Look now") : tr("Keep looking"));
    m_look->setEnabled(free && !m_story->isAsking());
    m_resend->setVisible(free && m_story->mayResend());
    m_draft->setVisible(free && m_story->mayDeny());
}

void UncertainPage::tell(Stage before) {
    const Stage now = m_story->state();
    if (now == Stage::Made)
        Q_EMIT made(m_story->made(), m_story->sent().value_or(Request(Operation::NewCustomersCreate)));
    else if (now == Stage::Resend)
        Q_EMIT resendWanted();
    else if (now == Stage::NotMade)
        Q_EMIT draftWanted();
    else if (const auto& why = m_story->notDecided(); why && before == Stage::Deciding)
        tellNotDecided(*why);
}

void UncertainPage::tellNotDecided(const Failure& why) {
    const FailureWords said = words(why, During::LookUp);
    m_notice->tell(look::Mark::Refuse, {tr("Nothing was decided. %1").arg(said.text), said.details});
}

QString UncertainPage::title() const {
    const QString& title = m_story->attempt().title;
    return title.isEmpty() ? tr("Order without a name") : title;
}

QList<QWidget*> UncertainPage::panes() const {
    return {m_inner, m_footer};
}

void UncertainPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!std::exchange(m_begun, true))
        m_story->ask();
}

void UncertainPage::measure() {
    m_inner->layout()->setContentsMargins(px(24), px(20), px(24), px(16));
    m_inner->layout()->setSpacing(px(12));
    static_cast<QHBoxLayout*>(m_inner->layout()->itemAt(0)->layout())->setSpacing(px(8));
}

void UncertainPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (m_footer && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        measure();
}

} // namespace lineside
