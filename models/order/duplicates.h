#pragma once

#include "models/record/record.h"
#include "models/record/request.h"

#include <QStringList>

namespace lineside::order {

/// What the order says of the caller, as Duplicate_Query asks for it: every field that an element of the
/// order can fill, and nothing else. An SSN only when it is whole.
Request duplicateQuery(const Record& order);

/// The patterns that duplicateQuery() sends: rules::allPatterns().
const QStringList& duplicatePatterns();

/// Whether the order fills every field of at least one pattern.
bool canBeChecked(const Record& order);

} // namespace lineside::order
