#pragma once

#include "models/record/outcome.h"
#include "models/recordmodel/changeset.h"
#include "models/schema/units.h"

namespace lineside {

/// One unit that the agent and the service both changed, each to something else.
struct Conflict {
    /// One element of the unit: when its edits began, the agent's, and at the service now.
    struct Side {
        ElementId id;
        Value loaded;
        Value mine;
        Value theirs;
        friend bool operator==(const Side&, const Side&) = default;
    };
    schema::Unit unit;
    GroupId group;     ///< set for a list: then rows instead of sides
    QList<Side> sides; ///< the elements that either side changed
    Rows loadedRows, mineRows, theirRows;
};

/// Merges by unit: what the agent changed from what each edit was made against (ChangeSet::loaded), against
/// what the service holds now. Units that one side changed, or both to the same, are no conflict.
QList<Conflict> merge(const ChangeSet& mine, const Record& theirs, const FormSchema& form);

/// What became of one change.
struct Comparison {
    Change change;
    Outcome outcome = Outcome::Taken;
    Value now;          ///< at the service, of single elements
    bool moved = false; ///< the service shows something else than before the change was sent
};

/// Holds what was sent against what the service returns afterwards (API page, "What an update means").
QList<Comparison> compare(const ChangeSet& sent, const Record& now, const FormSchema& form);

/// The same when the answer was lost: "not taken" is what is not at the service, whoever changed it since.
QList<Comparison> compareLost(const ChangeSet& sent, const Record& now, const FormSchema& form);
/// Whether they show that the change arrived: one that the service has now and had not, and none that is
/// missing. Then the rest arrived with it, also what can't be seen.
bool hasArrived(const QList<Comparison>& comparisons);

} // namespace lineside
