#pragma once

#include "app/flows/ask.h"
#include "app/flows/changeroad.h"
#include "app/flows/keeping.h"

namespace lineside::flows {

/// Queries the customer of the change set again and merges what was changed with what the service holds now.
/// Sends nothing.
QCoro::Task<Result<Reread>> reread(ServicePtr service, ChangeSet changes, CancelToken cancel);

/// Keeps the attempt with its request, sends it once, keeps how that ended, queries again and compares. The
/// attempt is on disk as "sending" before the first byte leaves; when it can't be put there, nothing is sent.
/// Where no store is open (nobody has chosen a passphrase, or there is no keychain) the change is sent all
/// the same, and nothing is known of it at the next start. An older change of the draft whose answer was lost
/// is over with this one once it left: the agent sends anew. Nothing cancels it. When the change was accepted
/// and only the reading afterwards failed, be it that another customer was answered, that is a success
/// without comparisons. Failure{WrongCustomer}, and nothing leaves, without a whole positive key.
QCoro::Task<Result<Saved>> send(ServicePtr service, Keeping keeping, ChangeSet changes, QString draftId);

} // namespace lineside::flows
