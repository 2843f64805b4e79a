#pragma once

#include "ui/look/alert.h"
#include "ui/ordersend/seenmatches.h"

class QCheckBox;
class QHBoxLayout;
class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// "2 possible duplicates were not looked at." with the way to them, or that nobody could look, and a tick to
/// go on all the same. What was answered stays so; who is new asks again.
class AskLookStrip : public look::AlertWidget {
    Q_OBJECT

public:
    explicit AskLookStrip(const SeenMatches& seen, QWidget* parent = nullptr);
    void setSeen(const SeenMatches& seen);
    /// The agent went on: for all that stands there now.
    void takeAnswer();

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
    void say();
    void measure();

    QHBoxLayout* m_row;
    look::IconLabel* m_mark;
    look::Label* m_text;
    QPushButton* m_look;
    QCheckBox* m_tick;
    SeenMatches m_seen;
    QStringList m_answered; ///< customers that the agent went on in spite of
};

} // namespace lineside
