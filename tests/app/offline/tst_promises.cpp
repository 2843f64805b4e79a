#include "app/offline/trouble.h"
#include "tests/app/offline/support/vaulttest.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What the store promises of its files, read back from them.
class PromisesTest : public AtOneVault {
    Q_OBJECT

    QStringList files() const { return QDir(QFileInfo(m_place.file).path()).entryList(QDir::Files); }
    bool isOnDisk(const QByteArray& bytes) const {
        const QDir folder(QFileInfo(m_place.file).path());
        const QStringList names = files();
        return std::any_of(names.cbegin(), names.cend(), [&](const QString& name) {
            return bytesOf(folder.filePath(name)).contains(bytes);
        });
    }
    /// Runs the statements on `file` by the way of a journal, and leaves a copy of both as m_place: what a
    /// program leaves that was killed. Of its statements those after "checkpoint" are in the journal alone.
    void leaveAJournal(const QString& file, const QStringList& statements) const {
        const QString name = u"other program"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(file);
            QVERIFY(database.open());
            for (const QString& statement : statements) {
                QSqlQuery query(database);
                QVERIFY2(query.exec(statement), qPrintable(statement));
            }
            QVERIFY(QDir().mkpath(QFileInfo(m_place.file).path()));
            QVERIFY(QFile::copy(file, m_place.file));
            QVERIFY(QFile::copy(file + u"-wal"_s, m_place.file + u"-wal"_s));
        }
        QSqlDatabase::removeDatabase(name);
    }

private slots:
    void init() { begin(); }

    void whatIsWrittenIsOnTheDisk() {
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(inside(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(inside(u"PRAGMA synchronous"_s).toInt(), 2); // FULL
        QCOMPARE(inside(u"PRAGMA fullfsync"_s).toInt(), 1);   // macOS: beyond the drive's own cache
        QCOMPARE(inside(u"PRAGMA checkpoint_fullfsync"_s).toInt(), 1);
    }

    void whatIsGoneIsOverwritten_data() {
        QTest::addColumn<bool>("removing");
        QTest::newRow("removed") << true;
        QTest::newRow("replaced by less") << false;
    }
    void whatIsGoneIsOverwritten() {
        QFETCH(bool, removing);
        const QString id = Drafts::newId();
        DraftContent longer = personalDraft();
        longer.form = QByteArray(30'000, 'x');
        {
            Vault vault;
            QVERIFY(!opened(vault));
            for (int i = 0; i < 9; ++i)
                QVERIFY(vault.saveDraft(i == 5 ? id : Drafts::newId(), i == 5 ? longer : personalDraft()));
        }
        const QByteArray payload =
            sql(m_place.file, u"SELECT payload FROM drafts WHERE id = ?"_s, {id})[0][0].toByteArray();
        const auto piecesOnDisk = [&] {
            int found = 0;
            for (qsizetype at = 0; at + 64 <= payload.size(); at += 1000)
                found += isOnDisk(payload.mid(at, 64)) ? 1 : 0;
            return found;
        };
        QVERIFY(piecesOnDisk() > 25);
        {
            Vault vault;
            QVERIFY(!opened(vault));
            if (removing)
                QVERIFY(vault.setRemoved(id, true));
            else
                QVERIFY(vault.saveDraft(id, personalDraft()));
        }
        QCOMPARE(piecesOnDisk(), 0);
    }

    void onlyItsOwnerMayLookIntoTheFolder() {
#ifdef Q_OS_UNIX
        Vault vault;
        QVERIFY(!opened(vault));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(QFileInfo(m_place.file).path()) & others));
        for (const QString& ending : {QString(), u"-wal"_s, u"-shm"_s})
            QVERIFY2(!(QFile::permissions(m_place.file + ending) & others), qPrintable(ending));
#else
        QSKIP("permissions of files are another system's");
#endif
    }

    void aFolderThatWasThereKeepsItsPermissions() {
#ifdef Q_OS_UNIX
        const QString folder = QFileInfo(m_place.file).path();
        QVERIFY(QDir().mkpath(folder));
        const auto shared = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                            QFileDevice::ReadGroup | QFileDevice::ExeGroup;
        QVERIFY(QFile::setPermissions(folder, shared));
        Vault vault;
        QVERIFY(!opened(vault));
        QVERIFY(QFile::permissions(folder) & QFileDevice::ReadGroup);
#else
        QSKIP("permissions of folders are another system's");
#endif
    }

    void anotherProgramsJournalIsLeftAlone() {
        leaveAJournal(m_folder->filePath(u"origin.db"_s),
                      {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA application_id=77"_s,
                       u"CREATE TABLE customers (name)"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s,
                       u"INSERT INTO customers VALUES ('Rosa')"_s});
        const QByteArray before = bytesOf(m_place.file);
        const QByteArray journal = bytesOf(m_place.file + u"-wal"_s);
        const QStringList names = files();
        Vault vault;
        QCOMPARE(reasonOf(vault.open(m_place).failure()), Reason::NotAStore);
        QCOMPARE(bytesOf(m_place.file), before);
        QCOMPARE(bytesOf(m_place.file + u"-wal"_s), journal);
        QCOMPARE(files(), names);
    }

    void aJournalMayTellMoreThanTheFile_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("reason");
        QTest::newRow("newer") << u"PRAGMA user_version=%1"_s.arg(Database::schemaVersion + 1)
                               << int(Reason::Newer);
        QTest::newRow("another program's") << u"PRAGMA application_id=77"_s << int(Reason::NotAStore);
        QTest::newRow("of another kind")
            << u"UPDATE meta SET value = CAST('practice' AS BLOB) WHERE name = 'kind'"_s
            << int(Reason::OtherKind);
        QTest::newRow("of no kind") << u"DELETE FROM meta WHERE name = 'kind'"_s << int(Reason::OtherKind);
    }
    void aJournalMayTellMoreThanTheFile() {
        QFETCH(QString, statement);
        QFETCH(int, reason);
        const QString copied = std::exchange(m_place.file, m_folder->filePath(u"origin/drafts.db"_s));
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
        }
        const QString origin = std::exchange(m_place.file, copied);
        leaveAJournal(origin, {statement});
        const QVariantList row = sql(origin, u"SELECT * FROM drafts"_s)[0];
        Vault vault;
        QCOMPARE(int(reasonOf(vault.open(m_place).failure())), reason);
        QCOMPARE(sql(m_place.file, u"SELECT * FROM drafts"_s)[0], row);
    }
};

QTEST_GUILESS_MAIN(PromisesTest)
#include "tst_promises.moc"
