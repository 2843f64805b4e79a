#pragma once

#include "app/flows/ask.h"
#include "app/flows/orderroad.h"

namespace lineside::flows {

/// Who was there before the first byte left.
struct KnownBefore {
    bool asked = false; ///< false: the order fills no pattern, or the service refused to look
    QStringList ids;
    DuplicateReport report;         ///< of the order's own Duplicate_Query
    std::optional<Failure> refused; ///< why the service did not look
};
QCoro::Task<Result<KnownBefore>> knownBefore(ServicePtr service, Record order, QStringList notFoundCodes,
                                             CancelToken cancel);

/// What stops an order from being sent before the agent has seen it: customers that were not shown, or that
/// nobody could look. Fills `order.found`.
std::optional<Failure> whyUnexamined(const OrderToSend& order, const KnownBefore& known);

} // namespace lineside::flows
