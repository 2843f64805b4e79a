#include "models/order/watch.h"

#include "models/order/services.h"
#include "models/ports/whensettled.h"

#include <QPointer>

namespace lineside {

NewCustomerWatch::NewCustomerWatch(OrderDesk& desk, QString customerId, QString numberColumn, Timing timing,
                                   QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_customerId(std::move(customerId))
    , m_numberColumn(std::move(numberColumn))
    , m_timing(timing) {
    m_timer.setInterval(m_timing.interval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isLast = --m_left <= 0;
        if (m_isLast)
            m_timer.stop();
        askNow();
    });
}

NewCustomerWatch::~NewCustomerWatch() {
    m_cancel.cancel();
}

void NewCustomerWatch::start() {
    m_left = int(m_timing.duration / std::max(m_timing.interval, std::chrono::milliseconds(1)));
    m_timer.start();
    askNow();
}

void NewCustomerWatch::stop() {
    m_timer.stop();
    m_isLast = false;
}

void NewCustomerWatch::askNow() {
    if (m_asking)
        return;
    m_asking = true;
    whenSettled(m_desk.customer(m_customerId, m_cancel), this,
                [this](const Result<Record>& result) { take(result); });
}

void NewCustomerWatch::take(const Result<Record>& result) {
    m_asking = false;
    const bool newly = result && !m_arrived && isComplete(result.value(), m_numberColumn);
    const bool over = std::exchange(m_isLast, false) && !newly;
    if (newly) {
        m_arrived = true;
        stop();
    }
    // A receiver may delete the watch.
    const QPointer guard(this);
    if (!result)
        Q_EMIT failed(result.failure());
    else
        Q_EMIT read(result.value());
    if (guard && newly)
        Q_EMIT arrived();
    if (guard && over)
        Q_EMIT timeUp();
}

bool NewCustomerWatch::isComplete(const Record& customer, const QString& numberColumn) {
    return order::haveServicesArrived(customer, numberColumn);
}

} // namespace lineside
