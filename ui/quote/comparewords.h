#pragma once

#include "models/ports/quotestory.h"

namespace lineside {

/// How one quote differs from another, in words: "Each month 4.00 more, first bill 12.30 less." Empty while
/// one of them is missing or old; says so when an estimate stands against figures of the service.
QString compareWords(const QuoteState& reference, const QuoteState& other);

} // namespace lineside
