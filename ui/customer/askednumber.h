#pragma once

#include "models/catalog/catalogdata.h"
#include "models/formats/lookup.h"
#include "models/record/rows.h"

namespace lineside {

/// Whether a customer who was looked up by a number (TN, device or SIM) has services listed, and none of them
/// has that number, in any of its spellings. False where it can't be told: no services, or the catalog or
/// the services do not say which element holds it.
bool lacksNumber(const Rows& services, const Guess& asked, const ServiceItemNames& names);

/// "None of the listed services has the number (850) 555-0188."
QString lacksWords(const Guess& asked);

} // namespace lineside
