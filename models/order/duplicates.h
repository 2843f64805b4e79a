#pragma once

#include "models/record/record.h"
#include "models/record/request.h"

#include <QStringList>

namespace lineside::order {

/// What the order says of the caller, as Duplicate_Query asks for it: every field that an element of the
/// order can fill, and nothing else. An SSN only when it is whole.
Request duplicateQuery(const Record& order);

/// The patterns that duplicateQuery() sends: the service's default ones and, because each of those needs a
/// tax ID, a licence or a Street2, also FirstName,LastName,Zip; FirstName,LastName,DateOfBirth;
/// Street1,City,State (API page, "A create whose answer is lost").
const QStringList& duplicatePatterns();

/// Whether the order fills every field of at least one pattern.
bool canBeChecked(const Record& order);

} // namespace lineside::order
