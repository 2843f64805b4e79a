#pragma once

#include "models/formats/lookup.h"
#include "ui/customer/customercontext.h"

namespace lineside {

/// Whether a customer who was looked up by a number (TN, device or SIM) has services listed, and none of them
/// has that number, in any of its spellings. False where it can't be told: no services, or the catalog or
/// the services do not say which element holds it.
bool lacksNumber(const Rows& services, const Guess& asked, const CustomerContext& context);

/// "None of the listed services has the number (850) 555-0188."
QString lacksWords(const Guess& asked);

} // namespace lineside
