#pragma once

#include "models/ports/orderdesk.h"

#include <QTimer>

#include <chrono>

namespace lineside {

/// Watches a new customer until his services and status have arrived: the phone number often comes later.
/// Owned by the page that shows him; the desk must outlive it. Asks by interval for a while, and on demand
/// whenever; one question at a time.
class NewCustomerWatch : public QObject {
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds interval{30'000};
        std::chrono::milliseconds duration{600'000};
    };

    /// `numberColumn` is the column of a service's number, by the site's catalog; empty: not known, then the
    /// status alone tells.
    NewCustomerWatch(OrderDesk& desk, QString customerId, QString numberColumn, Timing timing,
                     QObject* parent = nullptr);
    ~NewCustomerWatch() override;

    /// Asks at once and then by interval, from the beginning again.
    void start();
    void stop();
    /// Asks now, also when the watch is over. Nothing while a question is under way.
    void askNow();

    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] bool hasArrived() const { return m_arrived; }

    /// Whether every service has its number, where the column is known, and the status is no more "pending".
    [[nodiscard]] static bool isComplete(const Record& customer, const QString& numberColumn);

Q_SIGNALS:
    /// The customer as he is now; comes with every answer.
    void read(const lineside::Record& customer);
    /// Services and status are there. Once.
    void arrived();
    /// A question failed; the watch goes on.
    void failed(const lineside::Failure& why);
    /// Time is up and something is still missing.
    void timeUp();

private:
    void take(const Result<Record>& result);

    OrderDesk& m_desk;
    QString m_customerId, m_numberColumn;
    Timing m_timing;
    QTimer m_timer;
    CancelToken m_cancel;
    int m_left = 0;        ///< questions until time is up
    bool m_isLast = false; ///< the question under way is the last by interval
    bool m_asking = false;
    bool m_arrived = false;
};

} // namespace lineside
