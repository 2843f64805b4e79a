#pragma once

#include "app/flows/ask.h"
#include "app/flows/keeping.h"
#include "models/ports/lostchanges.h"

namespace lineside::flows {

/// See LostChanges: queries, compares, and keeps what is seen. Sends nothing.
QCoro::Task<Result<ChangeEvidence>> lookAfterChange(ServicePtr service, Keeping keeping, QString attemptId,
                                                    CancelToken cancel);

/// A look that was made elsewhere saw this change arrive: keeps its attempt as Accepted, unless it is decided
/// by now. Whether it is Accepted then.
QCoro::Task<Result<bool>> keepArrived(Keeping keeping, QString attemptId);

/// Keeps the agent's word on an uncertain change.
QCoro::Task<Result<Attempt>> decideChange(Keeping keeping, QString attemptId, bool arrived);

} // namespace lineside::flows
