#pragma once

#include <QLabel>

namespace lineside {

/// The label beside a field: in the second colour, and in the text's once it is semibold because the field
/// was changed. As high as the field, so that both stand on one line.
class FieldLabel : public QLabel {
    Q_OBJECT

public:
    explicit FieldLabel(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();

    bool m_following = false;
};

} // namespace lineside
