#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class Label;
}

/// "Looking up… Cancel" in the place where an answer will appear: nothing for 300 ms, then at least 400 ms,
/// seconds counted from 5 s.
class Waiting : public QWidget {
    Q_OBJECT

public:
    explicit Waiting(QWidget* parent = nullptr);

    /// Begins to wait, hidden at first.
    void start(const QString& words);
    /// Ends the waiting and goes on with `then`: at once while nothing was shown, else when what was shown
    /// has been there long enough to be read. A later start() or stop() drops it.
    void finish(std::function<void()> then);
    /// Ends it at once.
    void stop();
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

signals:
    /// It has waited long enough to be seen, and shows now.
    void appeared();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void appear();
    void count();
    void end();

    QTimer m_delay;
    QTimer m_least;
    QTimer m_seconds;
    QElapsedTimer m_since;
    QString m_words;
    std::function<void()> m_then;
    bool m_waiting = false;
    QHBoxLayout* m_row;
    look::Label* m_text;
    QPushButton* m_cancel;
};

} // namespace lineside
