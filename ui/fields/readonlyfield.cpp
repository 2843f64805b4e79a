#include "ui/fields/readonlyfield.h"

#include "ui/look/states.h"

namespace lineside {

ReadOnlyField::ReadOnlyField(QWidget* parent) : MaskedField(parent) {
    setReadOnly(true);
    look::setReadOnlyField(this);
}

void ReadOnlyField::setPlain(const QString& text, const QString& words) {
    setRest(false, words);
    setText(text);
    setCursorPosition(0);
}

} // namespace lineside
