#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace lineside {

/// When a wait is told, in the measure of people: nothing for 300 ms; then words, which stay at least 400 ms
/// so that they can be read; seconds from 5 s on. It tells, others show.
class WaitClock : public QObject {
    Q_OBJECT

public:
    explicit WaitClock(QObject* parent = nullptr);

    /// Begins to wait. Drops an earlier wait, and what was to come after it.
    void start(const QString& words);
    /// The same wait, for something else: the time goes on.
    void setWords(const QString& words);
    /// Ends the wait and goes on with `then`: at once while nothing was told, else when the words have been
    /// there long enough. A later start() or stop() drops it.
    void finish(std::function<void()> then);
    /// Ends it at once.
    void stop();
    /// Also while the words of an ended wait have to be read.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

signals:
    /// What is to be shown from now on.
    void told(const QString& words);
    /// Nothing is to be shown any more; before what comes after the wait.
    void ended();

private:
    void tell();
    void end();

    QTimer m_ticks; ///< until the words are told, then each second
    QTimer m_least; ///< while words that were told must stay
    QElapsedTimer m_since;
    QString m_words;
    std::function<void()> m_then;
    bool m_waiting = false;
    bool m_told = false;
};

} // namespace lineside
