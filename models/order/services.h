#pragma once

#include "models/record/record.h"

#include <QStringList>

namespace lineside::order {

/// The phone numbers of a customer's services, in their order, as the service wrote them. `column` is the one
/// of a number, by the site's catalog; empty: it is not known, and neither is any number.
QStringList phoneNumbers(const Record& customer, const QString& column);

/// Whether a new customer's services have arrived: every one has its number, where the column is known, and
/// the status is no more "pending".
bool haveServicesArrived(const Record& customer, const QString& column);

} // namespace lineside::order
