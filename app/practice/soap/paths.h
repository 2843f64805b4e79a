#pragma once

#include "models/wire/names.h"

#include <QStringList>

namespace lineside::practice {

/// The namespace of the service's elements, as its WSDL and its SOAP actions have it.
inline constexpr auto serviceSpace = u"http://api.myh2o.com/v20";

/// The element's name on the wire, level by level; empty where these names lack it.
QStringList wireLevels(const Element& element, const WireNames& names);
/// Item name of a list of plain values: a type's name ("string", "int", "ServiceItem") in a wrapper, or
/// nothing where the path itself names the items (Orders/Order).
QString listItem(const Element& element);

} // namespace lineside::practice
