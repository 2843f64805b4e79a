#include "models/formats/boolean.h"
#include "models/rules/rules.h"

#include <algorithm>

namespace lineside::rules {
namespace {

using namespace Qt::StringLiterals;

bool saysYes(const Draft& draft, ElementId id) {
    return readBoolean(draft.current->text(id)).value_or(false);
}

/// Names that a class of customers does not have, in the two addresses of a customer.
void byClass(QSet<ElementId>& out, const Draft& draft) {
    const bool business = draft.current->text("Customer/CustomerClass"_element) == "Business"_L1;
    const OnlyFor barred = business ? OnlyFor::Residential : OnlyFor::Business;
    for (const Element& element : schema::newCustomersCreateRequest) {
        if (element.onlyFor == barred && element.prefix.substr(0, 9) == "Customer/")
            out.insert(schema::id(element));
    }
}

void oneOfTwo(QSet<ElementId>& out, const Draft& draft, ElementId one, ElementId other) {
    const bool first = draft.isFilled(one), second = draft.isFilled(other);
    if (first && !second)
        out.insert(other);
    if (second && !first)
        out.insert(one);
}

/// A parent account has no parent. That a customer is no parent says nothing beside his own parent.
void parents(QSet<ElementId>& out, const Draft& draft) {
    constexpr ElementId isParent = "Customer/IsParentAccount"_element;
    constexpr ElementId parent = "Customer/ParentCustomerID"_element;
    const bool yes = saysYes(draft, isParent);
    const bool child = draft.isFilled(parent);
    if (yes && !child)
        out.insert(parent);
    if (child && !yes)
        out.insert(isParent);
}

bool isOfOrder(const Element& element) {
    const std::string_view path = element.prefix.empty() ? element.name : element.prefix;
    return path.substr(0, 6) == "Order/";
}

template <typename Filled>
bool holdsNoOrder(const Record& order, Filled filled) {
    return std::none_of(schema::newCustomersCreateRequest.begin(), schema::newCustomersCreateRequest.end(),
                        [&](const Element& element) {
                            if (!isOfOrder(element))
                                return false;
                            const auto group = schema::groupOf(element);
                            return group ? !order.rows(*group).isEmpty() : filled(schema::id(element));
                        });
}

} // namespace

QSet<ElementId> excluded(Operation operation, const Draft& draft) {
    QSet<ElementId> out;
    if (operation == Operation::CustomersUpdate)
        return out;
    for (const Element& element : schema::tables(operation).request) {
        if (element.use == Use::Prohibited)
            out.insert(schema::id(element));
    }
    if (operation != Operation::NewCustomersCreate)
        return out;
    byClass(out, draft);
    parents(out, draft);
    oneOfTwo(out, draft, "Customer/AgentID"_element, "Customer/AgentNumber"_element);
    oneOfTwo(out, draft, "Order/CarrierID"_element, "Order/CarrierCode"_element);
    return out;
}

bool isProspect(const Record& order) {
    return holdsNoOrder(order, [&](ElementId id) { return !order.value(id).isNothing(); });
}

bool isProspect(const Draft& draft) {
    return holdsNoOrder(*draft.current, [&](ElementId id) { return draft.isFilled(id); });
}

} // namespace lineside::rules
