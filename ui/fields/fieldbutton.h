#pragma once

#include "ui/look/icons.h"

class QLineEdit;
class QToolButton;

namespace lineside {

/// A real button at the trailing edge inside a line edit: reached by Tab and named for screen readers, unlike
/// the buttons of QLineEdit::addAction.
QToolButton* addFieldButton(QLineEdit* field, look::Icon icon, const QString& name);
/// Shows or hides it and gives its room to the text.
void setFieldButtonVisible(QToolButton* button, bool visible);

} // namespace lineside
