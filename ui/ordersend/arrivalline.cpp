#include "ui/ordersend/arrivalline.h"

#include "models/formats/moment.h"
#include "models/formats/phone.h"
#include "models/order/services.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"
#include "ui/words/failurewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lineside {

using namespace Qt::StringLiterals;

ArrivalLine::ArrivalLine(OrderDesk& desk, const QString& customerId, const OrderSendContext& context,
                         QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(desk, customerId, context.numberColumn, {context.interval, context.duration})
    , m_row(new QHBoxLayout(this))
    , m_mark(new look::IconLabel(look::Mark::Waiting, this))
    , m_text(new look::Label(look::Type::Body, look::Token::Text, {}, this))
    , m_look(new QPushButton(tr("Look now"), this)) {
    setObjectName(u"arrival"_s);
    m_text->setObjectName(u"arrivalText"_s);
    m_look->setObjectName(u"lookNow"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setLink(m_look);
    m_look->setAutoDefault(false);
    m_row->addWidget(m_mark);
    m_row->addWidget(m_text);
    m_row->addWidget(m_look);
    m_row->addStretch(1);
    connect(m_look, &QPushButton::clicked, this, &ArrivalLine::lookNow);
    connect(&m_watch, &NewCustomerWatch::read, this, [this](const Record& customer) {
        take(customer);
        Q_EMIT read(customer);
    });
    connect(&m_watch, &NewCustomerWatch::failed, this, [this](const Failure& why) {
        m_failure = words(why, During::LookUp, m_context.review.querySeconds).text;
        follow();
    });
    connect(&m_watch, &NewCustomerWatch::timeUp, this, [this] {
        m_timeUp = true;
        follow();
    });
    measure();
}

void ArrivalLine::start() {
    m_until = m_context.clock().addMSecs(m_context.duration.count());
    m_timeUp = false;
    follow();
    m_watch.start();
}

void ArrivalLine::lookNow() {
    m_watch.askNow();
    follow();
}

void ArrivalLine::take(const Record& customer) {
    m_failure.clear();
    QStringList numbers = order::phoneNumbers(customer, m_context.numberColumn);
    for (QString& number : numbers)
        number = displayPhone(number);
    m_numbers = numbers.join(u", "_s);
    m_complete = NewCustomerWatch::isComplete(customer, m_context.numberColumn);
    follow();
}

QString ArrivalLine::missing() const {
    if (m_context.numberColumn.isEmpty())
        return m_timeUp ? tr("Services and status had not arrived by %1.").arg(until())
                        : tr("Services and status have not arrived yet.");
    if (!m_numbers.isEmpty())
        return m_timeUp ? tr("%1. The rest had not arrived by %2.").arg(m_numbers, until())
                        : tr("%1. The rest has not arrived yet.").arg(m_numbers);
    return m_timeUp ? tr("The phone number had not arrived by %1.").arg(until())
                    : tr("The phone number has not arrived yet.");
}

QString ArrivalLine::until() const {
    return displayTime(m_until);
}

void ArrivalLine::follow() {
    m_mark->setVisible(!m_complete);
    m_look->setVisible(!m_complete);
    if (m_complete) {
        m_text->setText(m_numbers.isEmpty() ? tr("Services and status have arrived.") : m_numbers);
        return;
    }
    QStringList parts{missing()};
    if (!m_failure.isEmpty())
        parts.append(m_failure);
    const qint64 seconds = m_context.interval.count() / 1000;
    if (!m_timeUp && m_until.isValid())
        parts.append(tr("Looking every %1 s until %2.").arg(seconds).arg(until()));
    m_text->setText(parts.join(u' '));
}

QString ArrivalLine::text() const {
    return m_text->text();
}

void ArrivalLine::measure() {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look::px(8));
}

void ArrivalLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside
