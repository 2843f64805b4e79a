#pragma once

#include "app/practice/operations/current.h"

namespace lineside::practice {

// The rules of a create and of a quote, by the service's page. Each throws Refusal, naming the element.

/// Everything of a create that the store need not be asked for.
void checkCreate(const Record& request, const WireNames& names);
/// The ZIP that a quote is for.
QString checkQuote(const Record& request, const WireNames& names);

/// True when the request holds anything below this group, as "Order/ShippingAddress".
bool holdsGroup(std::span<const Element> table, const Record& request, QStringView group);

} // namespace lineside::practice
