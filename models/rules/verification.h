#pragma once

#include "models/record/record.h"

#include <QDate>

namespace lineside {

/// What callers say of themselves.
struct CallerSays {
    QString pin;
    QString lastFour; ///< of SSN or tax ID
    QString born;     ///< as typed
    [[nodiscard]] bool isEmpty() const;
};

enum class Verified : quint8 {
    Match,        ///< all that was said and is on file agrees
    NoMatch,      ///< one of them differs
    NothingOnFile ///< of what was said nothing is on file
};

/// Holds what the caller says against the record. It tells which, never what stands there.
Verified verifyCaller(const CallerSays& says, const Record& record, QDate today);

} // namespace lineside
