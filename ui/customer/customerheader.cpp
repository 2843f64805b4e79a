#include "ui/customer/customerheader.h"

#include "models/formats/phone.h"
#include "models/formats/shown.h"
#include "models/order/services.h"
#include "models/record/customername.h"
#include "ui/customer/headerparts.h"
#include "ui/look/line.h"
#include "ui/look/states.h"
#include "ui/words/values.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;
using look::Token;
using FontType = look::Type;

CustomerHeader::CustomerHeader(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_who(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_name(new look::Label(FontType::Name, Token::Text, {}, this))
    , m_status(new StatusDot(this))
    , m_id(new look::Label(FontType::Body, Token::Text, {}, this))
    , m_number(new look::Label(FontType::Body, Token::Text, {}, this))
    , m_rest(new look::ElidedLabel(FontType::Body, Token::Second, {}, this))
    , m_noteRow(new QWidget(this))
    , m_note(new look::ElidedLabel(FontType::Body, Token::Second, {}, m_noteRow))
    , m_tick(new look::IconLabel(look::Mark::Complete, this))
    , m_verified(new look::Label(FontType::Body, Token::Text, {}, this))
    , m_verify(new QPushButton(tr("Verify"), this))
    , m_lifeline(new LifelineLabel(this))
    , m_line(new look::Line(Qt::Vertical, this))
    , m_due(new FigureLabel(tr("Due"), this))
    , m_overdue(new FigureLabel(tr("Overdue"), this))
    , m_balance(new FigureLabel(tr("Balance"), this)) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build();
    setVerified({});
    setNote({});
    measure();
}

void CustomerHeader::build() {
    m_name->setObjectName(u"customerName"_s);
    m_verify->setObjectName(u"verify"_s);
    m_verify->setAutoDefault(false);
    m_verify->setCheckable(true);
    look::setQuiet(m_verify);
    for (look::Label* label : {m_name, m_id, m_number})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setMinimumWidth(1); // a long name gives way before the money does
    m_first->addWidget(m_name);
    m_first->addWidget(m_status);
    m_first->addWidget(m_tick);
    m_first->addWidget(m_verified);
    m_first->addWidget(m_verify);
    m_first->addStretch();
    m_second->addWidget(m_id);
    m_second->addWidget(m_number);
    m_second->addWidget(m_rest, 1);
    m_who->addLayout(m_first);
    m_who->addLayout(m_second);
    m_note->setObjectName(u"headerNote"_s);
    auto* note = new QHBoxLayout(m_noteRow);
    note->setContentsMargins(0, 0, 0, 0);
    note->addWidget(new look::IconLabel(look::Mark::Reminder, m_noteRow));
    note->addWidget(m_note, 1);
    m_who->addWidget(m_noteRow);
    m_row->addLayout(m_who, 1);
    buildRight(m_row);
}

void CustomerHeader::buildRight(QHBoxLayout* row) {
    row->addWidget(m_lifeline, 0, Qt::AlignVCenter);
    row->addWidget(m_line);
    for (FigureLabel* figure : {m_due, m_overdue, m_balance})
        row->addWidget(figure, 0, Qt::AlignVCenter);
}

void CustomerHeader::setRecord(const Record& record, const CustomerContext& context) {
    const QString name = customerName(record, NameStyle::Spoken);
    m_name->setText(name.isEmpty() ? customerTitle(record) : name);
    m_status->setStatus(record.text("Customer/Status"_element));
    m_id->setText(shownLine(record.text("Customer/ID"_element)));
    const QString number = customerNumber(record, context.catalog.serviceItem().number);
    m_number->setText(u"·  "_s + number);
    m_number->setVisible(!number.isEmpty());
    const QString& code = record.text("Customer/CustomerClass"_element);
    m_class = code.isEmpty() ? QString() : choiceWords(code);
    m_account = shownLine(record.text("Customer/AcctNum"_element));
    m_lifeline->setState(lifelineState(record, context.now().date()));
    m_due->setAmount(record.value("Customer/Billing/Due"_element));
    m_overdue->setAmount(record.value("Customer/Billing/Overdue"_element));
    m_balance->setAmount(record.value("Customer/Billing/Balance"_element));
    arrange();
}

void CustomerHeader::setVerified(const QString& words) {
    m_verified->setText(words);
    m_tick->setVisible(!words.isEmpty());
    m_verified->setVisible(!words.isEmpty());
    m_verify->setVisible(words.isEmpty());
}

void CustomerHeader::setNote(const QString& words) {
    m_note->setText(words);
    m_noteRow->setVisible(!words.isEmpty());
    m_noteRow->setToolTip(words);
    m_noteRow->setAccessibleName(words);
}

void CustomerHeader::setRoom(bool oneLine, bool few) {
    if (oneLine == m_oneLine && few == m_few)
        return;
    m_oneLine = oneLine;
    m_few = few;
    m_who->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_who->setStretch(1, oneLine ? 1 : 0);
    m_name->setType(oneLine ? FontType::Section : FontType::Name);
    m_lifeline->setOneLine(oneLine);
    for (FigureLabel* figure : {m_due, m_overdue, m_balance})
        figure->setCaptionVisible(!oneLine);
    arrange();
    measure();
}

void CustomerHeader::arrange() {
    QStringList rest{m_class};
    if (!m_account.isEmpty() && !m_oneLine)
        rest.append(tr("Account %1").arg(m_account));
    rest.removeAll(QString());
    m_rest->setText(rest.isEmpty() ? QString() : u"·  "_s + rest.join(u"  ·  "_s));
    m_note->setVisible(!m_oneLine); // there its mark and tooltip have to do: the name comes first
    m_due->setVisible(!m_few && !m_oneLine);
    m_overdue->setVisible(!m_few && !m_oneLine);
    m_line->setVisible(!m_few && !m_oneLine);
}

void CustomerHeader::measure() {
    m_row->setContentsMargins(px(24), px(m_oneLine ? 6 : 12), px(24), px(m_oneLine ? 6 : 12));
    m_row->setSpacing(px(24));
    m_who->setSpacing(px(m_oneLine ? 12 : 4));
    m_first->setSpacing(px(12));
    m_second->setSpacing(px(8));
    m_noteRow->layout()->setSpacing(px(6));
    m_line->setFixedHeight(px(40));
}

void CustomerHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

QString customerTitle(const Record& record) {
    const QString name = customerName(record, NameStyle::Short);
    return name.isEmpty()
               ? CustomerHeader::tr("Customer %1").arg(shownLine(record.text("Customer/ID"_element)))
               : name;
}

QString customerNumber(const Record& record, const QString& column) {
    const QStringList numbers = order::phoneNumbers(record, column);
    return numbers.isEmpty() ? QString() : displayPhone(numbers.first());
}

} // namespace lineside
