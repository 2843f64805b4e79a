#pragma once

#include "models/recordmodel/formschema.h"

#include <QStringList>

class QLabel;
class QWidget;

namespace lineside {

/// A widget that names an element, as found in a form.
struct FoundField {
    QWidget* widget = nullptr;
    const FormRow* row = nullptr;
    QLabel* label = nullptr; ///< its own: the buddy, or the label of its row
    bool ownsLabel = false;  ///< false: the label belongs to several fields, its text is the author's
};

struct FormScan {
    QList<FoundField> fields;
    QStringList problems; ///< names that no operation has, and the like
};

/// Finds the widgets with the property `element`. Below a widget with `elementPrefix`, paths are relative to
/// it, and fields that the form lacks are hidden with their labels.
FormScan scanForm(QWidget* root, const FormSchema& form);

} // namespace lineside
