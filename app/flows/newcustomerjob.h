#pragma once

#include "app/flows/orderjobs.h"

#include <QTimer>

namespace lineside {

/// The NewCustomerStory over a road.
class NewCustomerJob : public NewCustomerStory {
    Q_OBJECT

public:
    /// `road` must outlive it. `numberColumn` is the column of a service's number; empty: not known.
    NewCustomerJob(OrderRoad& road, Created made, Request sent, QString numberColumn, OrderTiming timing);
    ~NewCustomerJob() override;

    [[nodiscard]] const Created& made() const override { return m_made; }
    [[nodiscard]] const Request& sent() const override { return m_sent; }
    [[nodiscard]] QStringList numbers() const override;
    [[nodiscard]] bool knowsNumbers() const override { return !m_numberColumn.isEmpty(); }
    [[nodiscard]] bool hasArrived() const override;
    [[nodiscard]] bool isWatching() const override { return m_timer.isActive(); }
    [[nodiscard]] bool isAsking() const override { return m_asking; }
    [[nodiscard]] std::chrono::milliseconds interval() const override { return m_timing.interval; }
    [[nodiscard]] QDateTime until() const override { return m_until; }
    [[nodiscard]] bool isTimeUp() const override { return m_timeUp; }
    [[nodiscard]] const std::optional<Failure>& failure() const override { return m_failure; }

    void watch() override;
    void stop() override;
    void askNow() override;
    void readAgain() override;

private:
    void begin();
    void take(const Result<Record>& result);
    void takeReading(const Result<Record>& result);
    void takeCustomer(const Record& customer);

    OrderRoad& m_road;
    Created m_made;
    Request m_sent;
    QString m_numberColumn;
    OrderTiming m_timing;
    QTimer m_timer;
    QDateTime m_until;
    std::optional<Failure> m_failure;
    CancelToken m_cancel;
    int m_left = 0;        ///< questions until time is up
    bool m_isLast = false; ///< the question under way is the last by interval
    bool m_asking = false;
    bool m_timeUp = false;
};

} // namespace lineside
