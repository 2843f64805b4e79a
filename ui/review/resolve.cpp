#include "ui/review/resolve.h"

#include "models/record/meaning.h"
#include "ui/words/values.h"

namespace lineside {

namespace {

void takeBack(RecordModel& model, const Conflict& conflict) {
    if (conflict.group != GroupId())
        return model.revertRows(conflict.group);
    for (const Conflict::Side& side : conflict.sides)
        model.revert(side.id);
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
        model.edit(side.id, fieldText(element, side.mine.text()));
    if (!sameMeaning(element, model.current(side.id), side.mine))
        model.revert(side.id);
}

} // namespace

void resolve(RecordModel& model, const Pending& pending) {
    model.undoStack()->beginMacro(QString());
    for (qsizetype i = 0; i < pending.conflicts.size(); ++i) {
        if (pending.takes.at(i) != Take::Mine)
            takeBack(model, pending.conflicts.at(i));
    }
    model.setBaseline(pending.theirs);
    for (qsizetype i = 0; i < pending.conflicts.size(); ++i) {
        if (pending.takes.at(i) != Take::Mine)
            continue;
        for (const Conflict::Side& side : pending.conflicts.at(i).sides)
            putBack(model, side);
    }
    model.undoStack()->endMacro();
}

void adopt(RecordModel& model, const Saved& saved) {
    if (!saved.now)
        return;
    for (const Comparison& comparison : saved.comparisons) {
        if (comparison.outcome == Outcome::NotTaken)
            continue;
        if (comparison.change.kind == Change::Kind::Rows)
            model.revertRows(comparison.change.group);
        else
            model.revert(comparison.change.id);
    }
    model.setBaseline(*saved.now);
    model.undoStack()->clear();
}

} // namespace lineside
