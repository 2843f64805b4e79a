#pragma once

#include "models/ports/canceltoken.h"
#include "models/ports/changestory.h"

#include <QFuture>

namespace lineside {

/// The second reading before anything is sent: what the service holds now, and what both sides changed.
struct Reread {
    Record theirs;
    QList<Conflict> conflicts;
};

/// What a ChangeStory goes by, behind futures that always settle on the caller's thread. It must outlive the
/// commands of its stories, not their ends.
class ChangeRoad {
public:
    ChangeRoad() = default;
    ChangeRoad(const ChangeRoad&) = delete;
    ChangeRoad& operator=(const ChangeRoad&) = delete;
    virtual ~ChangeRoad() = default;

    /// A hint: a query is to come.
    virtual void expectQuery() = 0;
    /// Queries the change set's customer again and merges by unit; sends nothing.
    virtual QFuture<Result<Reread>> reread(ChangeSet changes, CancelToken cancel) = 0;
    /// Sends once, queries again and compares. Nothing cancels it.
    virtual QFuture<Result<Saved>> send(ChangeSet changes) = 0;
    /// What was sent, its answer lost, is seen to be at the service: its attempt is kept as Accepted.
    virtual void arrived(ChangeSet changes) = 0;
    /// The bytes that send() would send now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview(const ChangeSet& changes) const = 0;
};

} // namespace lineside
