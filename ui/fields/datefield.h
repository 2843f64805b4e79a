#pragma once

#include <QLineEdit>

class QToolButton;

namespace lineside {

/// A line for a date, typed in any usual way, with a calendar to pick from. May be empty and may hold what is
/// no date: it never makes one up. Alt+Down opens the calendar.
class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    void openCalendar();
    [[nodiscard]] QToolButton* button() const { return m_button; }

Q_SIGNALS:
    /// A person chose a date; it is in text().
    void picked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void pick(QDate date);

    QToolButton* m_button;
};

} // namespace lineside
