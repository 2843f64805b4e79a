#include "models/rules/filled.h"

#include "models/schema/codes.h"

#include <algorithm>

namespace lineside {

const Edited* EditedRecord::find(ElementId id) const {
    const auto it = std::find_if(edits.cbegin(), edits.cend(), [&](const Edited& e) { return e.id == id; });
    return it == edits.cend() ? nullptr : &*it;
}

bool EditedRecord::isFilled(ElementId id) const {
    const Edited* edited = find(id);
    if (!edited)
        return !baseline->value(id).isNothing();
    return !edited->cleared && (!edited->readable || !edited->wire.isEmpty());
}

namespace rules {
namespace {

using namespace Qt::StringLiterals;

/// `filled(id)` says it of a single element, `listed(group)` of a list.
template <typename Filled, typename Listed>
bool isAny(Operation operation, const schema::Group& group, Filled filled, Listed listed) {
    const auto& request = schema::tables(operation).request;
    return std::any_of(request.begin(), request.end(), [&](const Element& element) {
        const ElementId id = schema::id(element);
        if (!schema::isWithin(id, group))
            return false;
        const auto list = schema::groupOf(element);
        return list ? listed(*list) : filled(id);
    });
}

template <typename Filled, typename Listed>
bool holdsNoOrder(Filled filled, Listed listed) {
    return !isAny(Operation::NewCustomersCreate, schema::groupAt("Order"), filled, listed);
}

} // namespace

bool isFilled(Operation operation, const schema::Group& group, const EditedRecord& record) {
    return isAny(
        operation, group, [&](ElementId id) { return record.isFilled(id); },
        [&](GroupId list) { return !record.current->rows(list).isEmpty(); });
}

bool isOfClass(const Element& element, const EditedRecord& order) {
    if (element.onlyFor == OnlyFor::Everyone || !schema::groupOf(schema::id(element)).byClass)
        return true;
    const bool business =
        order.current->text("Customer/CustomerClass"_element) == schema::codes::customerClass::Business;
    return element.onlyFor == (business ? OnlyFor::Business : OnlyFor::Residential);
}

bool isProspect(const Record& order) {
    return holdsNoOrder([&](ElementId id) { return !order.value(id).isNothing(); },
                        [&](GroupId list) { return !order.rows(list).isEmpty(); });
}

bool isProspect(const Request& order) {
    return holdsNoOrder([&](ElementId id) { return order.action(id) != Request::Action::Leave; },
                        [&](GroupId list) { return order.hasRows(list); });
}

} // namespace rules
} // namespace lineside
