#pragma once

#include "models/ports/failure.h"

#include <QString>

namespace lineside {

/// Why there are no drafts on this computer, what it means for the work, and what to do.
QString storeWords(const Failure& why);

} // namespace lineside
