#pragma once

#include "models/ports/failure.h"
#include "models/record/request.h"

namespace lineside::flows {

/// A reply of Customers_Query, held against what was asked. IDs are compared as whole numbers: " 0005148 " is
/// 5148. Asked by CustomerID, the reply has to be about that customer; asked by a number of theirs, about one
/// customer with an ID. Failure{WrongCustomer} for another ID, none, zero, or several that differ;
/// Failure{Gone} for a reply without any customer. The record is as it came.
Result<Record> identified(const Request& asked, Record reply);

} // namespace lineside::flows
