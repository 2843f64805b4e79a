#pragma once

#include "models/catalog/catalogdata.h"
#include "models/wire/names.h"
#include "ui/words/values.h"

#include <QTime>

#include <functional>

namespace lineside {

/// What a review needs to know of the installation and of the page that it was opened from.
struct ReviewContext {
    std::function<QList<Choice>(const Element&)> choices = standardChoices;
    /// Whether a custom field's value is masked; by field ID or label.
    std::function<bool(const QString& field)> isFieldSensitive;
    WireNames names;
    QString who;          ///< "Rosa M. Delgado, 1001", for the title
    QTime openedAt;       ///< when the baseline was read; not valid: not known
    int querySeconds = 0; ///< time-outs that failures name; 0: not known
    int sendSeconds = 0;
};

} // namespace lineside
