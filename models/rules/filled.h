#pragma once

#include "models/rules/rules.h"
#include "models/schema/groups.h"

namespace lineside::rules {

/// Something of the operation's request is filled below the group, readable or not.
bool isFilled(Operation operation, const schema::Group& group, const EditedRecord& record);
/// False for names that the customer has not, being a person or a business.
bool isOfClass(const Element& element, const EditedRecord& order);

} // namespace lineside::rules
