#include "app/practice/examples/fixed.h"
#include "app/practice/operations/operations.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

bool isDue(const QSqlDatabase& db, qint64 now) {
    return run(db, u"SELECT 1 FROM pending WHERE ReadyAt <= ? LIMIT 1"_s, {now}).next();
}

} // namespace

void settlePending(const Work& work) {
    const QDateTime now = work.options.now();
    QSqlDatabase db = work.store.connection();
    if (!isDue(db, now.toMSecsSinceEpoch()))
        return;
    Change change(db, work.store.writing());
    const QVariantList due{now.toMSecsSinceEpoch()};
    run(db,
        u"UPDATE service SET Status = 'ACTIVE', ActivationDate = ?,"
        " TN = (SELECT TN FROM pending p WHERE p.ServiceID = service.ServiceID)"
        " WHERE ServiceID IN (SELECT ServiceID FROM pending WHERE ReadyAt <= ?)"_s,
        QVariantList{wireDate(now.date())} + due);
    run(db,
        u"UPDATE customer SET Status = 'OPEN' WHERE Status = 'PENDING' AND ID IN (SELECT CustomerID FROM "
        u"service"
        " JOIN pending USING (ServiceID) WHERE ReadyAt <= ?)"_s,
        due);
    run(db, u"DELETE FROM pending WHERE ReadyAt <= ?"_s, due);
    change.commit();
}

} // namespace lineside::practice
