#pragma once

#include "app/flows/ask.h"
#include "app/flows/keeping.h"
#include "models/ports/lostchanges.h"

namespace lineside::flows {

/// See LostChanges: queries, compares, and keeps what is seen. Sends nothing.
QCoro::Task<Result<ChangeEvidence>> lookAfterChange(ServicePtr service, Keeping keeping, QString attemptId,
                                                    CancelToken cancel);

/// A look that was made elsewhere saw these changes arrive: keeps their uncertain attempt as Accepted. True
/// when there was one.
QCoro::Task<Result<bool>> keepArrived(Keeping keeping, ChangeSet changes);

/// Keeps the agent's word on an uncertain change.
QCoro::Task<Result<Attempt>> decideChange(Keeping keeping, QString attemptId, bool arrived);

} // namespace lineside::flows
