#include "ui/find/lookuppage.h"

#include "models/formats/integer.h"
#include "models/ports/whensettled.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/page/waiting.h"
#include "ui/words/failurewords.h"
#include "ui/words/lookupwords.h"

#include <QAccessible>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

QPushButton* link(const QString& words, const QString& name, QWidget* parent) {
    auto* made = new QPushButton(words, parent);
    made->setObjectName(name);
    look::setLink(made);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

bool isCustomer(const Result<Record>& result) {
    return result.ok() && !readKey(result.value().text("Customer/ID"_element)).isEmpty();
}

bool isNobody(const Result<Record>& result) {
    using Kind = Failure::Kind;
    return result.ok() || result.failure().kind == Kind::Refused || result.failure().kind == Kind::Gone;
}

} // namespace

LookupPage::LookupPage(Desk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout(this))
    , m_waiting(new Waiting(this))
    , m_words(new look::Label(look::Type::Body, look::Token::Text, {}, this))
    , m_more(new look::Label(look::Type::Small, look::Token::Second, {}, this))
    , m_links(new QVBoxLayout)
    , m_offers(new QVBoxLayout)
    , m_again(link(tr("Try again"), u"lookupAgain"_s, this)) {
    setObjectName(u"lookupPage"_s);
    m_words->setObjectName(u"lookupAnswer"_s);
    m_more->setObjectName(u"lookupDetail"_s);
    for (look::Label* label : {m_words, m_more}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_lines->addWidget(m_waiting);
    m_lines->addWidget(m_words);
    m_lines->addWidget(m_more);
    m_links->addLayout(m_offers);
    m_links->addWidget(m_again);
    m_lines->addLayout(m_links);
    m_lines->addStretch();
    connect(m_waiting, &Waiting::appeared, this, &LookupPage::wanted);
    connect(m_waiting, &Waiting::cancelled, this, [this] {
        ++m_turn;
        m_token.cancel();
        emit cancelled();
    });
    connect(m_again, &QPushButton::clicked, this, &LookupPage::refresh);
    clear();
    measure();
}

LookupPage::~LookupPage() {
    m_token.cancel();
}

QString LookupPage::title() const {
    return m_title;
}

void LookupPage::refresh() {
    lookUp(m_guess, m_others);
}

bool LookupPage::isWaiting() const {
    return m_waiting->isWaiting();
}

void LookupPage::lookUp(const Guess& guess, const QList<Guess>& others) {
    m_token.cancel();
    m_token = CancelToken();
    m_guess = guess;
    m_others = others;
    clear();
    m_title = tr("Looking up…");
    emit titleChanged();
    m_waiting->start(tr("Looking up…"));
    const int turn = ++m_turn;
    whenSettled(m_desk.lookUp(guess, m_token), this, [this, turn](const Result<Record>& result) {
        if (turn != m_turn)
            return;
        m_waiting->finish([this, result] { answer(result); });
    });
}

void LookupPage::answer(const Result<Record>& result) {
    if (isCustomer(result)) {
        emit found(result.value());
        return;
    }
    if (!result.ok() && result.failure().kind == Failure::Kind::Cancelled) {
        emit cancelled();
        return;
    }
    const bool nothing = isNobody(result);
    m_title = nothing ? tr("Nothing found") : tr("No answer");
    if (nothing) {
        // Why a service refuses a query is in its own words: they may say more than that nothing is there.
        const bool more = !result.ok() && !result.failure().text.isEmpty();
        say(notFoundWords(m_guess), more ? words(result.failure(), During::LookUp).text : QString());
        offerOthers();
    } else {
        const FailureWords failed = words(result.failure(), During::LookUp);
        say(failed.text, failed.details);
        m_again->show();
    }
    emit titleChanged();
    emit wanted();
}

void LookupPage::say(const QString& text, const QString& more) {
    m_words->setText(text);
    m_words->show();
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    setAccessibleDescription(text);
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LookupPage::offerOthers() {
    for (const Guess& other : std::as_const(m_others)) {
        QPushButton* offer = link(insteadWords(other), u"lookupInstead"_s, this);
        connect(offer, &QPushButton::clicked, this, [this, other] {
            if (other.kind == Guess::Kind::Name) {
                emit nameWanted(other.value);
                return;
            }
            QList<Guess> rest = m_others;
            rest.removeOne(other);
            rest.append(m_guess);
            lookUp(other, rest);
        });
        m_offers->addWidget(offer);
    }
    if (!m_offersOrder)
        return;
    QPushButton* order = link(tr("Start a new order."), u"lookupNewOrder"_s, this);
    connect(order, &QPushButton::clicked, this, &LookupPage::newOrderWanted);
    m_offers->addWidget(order);
}

void LookupPage::clear() {
    m_words->hide();
    m_more->hide();
    m_again->hide();
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        // One of them may be what was just clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void LookupPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void LookupPage::measure() {
    m_lines->setContentsMargins(look::px(24), look::px(24), look::px(24), look::px(16));
    m_lines->setSpacing(look::px(8));
    m_links->setContentsMargins(-look::px(4), 0, 0, 0); // their focus ring stands outside the text
}

} // namespace lineside
