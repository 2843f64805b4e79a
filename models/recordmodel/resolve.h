#pragma once

#include "models/recordmodel/merge.h"
#include "models/recordmodel/recordmodel.h"

#include <optional>

namespace lineside {

/// Whose value of a unit stays.
enum class Take : quint8 { Mine, Theirs };

/// What the service holds now, the units that both sides changed, and what was chosen for each.
struct Pending {
    Record theirs;
    QList<Conflict> conflicts;
    QList<std::optional<Take>> takes; ///< one a conflict

    [[nodiscard]] int undecided() const { return int(takes.count(std::nullopt)); }
};

/// Puts the model on what the service holds now. "Theirs", and what is not decided, takes the edits of the
/// unit back; "mine" makes the whole unit what it was for the agent: elements of it that only the service
/// changed become edits back to what was loaded. Values are held against each other by what they mean, never
/// by how they are written or shown. Either way the agent has seen what the service holds: edits stand on
/// that, so each unit is asked about once.
void resolve(RecordModel& model, const Pending& pending);

/// Takes up what became of a change that was sent, by compare(): what was not taken, or typed since, stays an
/// edit; all else is the baseline or can't be known. Nothing can be undone beyond it.
void adopt(RecordModel& model, const QList<Comparison>& comparisons, const Record& now);

/// The same after a lost answer, by compareLost(): what is at the service is no edit any more. What can't be
/// seen goes with the rest when something shows that the change arrived; else it stays, to be sent again.
void adoptLost(RecordModel& model, const QList<Comparison>& comparisons, const Record& now);

/// The service has these changes, whoever found out: what is still edited just so is no edit any more, and
/// can't be undone. What it holds now is for the next reading to say.
void takeBackSent(RecordModel& model, const ChangeSet& sent);

} // namespace lineside
