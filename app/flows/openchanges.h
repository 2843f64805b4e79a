#pragma once

#include "app/flows/ask.h"
#include "app/flows/changeroad.h"
#include "app/flows/keeping.h"

namespace lineside::flows {

/// The changes of the customer of which nobody knows what became: uncertain, or still kept as on their way.
/// The newest first, of documents the names alone; none where no store is open.
QCoro::Task<Result<QList<Attempt>>> openChanges(Keeping keeping, QString customerId);

QCoro::Task<Result<bool>> hasOpenChanges(Keeping keeping, QString customerId);

/// See ChangeRoad::look(). Decides nothing.
QCoro::Task<Result<LostLook>> lookAtLost(ServicePtr service, Keeping keeping, QString customerId,
                                         CancelToken cancel);

/// What went out instead, after the agent saw of the older ones what there is to see: those are over of which
/// it holds every element. Of the others nobody has said anything; and what can't be kept so stays a
/// question.
QCoro::Task<Result<bool>> endReplaced(Keeping keeping, QList<Attempt> older, ChangeSet newer);

} // namespace lineside::flows
