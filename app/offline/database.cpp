#include "app/offline/database.h"

#include "app/offline/trouble.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QtEndian>
#include <QUuid>
#include <QVersionNumber>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

constexpr int applicationId = 0x4c6e5364; // "LnSd"
constexpr qint64 headerSize = 100;
constexpr qint64 userVersionAt = 60; // https://www.sqlite.org/fileformat.html, 1.3
constexpr qint64 applicationIdAt = 68;
const QByteArray practiceKind = "practice";
const QByteArray liveKind = "live";

/// Reads the version from the file's header: SQLite itself would already touch the journal of a newer store.
std::optional<Failure> refusedByHeader(const QString& file) {
    QFile reading(file);
    // SQLite would give a file that may only be read a journal with the same permissions, which stays.
    if (!reading.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return storageFailure(Reason::Disk, reading.errorString());
    const QByteArray header = reading.read(headerSize);
    if (header.isEmpty())
        return {};
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return storageFailure(Reason::NotAStore, u"no database"_s);
    const auto at = [&header](qint64 offset) { return qFromBigEndian<qint32>(header.constData() + offset); };
    if (at(applicationIdAt) != 0 && at(applicationIdAt) != applicationId)
        return storageFailure(Reason::NotAStore, u"another program's database"_s);
    if (at(userVersionAt) > Database::schemaVersion)
        return storageFailure(Reason::Newer, u"version %1"_s.arg(at(userVersionAt)));
    return {};
}

/// What brings a store from version N to N + 1, one list a version.
QStringList steps(int version, bool strict) {
    const QString table = strict ? u" STRICT"_s : QString();
    switch (version) {
    case 0:
        return {u"CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL)"_s + table,
                u"CREATE TABLE drafts (id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, "
                u"state INTEGER NOT NULL, savedat INTEGER NOT NULL, payload BLOB NOT NULL)"_s +
                    table,
                u"CREATE TABLE attempts (id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, "
                u"state INTEGER NOT NULL, madeat INTEGER, sentat INTEGER, endedat INTEGER, "
                u"payload BLOB NOT NULL)"_s +
                    table,
                // Payloads that could not be opened when their row was written anew.
                u"CREATE TABLE aside (place TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, "
                u"state INTEGER NOT NULL, payload BLOB NOT NULL)"_s +
                    table,
                u"CREATE INDEX drafts_by_time ON drafts (state, savedat)"_s};
    case 1:
        // What is found without opening a payload: nothing personal. The digests come with the key.
        return {u"ALTER TABLE attempts ADD COLUMN kind INTEGER NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE attempts ADD COLUMN draft BLOB"_s,
                u"CREATE INDEX attempts_by_draft ON attempts (draft)"_s,
                u"CREATE INDEX attempts_by_state ON attempts (state)"_s};
    case 2:
        // The draft as it was when it was sent.
        return {u"ALTER TABLE attempts ADD COLUMN draftrevision INTEGER"_s};
    case 3:
        // Whether personal data was taken out, and since when a draft is put away.
        return {u"ALTER TABLE attempts ADD COLUMN bare INTEGER NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE drafts ADD COLUMN removedat INTEGER"_s};
    case 4:
        // Documents by their keyed digest, in sealed pieces, and which rows name them. What nobody names any
        // more goes with its last name, whatever takes that away.
        return {u"CREATE TABLE documents (digest BLOB NOT NULL, piece INTEGER NOT NULL, "
                u"payload BLOB NOT NULL, PRIMARY KEY (digest, piece))"_s +
                    table,
                u"CREATE TABLE documentnames (place TEXT NOT NULL, id TEXT NOT NULL, "
                u"digest BLOB NOT NULL, PRIMARY KEY (place, id, digest))"_s +
                    table,
                u"CREATE INDEX documentnames_by_digest ON documentnames (digest)"_s,
                u"CREATE TRIGGER draft_goes AFTER DELETE ON drafts BEGIN "
                u"DELETE FROM documentnames WHERE place = 'drafts' AND id = OLD.id; END"_s,
                u"CREATE TRIGGER attempt_goes AFTER DELETE ON attempts BEGIN "
                u"DELETE FROM documentnames WHERE place = 'attempts' AND id = OLD.id; END"_s,
                u"CREATE TRIGGER documentname_goes AFTER DELETE ON documentnames "
                u"WHEN NOT EXISTS (SELECT 1 FROM documentnames WHERE digest = OLD.digest) BEGIN "
                u"DELETE FROM documents WHERE digest = OLD.digest; END"_s};
    case 5:
        // Since when a payload is aside, for the documents that it names; of those of before, since now.
        return {u"ALTER TABLE aside ADD COLUMN putat INTEGER"_s,
                u"UPDATE aside SET putat = CAST(strftime('%s', 'now') AS INTEGER) * 1000"_s};
    default:
        return {};
    }
}

} // namespace

Database::Database() : m_connection(u"lineside store "_s + QUuid::createUuid().toString()) {}

Database::~Database() {
    close();
}

std::optional<Failure> Database::open(const Place& place) {
    close();
    if (!place.from.isEmpty() && !QFile::exists(place.file)) {
        if (auto failure = takeOver(place))
            return failure;
    }
    if (auto failure = makeFile(place))
        return failure;
    auto failure = refusedByHeader(place.file);
    if (!failure)
        failure = openConnection(place);
    if (failure)
        close();
    return failure;
}

