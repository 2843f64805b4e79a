#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/integer.h"
#include "models/formats/signs.h"
#include "models/formats/ssn.h"
#include "models/rules/rules.h"
#include "models/schema/companions.h"

#include <algorithm>

namespace lineside {

namespace rules {
namespace {

bool saysYes(const Edited* edited) {
    return edited && readBoolean(edited->wire).value_or(false);
}

/// A customer whose reply holds a Lifeline type other than 0 is Lifeline already (API page).
bool isLifeline(const Record& record) {
    return readInteger(record.text("Customer/Lifeline/LifelineTypeID"_element)).value_or(0) != 0;
}

/// Whether the program is one of those that a conversion may choose.
bool isLifelineProgram(ElementId trigger, const QString& program) {
    return std::any_of(schema::toLifelineRequest.begin(), schema::toLifelineRequest.end(),
                       [&](const Element& element) {
                           return element.hasPath(schema::path(trigger).toStdString()) &&
                                  schema::choices(element).contains(program);
                       });
}

bool applies(const schema::Companions& rule, const EditedRecord& record) {
    const Edited* trigger = record.find(rule.trigger);
    if (!trigger || trigger->cleared)
        return false;
    switch (rule.when) {
    case schema::Companions::When::SwitchedOn:
        return saysYes(trigger);
    case schema::Companions::When::LifelinePackage:
    case schema::Companions::When::Approved:
        break; // of orders
    case schema::Companions::When::ToLifeline:
        return isLifelineProgram(rule.trigger, trigger->wire) && !isLifeline(*record.baseline);
    }
    return false;
}

/// Whether a baseline can go along as it is: a service may mask an SSN or a date, or hold what can't be
/// written.
bool isWhole(ElementId id, const Value& value) {
    const Element& element = schema::any(id);
    if (value.isNothing() || hasSignless(value.text()))
        return false;
    if (element.format == Format::Ssn)
        return isWholeSsn(value.text());
    if (element.type == Type::Date)
        return readDate(value.text()).has_value();
    return element.type != Type::Integer || readInteger(value.text()).value_or(0) != 0;
}

/// What will be there of a companion: as typed, or as the service has it. What can't be read has a problem of
/// its own.
bool willBeWhole(ElementId id, const EditedRecord& record) {
    const Edited* edited = record.find(id);
    if (!edited)
        return isWhole(id, record.baseline->value(id));
    return !edited->readable || (!edited->cleared && isWhole(id, Value(edited->wire)));
}

/// Calls `found(id, trigger, whole)` for each companion that an edit demands.
template <typename F>
void eachCompanion(const EditedRecord& record, F found) {
    for (const schema::Companions& rule : schema::companions) {
        if (!applies(rule, record))
            continue;
        for (const ElementId id : rule.elements) {
            if (id.isValid())
                found(id, rule.trigger, willBeWhole(id, record));
        }
    }
}

/// What nobody typed is missing; what somebody typed and is not enough is wrong.
void demand(QList<Problem>& found, const EditedRecord& record) {
    eachCompanion(record, [&](ElementId id, ElementId trigger, bool whole) {
        const Severity severity = record.find(id) ? Severity::Refuse : Severity::Missing;
        if (!whole)
            found.append({id, severity, ProblemCode::RequiredWith, {schema::path(trigger)}});
    });
}

/// What is on already still needs what it was switched on with.
void demandStill(QList<Problem>& found, const EditedRecord& record) {
    for (const schema::Companions& rule : schema::companions) {
        const bool isOn = rule.when == schema::Companions::When::SwitchedOn && !record.find(rule.trigger) &&
                          readBoolean(record.baseline->text(rule.trigger)).value_or(false);
        for (const ElementId id : rule.elements) {
            if (isOn && id.isValid() && record.find(id) && !willBeWhole(id, record))
                found.append({id, Severity::Refuse, ProblemCode::RequiredWith, {schema::path(rule.trigger)}});
        }
    }
}

void agents(QList<Problem>& found, const EditedRecord& record) {
    if (record.find("Customer/AgentID"_element) && record.find("Customer/AgentNumber"_element))
        found.append({"Customer/AgentNumber"_element, Severity::Refuse, ProblemCode::NumberIgnored, {}});
}

void parents(QList<Problem>& found, const EditedRecord& record) {
    constexpr ElementId isParent = "Customer/IsParentAccount"_element;
    const Edited* edited = record.find(isParent);
    if (edited && record.find("Customer/ParentAccountID"_element))
        found.append({"Customer/ParentAccountID"_element, Severity::Refuse, ProblemCode::ParentOrChild, {}});
    if (edited && !saysYes(edited) && readBoolean(record.baseline->text(isParent)).value_or(false))
        found.append({isParent, Severity::Refuse, ProblemCode::ParentStays, {}});
}

void customFields(QList<Problem>& found, const EditedRecord& record) {
    constexpr GroupId group = "Customer/Fields/Field"_group;
    const Rows& rows = record.current->rows(group);
    for (int row = 0; row < rows.count(); ++row) {
        const bool named = !rows.value(row, u"FieldID").isNothing() || !rows.value(row, u"Label").isNothing();
        const Value value = rows.value(row, u"Value");
        if (!named && value.isNothing())
            continue;
        if (!named || value.state() == State::Absent || value.state() == State::Null)
            found.append({"Customer/Fields/Field/FieldID"_element,
                          Severity::Refuse,
                          ProblemCode::RowIncomplete,
                          {QString::number(row + 1)}});
    }
}

} // namespace

QList<ElementId> companions(const EditedRecord& record) {
    QList<ElementId> ids;
    eachCompanion(record, [&](ElementId id, ElementId, bool whole) {
        if (whole && !record.find(id))
            ids.append(id);
    });
    return ids;
}

QList<ElementId> requiredCompanions(const EditedRecord& record) {
    QList<ElementId> ids;
    eachCompanion(record, [&](ElementId id, ElementId, bool whole) {
        if (!whole)
            ids.append(id);
    });
    return ids;
}

QList<Problem> ofUpdate(const EditedRecord& record) {
    QList<Problem> found;
    agents(found, record);
    parents(found, record);
    demand(found, record);
    demandStill(found, record);
    found += ofCells(Operation::CustomersUpdate, record);
    if (record.editedGroups.contains("Customer/Fields/Field"_group))
        customFields(found, record);
    return found;
}

} // namespace rules
} // namespace lineside
