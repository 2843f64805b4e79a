#pragma once

#include "app/flows/ask.h"

namespace lineside::flows {

/// The reply of NewCustomers_Quote. It changes nothing at the service.
QCoro::Task<Result<Record>> quote(ServicePtr service, Request query, CancelToken cancel);

} // namespace lineside::flows
