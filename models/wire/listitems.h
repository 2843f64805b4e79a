#pragma once

#include "models/schema/schema.h"

namespace lineside::wire {

/// Names of the items in lists of plain values. The service names them by their type (seen in its help
/// pages); the one of TaxExemptions is not known and stays `string` until an installation tells otherwise.
constexpr std::string_view itemName(const Element& list) {
    return list.type == Type::Integer ? "int" : list.type == Type::ServiceItem ? "ServiceItem" : "string";
}

/// True when a group's path ends in its item ("Orders/Order", "Matches/Match"); otherwise the path is the
/// wrapper ("Customer/TaxExemptions").
constexpr bool endsInItem(std::string_view group) {
    const std::size_t slash = group.rfind('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view item = group.substr(slash + 1);
    std::string_view wrapper = group.substr(0, slash);
    wrapper = wrapper.substr(wrapper.rfind('/') + 1); // npos + 1 is 0: the whole
    return wrapper.size() == item.size() + 1 && wrapper.back() == 's' &&
           wrapper.substr(0, item.size()) == item;
}

} // namespace lineside::wire
