#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class Label;
}
class WaitClock;

/// "Looking up… Cancel" in the place where an answer will appear, when the WaitClock says so.
class Waiting : public QWidget {
    Q_OBJECT

public:
    explicit Waiting(QWidget* parent = nullptr);

    /// Begins to wait, hidden at first.
    void start(const QString& words);
    /// As WaitClock::finish().
    void finish(std::function<void()> then);
    /// Ends it at once.
    void stop();
    [[nodiscard]] bool isWaiting() const;

signals:
    /// It has waited long enough to be seen, and shows now.
    void appeared();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void appear(const QString& words);

    WaitClock* m_clock;
    QHBoxLayout* m_row;
    look::Label* m_text;
    QPushButton* m_cancel;
};

} // namespace lineside
