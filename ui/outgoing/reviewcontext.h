#pragma once

#include "models/wire/names.h"
#include "ui/forms/formcontext.h"

#include <QTime>

namespace lineside {

/// What a review needs to know of the installation and of the page that it was opened from.
struct ReviewContext : FormContext {
    WireNames names;
    QString who;          ///< "Rosa M. Delgado, 1001", for the title
    QTime openedAt;       ///< when the baseline was read; not valid: not known
    int querySeconds = 0; ///< time-outs that failures name; 0: not known
    int sendSeconds = 0;
};

} // namespace lineside
