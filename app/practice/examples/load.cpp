#include "app/practice/examples/load.h"

#include "app/practice/examples/fixed.h"

namespace lineside::practice {

void loadExamples(QSqlDatabase& db, const PracticeOptions& options) {
    Inserter into(db);
    addFixed(into, options.now().date());
}

} // namespace lineside::practice
