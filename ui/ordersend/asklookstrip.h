#pragma once

#include "models/ports/orderstory.h"
#include "ui/look/alert.h"

class QCheckBox;
class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// What an order asks of the agent before it is sent: "2 possible duplicates were not looked at." with the
/// way to them, or that nobody could look, and a tick to go on all the same.
class AskLookStrip : public look::AlertWidget {
    Q_OBJECT

public:
    /// The story must outlive it.
    explicit AskLookStrip(OrderStory& story, QWidget* parent = nullptr);

    /// Brings the agent to the tick.
    void ask();
    [[nodiscard]] QCheckBox* tick() const { return m_tick; }
    [[nodiscard]] QPushButton* look() const { return m_look; }

Q_SIGNALS:
    void lookWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void measure();

    OrderStory& m_story;
    QHBoxLayout* m_row;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_look;
    QCheckBox* m_tick;
};

} // namespace lineside
