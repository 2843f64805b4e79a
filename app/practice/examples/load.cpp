#include "app/practice/examples/load.h"

#include "app/practice/examples/fixed.h"
#include "app/practice/examples/generator.h"
#include "app/practice/examples/numbers.h"
#include "app/practice/store/sql.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr int fleetLines = 10000;

/// Devices and SIMs in the shop: AVAILABLE ones get a number when they are ordered, BATCHED ones bring
/// theirs.
void addStock(QSqlDatabase& db) {
    for (int i = 0; i < 100; ++i) {
        for (const QString& item : {imei(800000 + i), iccid(800000 + i)})
            run(db, u"INSERT INTO stock VALUES (?, 'AVAILABLE', NULL)"_s, {item});
    }
    for (int i = 0; i < 20; ++i)
        run(db, u"INSERT INTO stock VALUES (?, 'BATCHED', ?)"_s,
            {iccid(810000 + i), topNumber(batchedFrom + i)});
}

} // namespace

void loadExamples(QSqlDatabase& db, const PracticeOptions& options) {
    Inserter into(db);
    const QDate today = options.now().date();
    addFixed(into, today);
    Generator generator(into, options.seed, today);
    for (int id = firstCustomer; id < firstCustomer + options.customers; ++id) {
        if (!isFixed(id))
            generator.add(id);
    }
    // A store of the fixed customers alone is made at once.
    if (options.customers > fleet - firstCustomer)
        generator.addFleet(fleet, fleetLines);
    addStock(db);
}

} // namespace lineside::practice
