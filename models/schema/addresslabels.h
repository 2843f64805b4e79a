#pragma once

#include "models/schema/schema.h"

namespace lineside::schema {

/// Untranslated label of an element of an address where it stands alone: "Service address 1", "Mailing first
/// name" (translate in the context "schema"). Empty for all that is in no address of several.
std::string_view addressLabel(ElementId id);

} // namespace lineside::schema
