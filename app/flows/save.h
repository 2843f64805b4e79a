#pragma once

#include "app/flows/ask.h"
#include "app/flows/changeroad.h"

namespace lineside::flows {

/// Queries the customer of the change set again and merges what was changed with what the service holds now.
/// Sends nothing.
QCoro::Task<Result<Reread>> reread(ServicePtr service, ChangeSet changes, CancelToken cancel);

/// Sends the changes once, queries again and compares. Nothing cancels it. When the change was accepted and
/// only the reading afterwards failed, be it that another customer was answered, that is a success without
/// comparisons. Failure{WrongCustomer}, and nothing leaves, without a whole positive key.
QCoro::Task<Result<Saved>> send(ServicePtr service, ChangeSet changes);

} // namespace lineside::flows
