#include "ui/ordersend/uncertainpage.h"

#include "models/formats/moment.h"
#include "models/order/arrived.h"
#include "models/order/duplicates.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/page/footerbar.h"
#include "ui/words/failurewords.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

// How the page is put together. uncertainpage_follow.cpp: what it shows.
namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

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
    QStringList asked = questions();
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

/// What Lineside asks the service for.
QStringList UncertainPage::questions() const {
    if (!m_story->sent())
        return {tr("The order that was kept can't be read, so Lineside can't look for the customer.")};
    const Record order = order::recordOf(*m_story->sent());
    QStringList found;
    if (order::canBeChecked(order))
        found.append(m_story->attempt().knownAsked
                         ? tr("Lineside asks for customers of this name, address or papers who were not "
                              "there before the sending.")
                         : tr("Lineside asks for customers of this name, address or papers. Who was there "
                              "before the sending is not known."));
    for (const ElementId id : {"Order/WirelessESN"_element, "Order/WirelessICCID"_element}) {
        if (const QString device = order.text(id); !device.isEmpty())
            found.append(tr("Lineside asks who has the device or SIM %1.").arg(device));
    }
    if (found.isEmpty())
        found.append(tr("The order names too little to look for the customer. Find them by hand."));
    return found;
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
