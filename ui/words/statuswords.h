#pragma once

#include <QString>

namespace lineside {

/// "Open": the status of a customer in words; one that the schema does not know stays as it came.
QString statusWords(const QString& status);

} // namespace lineside
