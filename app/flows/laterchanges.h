#pragma once

#include "app/flows/keeping.h"
#include "models/recordmodel/merge.h"

namespace lineside::flows {

/// The changes of the customer that were begun at that time or later, however they ended, the newest first,
/// with the texts of their documents.
QCoro::Task<Result<QList<Attempt>>> changesSince(Keeping keeping, QString customerId, QDateTime since);

/// Whether they change this element, or list, too: not to send it along only.
bool holds(const ChangeSet& changes, const Change& one);

/// What went out to the customer of `older` after it, of all that were begun since, and may have arrived. One
/// that can't be read may have held whatever `older` held.
QList<ChangeSet> sentAfter(const Attempt& older, const QList<Attempt>& since);

/// What a lost change came to, less what is no evidence for it: where the service shows a value that went out
/// again later, nobody knows which of the two brought it.
QList<Comparison> withoutRepeated(QList<Comparison> found, const QList<ChangeSet>& later);

} // namespace lineside::flows
