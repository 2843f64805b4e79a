#include "ui/ordersend/orderresultpage.h"

#include "models/formats/copied.h"
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

OrderResultPage::OrderResultPage(std::unique_ptr<NewCustomerStory> story, ReviewContext context,
                                 QWidget* parent)
    : Page(parent)
    , m_story(std::move(story))
    , m_context(std::move(context))
    , m_words(FormSchema::order(), m_context) {
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
    connect(m_story.get(), &NewCustomerStory::changed, this, &OrderResultPage::follow);
    begin();
}

/// A prospect has no number to wait for.
void OrderResultPage::begin() {
    if (m_arrival && !m_story->hasArrived())
        m_story->watch();
    if (!made().now && !made().reading)
        m_story->readAgain();
}

QWidget* OrderResultPage::buildBody() {
    m_inner = new QWidget(this);
    m_inner->setBackgroundRole(QPalette::Base);
    auto* lines = new QVBoxLayout(m_inner);
    auto* head = new QHBoxLayout;
    const QString who = m_context.who;
    auto* sentence = new look::Label(look::Type::Name, look::Token::Text,
                                     who.isEmpty() ? tr("The new customer is %1.").arg(made().customerId)
                                                   : tr("%1 is customer %2.").arg(who, made().customerId),
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
    connect(m_arrived, &ArrivedPart::readAgain, m_story.get(), &NewCustomerStory::readAgain);
    lines->addWidget(m_arrived);
    lines->addStretch(1);
    return m_inner;
}

void OrderResultPage::addFacts(FactsGrid* facts) {
    m_status = facts->add(tr("Status"), u"resultStatus"_s);
    if (!rules::isProspect(m_story->sent())) {
        m_arrival = new ArrivalLine(*m_story, m_context.querySeconds, facts);
        facts->add(tr("Phone number"), m_arrival);
    }
    FactsGrid::set(facts->add(tr("Orders"), u"resultOrders"_s), listed(made().orders));
    FactsGrid::set(facts->add(tr("Lines"), u"resultLines"_s), listed(made().lines));
    FactsGrid::set(facts->add(tr("Products"), u"resultProducts"_s), productWords());
    const Value method = made().billMethod.isEmpty() ? Value() : Value(made().billMethod);
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
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT customerWanted(made().customerId); });
}

QString OrderResultPage::title() const {
    return m_context.who.isEmpty() ? tr("Customer %1").arg(made().customerId) : m_context.who;
}

QList<QWidget*> OrderResultPage::panes() const {
    return {m_inner, m_footer};
}

/// Products by name, the ID beside; the reply has the IDs alone.
QString OrderResultPage::productWords() const {
    const ElementId ordered = "Order/AdditionalProducts/Product/ProductID"_element;
    const Element& element = *schema::inRequest(Operation::NewCustomersCreate, ordered);
    QStringList found;
    for (int row = 0; row < made().products.count(); ++row) {
        if (const Value id = made().products.value(row, u"ProductID"_s); !id.isNothing())
            found.append(m_words.named(element, id.text()));
    }
    return found.join(u'\n');
}

QString OrderResultPage::copyText() const {
    QStringList lines;
    if (!m_context.who.isEmpty())
        lines.append(m_context.who);
    lines.append(tr("Customer %1").arg(made().customerId));
    if (!made().orders.isEmpty())
        lines.append(tr("Orders %1").arg(listed(made().orders)));
    if (!made().lines.isEmpty())
        lines.append(tr("Lines %1").arg(listed(made().lines)));
    if (m_arrival && !m_arrival->numbers().isEmpty())
        lines.append(tr("Phone number %1").arg(m_arrival->numbers()));
    for (QString& line : lines)
        line = copiedCell(line);
    return lines.join(u'\n');
}

void OrderResultPage::refresh() {
    if (m_arrival)
        m_story->askNow();
    else
        m_story->readAgain();
}

void OrderResultPage::follow() {
    const QString now = made().now ? made().now->text("Customer/Status"_element) : QString();
    FactsGrid::set(m_status, statusWords(now.isEmpty() ? made().status : now));
    QStringList notes;
    if (made().earlier)
        notes.append(tr("This order was made before. It was not sent again."));
    if (rules::isProspect(m_story->sent()))
        notes.append(tr("A prospect: no package was ordered, so there will be no number."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!m_note->text().isEmpty());
    if (made().now)
        m_arrived->setComparisons(made().comparisons, *made().now);
    else if (!made().reading)
        m_arrived->setReading();
    else
        m_arrived->setFailure(words(*made().reading, During::LookUp, m_context.querySeconds).text);
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
