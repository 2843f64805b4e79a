#pragma once

#include "ui/binder/formbinder.h"

namespace lineside {

/// What a form needs to know of the installation: the choices of its fields, and its custom fields.
struct FormContext {
    FormBinder::ChoiceProvider choices = standardChoices;
    /// Choices of a custom field's value, and whether the value is masked; by field ID or label.
    std::function<QList<Choice>(const QString& field)> fieldChoices;
    std::function<bool(const QString& field)> isFieldSensitive;
};

} // namespace lineside
