#include "models/formats/boolean.h"
#include "models/rules/filled.h"
#include "models/schema/companions.h"

namespace lineside::rules {
namespace {

bool saysYes(const EditedRecord& record, ElementId id) {
    return readBoolean(record.current->text(id)).value_or(false);
}

/// Names that a class of customers does not have, in the two addresses of a customer.
void byClass(QSet<ElementId>& out, const EditedRecord& record) {
    for (const Element& element : schema::newCustomersCreateRequest) {
        if (!isOfClass(element, record))
            out.insert(schema::id(element));
    }
}

void oneOfTwo(QSet<ElementId>& out, const EditedRecord& record, ElementId one, ElementId other) {
    const bool first = record.isFilled(one), second = record.isFilled(other);
    if (first && !second)
        out.insert(other);
    if (second && !first)
        out.insert(one);
}

/// A parent account has no parent. That a customer is no parent says nothing beside their own parent.
void parents(QSet<ElementId>& out, const EditedRecord& record) {
    constexpr ElementId isParent = "Customer/IsParentAccount"_element;
    constexpr ElementId parent = "Customer/ParentCustomerID"_element;
    const bool yes = saysYes(record, isParent);
    const bool child = record.isFilled(parent);
    if (yes && !child)
        out.insert(parent);
    if (child && !yes)
        out.insert(isParent);
}

} // namespace

QSet<ElementId> excluded(Operation operation, const EditedRecord& record) {
    QSet<ElementId> out;
    if (operation == Operation::CustomersUpdate)
        return out;
    for (const Element& element : schema::tables(operation).request) {
        if (element.use == Use::Prohibited)
            out.insert(schema::id(element));
    }
    if (operation != Operation::NewCustomersCreate)
        return out;
    byClass(out, record);
    parents(out, record);
    for (const schema::Alternative& two : schema::alternatives)
        oneOfTwo(out, record, two.one, two.other);
    return out;
}

} // namespace lineside::rules