/// The store of before is opened as its own, so that what its journal holds is in the file, and renamed under
/// its lock. Its key stays the same.
std::optional<Failure> Database::takeOver(const Place& place) {
    if (auto failure = open({.file = place.from, .practice = place.practice, .lockOf = place.lockOf}))
        return failure;
    closeConnection();
    // A journal that could not be folded in would be left behind, and what it holds with it.
    const bool whole = QFileInfo(place.from + u"-wal"_s).size() == 0;
    const bool moved = whole && QFile::rename(place.from, place.file);
    close();
    if (!moved)
        return storageFailure(Reason::Disk, u"the store of before can't be renamed"_s);
    return {};
}

/// A lock of a process that has died here is none; any other is taken only from the holder that the agent was
/// shown.
std::optional<Failure> Database::takeLock(const Place& place) {
    m_lock = std::make_unique<QLockFile>(place.file + u".lock"_s);
    m_lock->setStaleLockTime(0); // only a process that has died leaves one behind
    if (m_lock->tryLock(0))
        return {};
    const bool held = m_lock->error() == QLockFile::LockFailedError;
    const auto holder = holderOf(*m_lock);
    if (held && holder && holder == place.lockOf && m_lock->removeStaleLockFile() && m_lock->tryLock(0))
        return {};
    m_lock.reset();
    return held ? inUse(holder) : storageFailure(Reason::Disk, u"the lock can't be taken"_s);
}

std::optional<Failure> Database::makeFile(const Place& place) {
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QString folder = QFileInfo(place.file).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        if (!QDir().mkpath(folder))
            return storageFailure(Reason::Disk, u"the folder can't be made"_s);
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    }
    if (auto failure = takeLock(place))
        return failure;
    QFile made(place.file);
    if (!made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return storageFailure(Reason::Disk, made.errorString());
    return {};
}

std::optional<Failure> Database::openConnection(const Place& place) {
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(place.file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return storageFailure(m_database.lastError());
    int version = 0;
    if (auto failure = checkContents(place, &version))
        return failure;
    if (!prepare() || !migrate(version, place))
        return m_failure;
    return {};
}

std::optional<Failure> Database::checkContents(const Place& place, int* version) {
    const QVariant found = pragma(u"user_version"_s);
    if (!found.isValid())
        return m_failure;
    *version = found.toInt();
    if (*version > schemaVersion)
        return storageFailure(Reason::Newer, u"version %1"_s.arg(*version));
    if (*version == 0) {
        auto tables = run(u"SELECT 1 FROM sqlite_master"_s);
        if (!tables)
            return m_failure;
        if (tables->next())
            return storageFailure(Reason::NotAStore, u"another database"_s);
        return {};
    }
    if (pragma(u"application_id"_s).toInt() != applicationId)
        return storageFailure(Reason::NotAStore, u"another program's database"_s);
    if (meta(u"kind"_s) != (place.practice ? practiceKind : liveKind))
        return storageFailure(Reason::OtherKind);
    return {};
}

bool Database::prepare() {
    for (const QString& setting :
         {u"PRAGMA secure_delete=ON"_s, u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA temp_store=MEMORY"_s,
          u"PRAGMA fullfsync=ON"_s, u"PRAGMA checkpoint_fullfsync=ON"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (!run(setting))
            return false;
    }
    auto mode = run(u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return false;
    if (mode->next() && mode->value(0).toString() == u"wal")
        return true;
    m_failure = storageFailure(Reason::Disk, u"no write-ahead journal here"_s);
    return false;
}

bool Database::migrate(int from, const Place& place) {
    if (from == schemaVersion)
        return true;
    auto linked = run(u"SELECT sqlite_version()"_s);
    if (!linked || !linked->next())
        return false;
    const bool strict = QVersionNumber::fromString(linked->value(0).toString()) >= QVersionNumber(3, 37);
    linked.reset();
    return inTransaction([&] {
        for (int version = from; version < schemaVersion; ++version) {
            for (const QString& step : steps(version, strict)) {
                if (!run(step))
                    return false;
            }
        }
        const bool fresh = from == 0;
        return (!fresh || (setMeta(u"kind"_s, place.practice ? practiceKind : liveKind) &&
                           setMeta(u"id"_s, QUuid::createUuid().toByteArray(QUuid::WithoutBraces)))) &&
               run(u"PRAGMA application_id=%1"_s.arg(applicationId)) &&
               run(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    });
}

void Database::closeConnection() {
    if (m_database.isOpen())
        run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
}

void Database::close() {
    closeConnection();
    m_lock.reset();
}

std::optional<QSqlQuery> Database::run(const QString& sql, const QVariantList& values) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    good = good && query.exec();
    if (good)
        return query;
    m_failure = storageFailure(query.lastError());
    return {};
}

QVariant Database::pragma(const QString& name) {
    auto query = run(u"PRAGMA "_s + name);
    return query && query->next() ? query->value(0) : QVariant();
}

QByteArray Database::meta(const QString& name) {
    auto query = run(u"SELECT value FROM meta WHERE name = ?"_s, {name});
    return query && query->next() ? query->value(0).toByteArray() : QByteArray();
}

bool Database::setMeta(const QString& name, const QByteArray& value) {
    return run(u"INSERT INTO meta (name, value) VALUES (?, ?) "
               u"ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
               {name, value})
        .has_value();
}

} // namespace lineside::offline
