#pragma once

#include "models/ports/failure.h"

namespace lineside {

/// A failure as an agent reads it: what happened, what it means for the work, what to do. `details` are for
/// support, under "Details". Both may quote the service: for the screen, never for a log.
struct FailureWords {
    QString text;
    QString details; ///< may be empty
    friend bool operator==(const FailureWords&, const FailureWords&) = default;
};

/// What was being done when it failed: the same failure means something else for the work.
enum class During : quint8 { LookUp, Save, Create };

/// `seconds`: the time-out that ran out, 0 when it is not known.
FailureWords words(const Failure& failure, During during, int seconds = 0);

} // namespace lineside
