#pragma once

#include "app/practice/soap/node.h"
#include "models/schema/element.h"

namespace lineside::practice {

/// The node's text in the one spelling that the store keeps: numbers trimmed, true and false, dates as
/// YYYY-MM-DDT00:00:00. Throws SoapFault when the element's type can't be read from it; an empty number,
/// date, boolean or enum is such a case.
QString readValue(const Element& element, const Node& node);

} // namespace lineside::practice
