#include "app/practice/store/store.h"

#include "app/practice/examples/load.h"
#include "app/practice/store/columns.h"

#include <QFile>
#include <QSqlError>

#include <atomic>
#include <unordered_map>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr auto tablesVersion = u"2";
std::atomic<quint64> lastStore = 0;
std::atomic<quint64> lastConnection = 0;

/// Connections of one thread by store; closed when the thread ends, as Qt's SQL connections belong to theirs.
struct ThreadConnections {
    std::unordered_map<quint64, QString> names;
    ~ThreadConnections() {
        for (const auto& [store, name] : names)
            QSqlDatabase::removeDatabase(name);
    }
    void close(quint64 store) {
        const auto it = names.find(store);
        if (it == names.end())
            return;
        QSqlDatabase::removeDatabase(it->second);
        names.erase(it);
    }
};

ThreadConnections& ofThisThread() {
    thread_local ThreadConnections own;
    return own;
}

bool isFilled(const QSqlDatabase& db) {
    QSqlQuery found = run(db, u"SELECT count(*) FROM sqlite_master WHERE name = 'meta'"_s);
    if (!found.next() || found.value(0).toInt() == 0)
        return false;
    QSqlQuery version = run(db, u"SELECT Value FROM meta WHERE Name = 'version'"_s);
    if (version.next() && version.value(0).toString() == QStringView(tablesVersion))
        return true;
    throw StoreTrouble{u"The file holds a store of another version."_s};
}

/// What trainees type may be true. SQLite gives the files beside it the same permissions.
void keepPrivate(const QString& path) {
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return;
    for (const auto beside : {u"", u"-wal", u"-shm"}) {
        QFile one(path + QString::fromUtf16(beside));
        if (one.exists() && !one.setPermissions(ownerOnly))
            throw StoreTrouble{u"The store's file can't be made private."_s};
    }
}

} // namespace

Store::Store(const PracticeOptions& options)
    : m_options(options)
    , m_path(options.storePath)
    , m_number(++lastStore) {}

Store::~Store() {
    close();
}

void Store::open() {
    if (m_path.isEmpty()) {
        m_folder = std::make_unique<RunFolder>();
        m_path = m_folder->filePath(u"practice.sqlite"_s);
    } else if (!QFile::exists(m_path))
        fillBeside();
    keepPrivate(m_path);
    QSqlDatabase db = connection();
    if (!isFilled(db))
        fill(db);
    run(db, u"PRAGMA journal_mode = WAL"_s);
}

/// Under another name until it is whole: a load that was killed must not be taken up.
void Store::fillBeside() {
    const QString wanted = m_path;
    m_path += u".loading"_s;
    QFile::remove(m_path);
    keepPrivate(m_path);
    {
        QSqlDatabase db = connection();
        fill(db);
    }
    ofThisThread().close(m_number);
    if (!QFile::rename(m_path, wanted))
        throw StoreTrouble{u"The store can't be put at its place."_s};
    m_path = wanted;
}

void Store::fill(QSqlDatabase& db) {
    run(db, u"PRAGMA journal_mode = MEMORY"_s);
    run(db, u"PRAGMA synchronous = OFF"_s);
    Change change(db, m_writing);
    for (const QString& statement : tableStatements())
        run(db, statement);
    loadExamples(db, m_options);
    for (const QString& statement : indexStatements())
        run(db, statement);
    run(db, u"INSERT INTO meta VALUES ('version', ?), ('seed', ?)"_s,
        {QString::fromUtf16(tablesVersion), QString::number(m_options.seed)});
    change.commit();
    run(db, u"PRAGMA analysis_limit = 1000"_s);
    run(db, u"ANALYZE"_s);
    run(db, u"PRAGMA synchronous = NORMAL"_s);
}

void Store::close() {
    ofThisThread().close(m_number);
    m_folder.reset();
}

QSqlDatabase Store::connection() {
    auto& names = ofThisThread().names;
    if (const auto it = names.find(m_number); it != names.end())
        return QSqlDatabase::database(it->second, false);
    const QString name = u"practice-%1"_s.arg(++lastConnection);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    names.emplace(m_number, name);
    db.setDatabaseName(m_path);
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!db.open())
        throw StoreTrouble{db.lastError().databaseText()};
    run(db, m_folder ? u"PRAGMA synchronous = OFF"_s : u"PRAGMA synchronous = NORMAL"_s);
    return db;
}

} // namespace lineside::practice
