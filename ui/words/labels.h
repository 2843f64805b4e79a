#pragma once

#include "models/schema/units.h"

namespace lineside {

/// Translated label of an element, short, as beside its field: "Address 1".
QString label(ElementId id);
/// The same where the field's surroundings are missing: "Service address 1", "Mailing first name".
QString longLabel(ElementId id);
/// Translated label of a group, "Service address".
QString label(const schema::Group& group);
/// Translated label of a unit of several elements, "Service names"; empty for a single element.
QString label(schema::Unit unit);
/// Translated help of an element; may be empty.
QString helpText(const Element& element);

} // namespace lineside
