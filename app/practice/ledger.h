#pragma once

#include "app/practice/soap/call.h"

#include <QJsonArray>
#include <QSqlDatabase>

namespace lineside::practice {

/// Writes down what a call changed, in the change's own transaction: the table `ledger` of the store.
void enterLedger(const QSqlDatabase& db, const QString& callId, const Call& call, int customer,
                 const QDateTime& time);
/// All entries, oldest first: {"call", "operation", "customer", "time", "elements"}.
QJsonArray readLedger(const QSqlDatabase& db);

} // namespace lineside::practice
