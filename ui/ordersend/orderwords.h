#pragma once

#include "models/recordmodel/changeset.h"

#include <QStringList>

namespace lineside {

/// Whether the orders go to the provider at once.
bool sendsOrders(const Request& request);
/// What the sending comes to, a sentence each.
QStringList sendingWords(const Request& request);
/// "Create customer", "Create prospect", "Create and send the order".
QString createVerb(const Request& request);

} // namespace lineside
