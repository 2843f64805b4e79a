#pragma once

#include "app/flows/ask.h"
#include "app/flows/changeroad.h"
#include "app/flows/keeping.h"

namespace lineside::flows {

/// What is to go out, which draft it comes from (empty: none), and the attempts of lost changes of which the
/// agent has seen what there is to see.
struct ChangeToSend {
    ChangeSet changes;
    QString draftId;
    QStringList looked;
};

/// Queries the customer of the change set again and merges what was changed with what the service holds now.
/// Sends nothing.
QCoro::Task<Result<Reread>> reread(ServicePtr service, ChangeSet changes, CancelToken cancel);

/// Keeps the attempt with its request, sends it once, keeps how that ended, queries again and compares. The
/// attempt is on disk as "sending" before the first byte leaves; when it can't be put there, nothing is sent.
/// Where no store is open (nobody has chosen a passphrase, or there is no keychain) the change is sent all
/// the same, and nothing is known of it at the next start. A lost change that this one replaces is over once
/// this one was accepted, or its answer is lost too (endReplaced()); while there is one that nobody looked
/// at: Failure{Undecided}. Nothing cancels it. When the change was accepted and only the reading afterwards
/// failed, be it that another customer was answered, that is a success without comparisons.
/// Failure{WrongCustomer}, and nothing leaves, without a whole positive key.
QCoro::Task<Result<Saved>> send(ServicePtr service, Keeping keeping, ChangeToSend order);

} // namespace lineside::flows
