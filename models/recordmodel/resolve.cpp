#include "models/recordmodel/resolve.h"

#include "models/record/meaning.h"

#include <functional>

namespace lineside {

namespace {

void takeBack(RecordModel& model, const Conflict& conflict) {
    if (conflict.group != GroupId())
        return model.revertRows(conflict.group);
    for (const Conflict::Side& side : conflict.sides)
        model.revert(side.id);
}

/// What was typed over a change since it was sent is another.
bool isStill(const ChangeSet& now, const Change& sent) {
    for (const Change& change : now.changes()) {
        if (change.id == sent.id && change.group == sent.group)
            return change.kind == sent.kind && change.text == sent.text && change.rows == sent.rows;
    }
    return false;
}

void takeBack(RecordModel& model, const Change& change) {
    if (change.kind == Change::Kind::Rows)
        model.revertRows(change.group);
    else
        model.revert(change.id);
}

using Settled = std::function<bool(Outcome)>;

void takeBack(RecordModel& model, const QList<Comparison>& comparisons, const Settled& isSettled) {
    const ChangeSet edits = model.changeSet();
    for (const Comparison& comparison : comparisons) {
        if (isSettled(comparison.outcome) && isStill(edits, comparison.change))
            takeBack(model, comparison.change);
    }
}

void acknowledge(RecordModel& model, const Change& change) {
    if (change.kind == Change::Kind::Rows)
        model.acknowledge(change.group);
    else
        model.acknowledge(change.id);
}

/// What is settled stands on what the service holds now.
void takeUp(RecordModel& model, const QList<Comparison>& comparisons, const Record& now,
            const Settled& isSettled) {
    takeBack(model, comparisons, isSettled);
    model.setBaseline(now);
    for (const Comparison& comparison : comparisons) {
        if (isSettled(comparison.outcome))
            acknowledge(model, comparison.change);
    }
    model.undoStack()->clear();
}

void acknowledge(RecordModel& model, const Conflict& conflict) {
    if (conflict.group != GroupId())
        model.acknowledge(conflict.group);
    else
        model.acknowledge(conflict.unit);
}

/// An element that only the service changed goes back to what the agent saw. A text that can't be written
/// (a masked number, an odd date) is left as the service has it.
void putBack(RecordModel& model, const Conflict::Side& side) {
    if (model.mark(side.id) != RecordModel::Mark::None)
        return;
    const Element& element = model.form().find(side.id)->element();
    if (sameMeaning(element, side.mine, side.theirs))
        return;
    if (side.mine.isNothing())
        model.clear(side.id);
    else
        model.edit(side.id, side.mine.text());
    if (!sameMeaning(element, model.current(side.id), side.mine))
        model.revert(side.id);
}

} // namespace

void resolve(RecordModel& model, const Pending& pending) {
    model.beginSteps(QString());
    for (qsizetype i = 0; i < pending.conflicts.size(); ++i) {
        if (pending.takes.at(i) != Take::Mine)
            takeBack(model, pending.conflicts.at(i));
    }
    model.setBaseline(pending.theirs);
    for (qsizetype i = 0; i < pending.conflicts.size(); ++i) {
        acknowledge(model, pending.conflicts.at(i));
        if (pending.takes.at(i) != Take::Mine)
            continue;
        for (const Conflict::Side& side : pending.conflicts.at(i).sides)
            putBack(model, side);
    }
    model.endSteps();
}

void adopt(RecordModel& model, const QList<Comparison>& comparisons, const Record& now) {
    takeUp(model, comparisons, now, [](Outcome outcome) { return outcome != Outcome::NotTaken; });
}

void adoptLost(RecordModel& model, const QList<Comparison>& comparisons, const Record& now) {
    takeUp(model, comparisons, now, [arrived = hasArrived(comparisons)](Outcome outcome) {
        return outcome != Outcome::NotTaken && (arrived || outcome != Outcome::CannotBeSeen);
    });
}

void takeBackSent(RecordModel& model, const ChangeSet& sent) {
    const ChangeSet edits = model.changeSet();
    for (const Change& change : sent.changes()) {
        if (!change.companion && isStill(edits, change))
            takeBack(model, change);
    }
    model.undoStack()->clear();
}

} // namespace lineside
