#pragma once

#include "ui/look/alert.h"

class QCheckBox;
class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// "2 possible duplicates were not looked at." with the way to them, and a tick to go on all the same.
class AskLookStrip : public look::AlertWidget {
    Q_OBJECT

public:
    explicit AskLookStrip(int unexamined, QWidget* parent = nullptr);
    /// More of them than before have to be answered anew.
    void setUnexamined(int count);

    [[nodiscard]] bool isAnswered() const;
    /// Brings the agent to the tick.
    void ask();
    [[nodiscard]] QCheckBox* tick() const { return m_tick; }
    [[nodiscard]] QPushButton* look() const { return m_look; }

Q_SIGNALS:
    void lookWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QHBoxLayout* m_row;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_look;
    QCheckBox* m_tick;
    int m_count = 0;
};

} // namespace lineside
