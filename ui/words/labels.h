#pragma once

#include "models/schema/schema.h"

namespace lineside {

/// Translated label of an element, short, as beside its field: "Address 1".
QString label(ElementId id);
/// The same where the field's surroundings are missing: "Service address 1", "Mailing first name".
QString longLabel(ElementId id);
/// Translated help of an element; may be empty.
QString helpText(const Element& element);

} // namespace lineside
