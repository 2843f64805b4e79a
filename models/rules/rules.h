#pragma once

#include "models/record/record.h"
#include "models/rules/problem.h"

namespace lineside {

/// One element that an agent touched, as rules see it.
struct Edited {
    const Element* element = nullptr;
    ElementId id;
    QString typed;
    QString wire;
    bool cleared = false;
    bool readable = true;
    bool clearable = true;
};

/// A record with edits over it: what rules judge. Only edited elements are judged for their spelling; what
/// the service holds is its own affair.
struct Draft {
    const Record* baseline = nullptr;
    const Record* current = nullptr;
    QList<Edited> edits;
    QList<GroupId> editedGroups;

    [[nodiscard]] const Edited* find(ElementId id) const;
};

namespace rules {

/// The problems of one edited element by itself, first the one to mend first.
QList<Problem> ofElement(const Edited& edited);
/// What a Customers_Update demands of elements together (API page).
QList<Problem> ofUpdate(const Draft& draft);
/// The elements that would have to go along with an edit and whose baseline is not whole: the agent types
/// them.
QList<ElementId> requiredCompanions(const Draft& draft);
/// The elements that go along unedited.
QList<ElementId> companions(const Draft& draft);
/// What this operation demands of elements together.
QList<Problem> together(Operation operation, const Draft& draft);

} // namespace rules
} // namespace lineside
