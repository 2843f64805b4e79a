#pragma once

#include "models/ports/newcustomerstory.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// The phone numbers of a new customer, or that they have not arrived yet and until when Lineside looks.
class ArrivalLine : public QWidget {
    Q_OBJECT

public:
    /// The story must outlive it. `querySeconds`: the time-out that a failure names.
    ArrivalLine(NewCustomerStory& story, int querySeconds, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    /// As shown; empty while there are none.
    [[nodiscard]] QString numbers() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString until() const;
    void measure();

    NewCustomerStory& m_story;
    int m_querySeconds;
    QHBoxLayout* m_row;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_look;
};

} // namespace lineside
