#pragma once

#include <QDeadlineTimer>
#include <QTimer>

#include <optional>

namespace lineside {

/// The only clock of a story that waits: one ring at a time, and the time in between. Tests are the clock
/// themselves.
class Alarm : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In milliseconds, steady, from any beginning.
    [[nodiscard]] virtual qint64 now() const = 0;
    /// Until it rings; nothing when it is not set.
    [[nodiscard]] virtual std::optional<qint64> remaining() const = 0;
    /// Rings once, after so many milliseconds; takes the place of a ring that was set before.
    virtual void set(int ms) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void rang();
};

/// By the system's timer.
class TimerAlarm : public Alarm {
    Q_OBJECT

public:
    TimerAlarm() {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
    }

    [[nodiscard]] qint64 now() const override { return QDeadlineTimer::current().deadline(); }
    [[nodiscard]] std::optional<qint64> remaining() const override {
        return m_timer.isActive() ? std::optional<qint64>(m_timer.remainingTime()) : std::nullopt;
    }
    void set(int ms) override { m_timer.start(ms); }
    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace lineside
