#pragma once

#include <QPlainTextEdit>

namespace lineside {

/// Some lines of text. Tab leaves it; undo belongs to the form.
class MemoField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MemoField(QWidget* parent = nullptr);
};

} // namespace lineside
