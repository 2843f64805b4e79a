#pragma once

#include "app/offline/place.h"
#include "models/ports/failure.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace lineside::offline {

/// The file of a store: SQLite in WAL mode with full synchronisation, held by one process at a time. Lives in
/// one thread.
class Database {
public:
    static constexpr int schemaVersion = 6;

    Database();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Opens or makes the file, or moves one of before to its place first. A newer, foreign or damaged one is
    /// refused and left as it is.
    std::optional<Failure> open(const Place& place);
    /// Folds the journal into the file. Safe to call twice.
    void close();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    /// A query that ran, or nothing; failure() then says why.
    std::optional<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] const Failure& failure() const { return m_failure; }
    /// All of it or nothing of it is kept; `work` returns false to give up.
    template <typename Work>
    bool inTransaction(Work work) {
        if (!run(QStringLiteral("BEGIN IMMEDIATE")))
            return false;
        if (work() && run(QStringLiteral("COMMIT")))
            return true;
        const Failure why = m_failure;
        run(QStringLiteral("ROLLBACK"));
        m_failure = why;
        return false;
    }

    /// Empty when there is no such thing.
    QByteArray meta(const QString& name);
    bool setMeta(const QString& name, const QByteArray& value);

private:
    std::optional<Failure> takeOver(const Place& place);
    std::optional<Failure> takeLock(const Place& place);
    std::optional<Failure> makeFile(const Place& place);
    void closeConnection();
    std::optional<Failure> openConnection(const Place& place);
    std::optional<Failure> checkContents(const Place& place, int* version);
    bool prepare();
    bool migrate(int from, const Place& place);
    QVariant pragma(const QString& name);

    QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<QLockFile> m_lock;
    Failure m_failure;
};

} // namespace lineside::offline
