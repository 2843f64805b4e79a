#include "app/flows/newcustomerjob.h"

#include "models/order/arrived.h"
#include "models/order/services.h"
#include "models/ports/whensettled.h"

namespace lineside {

NewCustomerJob::NewCustomerJob(OrderRoad& road, Created made, Request sent, QString numberColumn,
                               OrderTiming timing)
    : m_road(road)
    , m_made(std::move(made))
    , m_sent(std::move(sent))
    , m_numberColumn(std::move(numberColumn))
    , m_timing(std::move(timing)) {
    m_timer.setInterval(m_timing.interval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isLast = --m_left <= 0;
        if (m_isLast)
            m_timer.stop();
        askNow();
    });
}

NewCustomerJob::~NewCustomerJob() {
    m_cancel.cancel();
}

QStringList NewCustomerJob::numbers() const {
    return m_made.now ? order::phoneNumbers(*m_made.now, m_numberColumn) : QStringList();
}

bool NewCustomerJob::hasArrived() const {
    return m_made.now && order::haveServicesArrived(*m_made.now, m_numberColumn);
}

void NewCustomerJob::watch() {
    m_until = m_timing.clock().addMSecs(m_timing.duration.count());
    m_timeUp = false;
    m_left = int(m_timing.duration / std::max(m_timing.interval, std::chrono::milliseconds(1)));
    m_timer.start();
    begin();
    Q_EMIT changed();
}

void NewCustomerJob::stop() {
    m_timer.stop();
    m_isLast = false;
    Q_EMIT changed();
}

void NewCustomerJob::askNow() {
    begin();
    Q_EMIT changed();
}

void NewCustomerJob::begin() {
    if (std::exchange(m_asking, true))
        return;
    whenSettled(m_road.customer(m_made.customerId, m_cancel), this,
                [this](const Result<Record>& result) { take(result); });
}

void NewCustomerJob::take(const Result<Record>& result) {
    m_asking = false;
    const bool wasLast = std::exchange(m_isLast, false);
    if (result)
        takeCustomer(result.value());
    else
        m_failure = result.failure();
    if (result && hasArrived())
        m_timer.stop();
    else if (wasLast)
        m_timeUp = true;
    Q_EMIT changed();
}

void NewCustomerJob::readAgain() {
    m_made.reading.reset();
    whenSettled(m_road.customer(m_made.customerId, m_cancel), this,
                [this](const Result<Record>& result) { takeReading(result); });
    Q_EMIT changed();
}

void NewCustomerJob::takeReading(const Result<Record>& result) {
    if (result)
        takeCustomer(result.value());
    else if (!m_made.now)
        m_made.reading = result.failure();
    Q_EMIT changed();
}

void NewCustomerJob::takeCustomer(const Record& customer) {
    m_failure.reset();
    m_made.now = customer;
    m_made.reading.reset();
    m_made.comparisons = order::arrived(m_sent, customer);
}

} // namespace lineside
