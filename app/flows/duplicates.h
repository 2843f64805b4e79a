#pragma once

#include "app/flows/ask.h"
#include "app/flows/orderroad.h"

namespace lineside::flows {

/// Asks Duplicate_Query as it stands.
QCoro::Task<Result<DuplicateReport>> duplicates(ServicePtr service, Request query, CancelToken cancel);

} // namespace lineside::flows
