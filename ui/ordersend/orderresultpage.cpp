#include "ui/ordersend/orderresultpage.h"

#include "models/order/arrived.h"
#include "models/ports/whensettled.h"
#include "models/rules/rules.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/ordersend/arrivalline.h"
#include "ui/ordersend/arrivedpart.h"
#include "ui/ordersend/factsgrid.h"
#include "ui/ordersend/orderwords.h"
#include "ui/page/footerbar.h"
#include "ui/words/failurewords.h"
#include "ui/words/statuswords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;

OrderResultPage::OrderResultPage(OrderDesk& desk, Created made, Request sent, OrderSendContext context,
                                 QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_made(std::move(made))
    , m_sent(std::move(sent))
    , m_context(std::move(context))
    , m_words(FormSchema::order(), m_context.review) {
    setObjectName(u"orderResultPage"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildBody());
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    lines->addWidget(scroll, 1);
    lines->addWidget(new look::Line(Qt::Horizontal, this));
    buildFooter();
    lines->addWidget(m_footer);
    setFocusProxy(m_open);
    measure();
    follow();
    if (m_made.now && m_arrival)
        m_arrival->take(*m_made.now);
    if (m_arrival && !NewCustomerWatch::isComplete(m_made.now.value_or(Record()), m_context.numberColumn))
        m_arrival->start();
    if (!m_made.now && !m_made.reading)
        readAgain();
}

OrderResultPage::~OrderResultPage() {
    m_token.cancel();
}

QWidget* OrderResultPage::buildBody() {
    m_inner = new QWidget(this);
    m_inner->setBackgroundRole(QPalette::Base);
    auto* lines = new QVBoxLayout(m_inner);
    auto* head = new QHBoxLayout;
    const QString who = m_context.review.who;
    auto* sentence = new look::Label(look::Type::Name, look::Token::Text,
                                     who.isEmpty() ? tr("The new customer is %1.").arg(m_made.customerId)
                                                   : tr("%1 is customer %2.").arg(who, m_made.customerId),
                                     m_inner);
    sentence->setObjectName(u"resultSentence"_s);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setWordWrap(true);
    head->addWidget(new look::IconLabel(look::Mark::Sent, m_inner));
    head->addWidget(sentence, 1);
    lines->addLayout(head);
    m_note = new look::Label(look::Type::Body, look::Token::Second, {}, m_inner);
    m_note->setObjectName(u"resultNote"_s);
    m_note->setWordWrap(true);
    lines->addWidget(m_note);
    auto* facts = new FactsGrid(m_inner);
    addFacts(facts);
    lines->addWidget(facts);
    m_arrived = new ArrivedPart(m_words, m_inner);
    connect(m_arrived, &ArrivedPart::readAgain, this, &OrderResultPage::readAgain);
    lines->addWidget(m_arrived);
    lines->addStretch(1);
    return m_inner;
}

void OrderResultPage::addFacts(FactsGrid* facts) {
    m_status = facts->add(tr("Status"), u"resultStatus"_s);
    if (!rules::isProspect(m_sent)) {
        m_arrival = new ArrivalLine(m_desk, m_made.customerId, m_context, facts);
        facts->add(tr("Phone number"), m_arrival);
        connect(m_arrival, &ArrivalLine::read, this, &OrderResultPage::takeCustomer);
    }
    FactsGrid::set(facts->add(tr("Orders"), u"resultOrders"_s), listed(m_made.orders));
    FactsGrid::set(facts->add(tr("Lines"), u"resultLines"_s), listed(m_made.lines));
    FactsGrid::set(facts->add(tr("Products"), u"resultProducts"_s), productWords());
    const Value method = m_made.billMethod.isEmpty() ? Value() : Value(m_made.billMethod);
    FactsGrid::set(facts->add(tr("Bill method"), u"resultBillMethod"_s),
                   method.isNothing() ? QString() : m_words.value("Customer/BillMethod"_element, method));
}

void OrderResultPage::buildFooter() {
    m_footer = new FooterBar(this);
    QPushButton* copy = m_footer->addButton(tr("Copy"), u"copyResult"_s);
    QPushButton* another = m_footer->addButton(tr("New order for another caller"), u"newOrder"_s);
    m_open = m_footer->addButton(tr("Open the customer"), u"openCustomer"_s);
    copy->setToolTip(tr("Copy the customer's number, orders and lines"));
    look::setPrimary(m_open);
    m_open->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(copyText()); });
    connect(another, &QPushButton::clicked, this, &OrderResultPage::newOrderWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT customerWanted(m_made.customerId); });
}

