#pragma once

#include "app/flows/await.h"
#include "models/ports/desk.h"

namespace lineside::flows {

using ServicePtr = std::shared_ptr<Service>;

/// The customer of a change set, as the service holds him now.
QCoro::Task<Result<Record>> queryAgain(ServicePtr service, QString customerId, CancelToken cancel);

/// Queries again and merges what was changed with what the service holds now. Sends nothing.
QCoro::Task<Result<Prepared>> prepare(ServicePtr service, ChangeSet changes, CancelToken cancel);

/// Sends the changes once, queries again and compares. Nothing cancels it. When the change was accepted and
/// only the reading afterwards failed, that is a success without comparisons.
QCoro::Task<Result<Saved>> send(ServicePtr service, ChangeSet changes);

} // namespace lineside::flows
