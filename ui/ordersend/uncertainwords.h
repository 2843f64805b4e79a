#pragma once

#include "models/ports/uncertainstory.h"

namespace lineside {

/// What Lineside asks the service for, to find the customer that a lost create may have made; a line each.
QStringList questionWords(const UncertainStory& story);
/// What was found, when, and what comes next. `querySeconds`: the time-out that a failure names; 0: not
/// known.
QString lookWords(const UncertainStory& story, int querySeconds);

} // namespace lineside
