#pragma once

#include "models/catalog/sitecatalog.h"
#include "models/record/request.h"
#include "models/rules/problem.h"

#include <QSet>

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
struct EditedRecord {
    const Record* baseline = nullptr;
    const Record* current = nullptr;
    QList<Edited> edits;
    QList<GroupId> editedGroups;
    const SiteCatalog* catalog = nullptr; ///< null: nothing is known of the installation

    [[nodiscard]] const Edited* find(ElementId id) const;
    /// Something stands there, readable or not.
    [[nodiscard]] bool isFilled(ElementId id) const;
};

namespace rules {

/// The problems of one edited element by itself, first the one to mend first.
QList<Problem> ofElement(const Edited& edited);
/// What there is to say of what the service holds, where nobody edited it.
QList<Problem> ofHeld(ElementId id, const Value& value);
/// What a Customers_Update demands of elements together (API page).
QList<Problem> ofUpdate(const EditedRecord& record);
/// What a NewCustomers_Create demands: what is missing, what stands beside its alternative, and rows.
QList<Problem> ofCreate(const EditedRecord& record);
/// What a NewCustomers_Quote demands.
QList<Problem> ofQuote(const EditedRecord& record);
/// What a Duplicate_Query needs to find anything.
QList<Problem> ofDuplicateQuery(const EditedRecord& record);
/// Whether the text of a list's cell can be sent: a number where one belongs.
bool isCellRead(const Element& member, const QString& text);
bool areCellsRead(const QList<const Element*>& members, const Rows& rows);
/// The cells of the edited lists that can't be read, or are too small.
QList<Problem> ofCells(Operation operation, const EditedRecord& record);
/// The problems of a list of products, row by row.
QList<Problem> ofProducts(Operation operation, GroupId group, const Rows& rows);
/// The problems of a new customer's custom fields, row by row.
QList<Problem> ofNewFields(const EditedRecord& record);
/// The elements that would have to go along with an edit and whose baseline is not whole: the agent types
/// them.
QList<ElementId> requiredCompanions(const EditedRecord& record);
/// The elements that go along unedited.
QList<ElementId> companions(const EditedRecord& record);
/// The elements that a rule hides: prohibited ones, names by class, the other one of two. What is filled
/// hides its other; two that are both filled are both there, and refused. None of an update.
QSet<ElementId> excluded(Operation operation, const EditedRecord& record);
/// No element of an Order is filled: the customer will be a PROSPECT.
bool isProspect(const Record& order);
bool isProspect(const Request& order);
/// What this operation demands of elements together.
QList<Problem> together(Operation operation, const EditedRecord& record);

} // namespace rules
} // namespace lineside
