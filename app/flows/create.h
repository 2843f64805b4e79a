#pragma once

#include "app/flows/ask.h"
#include "app/flows/keeping.h"
#include "app/flows/orderroad.h"

namespace lineside::flows {

/// Keeps the attempt, sends it once, reads the new customer and compares. A draft that made a customer
/// before, or may have, ends it before anything is asked; customers of whom the agent knows nothing end it
/// before its first byte. The attempt is on disk as "sending" before that byte leaves. `cancel` counts until
/// then and never afterwards.
QCoro::Task<Result<Created>> create(ServicePtr service, Keeping keeping, OrderToSend order,
                                    QStringList notFoundCodes, CancelToken cancel);

} // namespace lineside::flows
