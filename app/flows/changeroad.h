#pragma once

#include "models/ports/canceltoken.h"
#include "models/ports/changestory.h"

#include <QFuture>
#include <QStringList>

#include <optional>

namespace lineside {

/// The second reading before anything is sent: what the service holds now, and what both sides changed.
struct Reread {
    Record theirs;
    QList<Conflict> conflicts;
};

/// A change of which nobody knows what became.
struct LostChange {
    QString attemptId;
    std::optional<ChangeSet> sent; ///< nothing: what was kept can't be read
    QList<ChangeSet> later = {};   ///< what went out to the customer after it and may have arrived
};

/// Such changes of one customer, the newest first, and what the service holds now.
struct LostLook {
    Record theirs;
    QList<LostChange> changes;
};

/// What a ChangeStory goes by, behind futures that always settle on the caller's thread. It must outlive the
/// commands of its stories, not their ends.
class ChangeRoad {
public:
    ChangeRoad() = default;
    ChangeRoad(const ChangeRoad&) = delete;
    ChangeRoad& operator=(const ChangeRoad&) = delete;
    virtual ~ChangeRoad() = default;

    /// Set when the person leaves for whom stories go this way: they end, and say nothing more.
    [[nodiscard]] virtual CancelToken leaving() const = 0;
    /// A hint: a query is to come.
    virtual void expectQuery() = 0;
    /// Whether anything that was sent to this customer has no known outcome; asks the service nothing.
    virtual QFuture<Result<bool>> isOpen(QString customerId) = 0;
    /// Queries the customer and finds what was lost of them; sends nothing. Failure{Undecided} while a change
    /// of them is on its way.
    virtual QFuture<Result<LostLook>> look(QString customerId, CancelToken cancel) = 0;
    /// Queries the change set's customer again and merges by unit; sends nothing.
    virtual QFuture<Result<Reread>> reread(ChangeSet changes, CancelToken cancel) = 0;
    /// Sends once, queries again and compares. Nothing cancels it. Failure{Undecided}, and nothing leaves,
    /// while a change of this customer is on its way, or has no known outcome and is none of `looked`: those
    /// of which the agent has seen what look() found.
    virtual QFuture<Result<Saved>> send(ChangeSet changes, QStringList looked) = 0;
    /// A lost change is seen to be at the service: its attempt is kept as Accepted.
    virtual void arrived(QString attemptId) = 0;
    /// The bytes that send() would send now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview(const ChangeSet& changes) const = 0;
};

} // namespace lineside
