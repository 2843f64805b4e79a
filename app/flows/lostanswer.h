#pragma once

#include "app/flows/ask.h"
#include "app/flows/keeping.h"
#include "app/flows/orderroad.h"

namespace lineside::flows {

/// What the evidence comes to. Apart from the flow, so that each case has a test.
Evidence::Proposal proposal(const Evidence& evidence, bool anythingAsked);

/// Asks who is there now that was not before, by the order's own duplicate patterns and by its device, and
/// holds each against what was ordered. Customers of whom another attempt is known to be the origin are no
/// candidates. A question that the service refuses is no witness: nothing is proposed on its strength.
/// Changes nothing.
QCoro::Task<Result<Evidence>> lookAfter(ServicePtr service, Keeping keeping, QString attemptId,
                                        QStringList notFoundCodes, CancelToken cancel);

/// Keeps the agent's word on an uncertain attempt; sends nothing.
QCoro::Task<Result<Attempt>> decide(Keeping keeping, QString attemptId, QString customerId);

} // namespace lineside::flows
