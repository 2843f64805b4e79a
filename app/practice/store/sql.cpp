#include "app/practice/store/sql.h"

#include <QSqlError>

namespace lineside::practice {

using namespace Qt::StringLiterals;

QSqlQuery run(const QSqlDatabase& db, const QString& sql, const QVariantList& values) {
    QSqlQuery query(db);
    query.setForwardOnly(true);
    bool ok = query.prepare(sql);
    for (qsizetype i = 0; ok && i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    ok = ok && query.exec();
    if (!ok)
        throw StoreTrouble{query.lastError().databaseText()};
    return query;
}

Change::Change(QSqlDatabase db, std::mutex& writing) : m_lock(writing), m_db(std::move(db)) {
    run(m_db, u"BEGIN IMMEDIATE"_s);
}

Change::~Change() {
    if (m_open)
        QSqlQuery(m_db).exec(u"ROLLBACK"_s);
}

void Change::commit() {
    run(m_db, u"COMMIT"_s);
    m_open = false;
}

} // namespace lineside::practice
