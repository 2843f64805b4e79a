#pragma once

#include "models/schema/schema.h"

#include <QStringList>

#include <optional>

namespace lineside::rules {

/// The field of Duplicate_Query that a match pattern names, in any case; nothing when it names none.
std::optional<ElementId> matchField(QStringView name);

/// The service's own patterns, which hold where a query names none (API page).
const QStringList& defaultPatterns();

/// The patterns that the program asks with: the service's default ones and, because each of those needs a
/// tax ID, a licence or a Street2, also FirstName,LastName,Zip; FirstName,LastName,DateOfBirth;
/// Street1,City,State (API page, "A create whose answer is lost").
const QStringList& allPatterns();

} // namespace lineside::rules
