#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <mutex>

namespace lineside::practice {

/// Thrown when the store itself fails (disk full, file damaged): an internal SOAP Fault.
struct StoreTrouble {
    QString text; ///< technical, without values
};

/// Runs one statement with its values in order. Throws StoreTrouble.
QSqlQuery run(const QSqlDatabase& db, const QString& sql, const QVariantList& values = {});

/// A change of the store, whole or not at all: rolled back unless committed. One at a time.
class Change {
public:
    Change(QSqlDatabase db, std::mutex& writing);
    ~Change();
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;
    void commit();

private:
    std::unique_lock<std::mutex> m_lock;
    QSqlDatabase m_db;
    bool m_open = true;
};

} // namespace lineside::practice
