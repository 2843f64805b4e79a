#pragma once

#include <QCheckBox>

#include <optional>

namespace lineside {

/// Yes, no, or not stated. A click says yes or no and never takes the statement back: only revert and undo
/// lead there.
class TriStateBox : public QCheckBox {
    Q_OBJECT

public:
    explicit TriStateBox(QWidget* parent = nullptr);

    void setAnswer(std::optional<bool> answer);
    [[nodiscard]] std::optional<bool> answer() const;

protected:
    void nextCheckState() override;
};

} // namespace lineside