QString OrderResultPage::title() const {
    return m_context.review.who.isEmpty() ? tr("Customer %1").arg(m_made.customerId) : m_context.review.who;
}

QList<QWidget*> OrderResultPage::panes() const {
    return {m_inner, m_footer};
}

/// Products by name, the ID beside; the reply has the IDs alone.
QString OrderResultPage::productWords() const {
    const ElementId ordered = "Order/AdditionalProducts/Product/ProductID"_element;
    const Element& element = *schema::inRequest(Operation::NewCustomersCreate, ordered);
    QStringList found;
    for (int row = 0; row < m_made.products.count(); ++row) {
        if (const Value id = m_made.products.value(row, u"ProductID"_s); !id.isNothing())
            found.append(m_words.named(element, id.text()));
    }
    return found.join(u'\n');
}

QString OrderResultPage::copyText() const {
    QStringList lines;
    if (!m_context.review.who.isEmpty())
        lines.append(m_context.review.who);
    lines.append(tr("Customer %1").arg(m_made.customerId));
    if (!m_made.orders.isEmpty())
        lines.append(tr("Orders %1").arg(listed(m_made.orders)));
    if (!m_made.lines.isEmpty())
        lines.append(tr("Lines %1").arg(listed(m_made.lines)));
    if (m_arrival && !m_arrival->numbers().isEmpty())
        lines.append(tr("Phone number %1").arg(m_arrival->numbers()));
    return lines.join(u'\n');
}

void OrderResultPage::refresh() {
    if (m_arrival)
        m_arrival->lookNow();
    else
        readAgain();
}

void OrderResultPage::readAgain() {
    if (!m_made.now)
        m_arrived->setReading();
    whenSettled(m_desk.customer(m_made.customerId, m_token), this, [this](const Result<Record>& result) {
        if (result) {
            if (m_arrival)
                m_arrival->take(result.value());
            takeCustomer(result.value());
        } else if (!m_made.now) {
            m_made.reading = result.failure();
            follow();
        }
    });
}

void OrderResultPage::takeCustomer(const Record& customer) {
    m_made.now = customer;
    m_made.reading.reset();
    m_made.comparisons = order::arrived(m_sent, customer);
    follow();
    Q_EMIT customerRead(customer);
}

void OrderResultPage::follow() {
    const QString now = m_made.now ? m_made.now->text("Customer/Status"_element) : QString();
    FactsGrid::set(m_status, statusWords(now.isEmpty() ? m_made.status : now));
    QStringList notes;
    if (m_made.earlier)
        notes.append(tr("This order was made before. It was not sent again."));
    if (rules::isProspect(m_sent))
        notes.append(tr("A prospect: no package was ordered, so there will be no number."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!m_note->text().isEmpty());
    if (m_made.now)
        m_arrived->setComparisons(m_made.comparisons, *m_made.now);
    else if (!m_made.reading)
        m_arrived->setReading();
    else
        m_arrived->setFailure(words(*m_made.reading, During::LookUp, m_context.review.querySeconds).text);
}

void OrderResultPage::measure() {
    m_inner->layout()->setContentsMargins(px(24), px(20), px(24), px(16));
    m_inner->layout()->setSpacing(px(16));
    static_cast<QHBoxLayout*>(m_inner->layout()->itemAt(0)->layout())->setSpacing(px(8));
}

void OrderResultPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (m_footer && (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange))
        measure();
}

} // namespace lineside
