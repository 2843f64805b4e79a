#pragma once

#include "app/flows/ask.h"
#include "app/flows/keeping.h"
#include "models/ports/orderdesk.h"

namespace lineside::flows {

/// Who was there before the first byte left.
struct KnownBefore {
    bool asked = false; ///< false: the order fills no pattern
    QStringList ids;
};
QCoro::Task<Result<KnownBefore>> knownBefore(ServicePtr service, Record order, CancelToken cancel);

/// Keeps the attempt, sends it once, reads the new customer and compares. The attempt is on disk as "sending"
/// before the first byte leaves. `cancel` counts until then and never afterwards.
QCoro::Task<Result<Created>> create(ServicePtr service, Keeping keeping, OrderToSend order,
                                    CancelToken cancel);

} // namespace lineside::flows
