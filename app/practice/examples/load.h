#pragma once

#include "app/practice/options.h"

#include <QSqlDatabase>

namespace lineside::practice {

/// Fills an empty store with the example customers: the fixed ones and as many from the seed as are missing
/// to the wanted number. Same options and same day, same store. Throws StoreTrouble.
void loadExamples(QSqlDatabase& db, const PracticeOptions& options);

} // namespace lineside::practice
