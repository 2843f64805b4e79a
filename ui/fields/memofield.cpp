#include "ui/fields/memofield.h"

namespace lineside {

MemoField::MemoField(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
}

} // namespace lineside
