#pragma once

#include "models/ports/desk.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lineside {

/// Asks for a customer again and says how that goes, in the measure of people: nothing for 300 ms, then words
/// for at least 400 ms, seconds from 5 s on.
class Requery : public QObject {
    Q_OBJECT

public:
    Requery(Desk& desk, QObject* parent);

    [[nodiscard]] bool isRunning() const { return m_running; }
    void start(const QString& customerId);
    void cancel();

Q_SIGNALS:
    void arrived(const lineside::Record& record);
    void failed(const lineside::Failure& failure);
    /// "Looking up…"; empty: nothing to say.
    void progress(const QString& words);
    void runningChanged();

private:
    void tick();
    void settle(const Result<Record>& result);
    void finish(const Result<Record>& result);

    static constexpr int QuietTime = 300;
    static constexpr int LeastShown = 400;
    static constexpr int SecondsFrom = 5;

    Desk& m_desk;
    CancelToken m_cancel;
    QTimer m_ticks;
    QElapsedTimer m_clock;
    qint64 m_shownAt = -1;
    int m_call = 0; ///< answers to earlier calls are not waited for
    bool m_running = false;
};

} // namespace lineside
