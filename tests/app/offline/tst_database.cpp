#include "app/offline/trouble.h"
#include "tests/app/offline/support/vaulttest.h"

#include <QDir>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// Files that are refused, and left as they are.
class DatabaseTest : public AtOneVault {
    Q_OBJECT

    void storeWithADraft() {
        Vault vault;
        QVERIFY(!opened(vault));
        QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
    }

private slots:
    void init() { begin(); }

    void aNewerStoreIsLeftAlone() {
        storeWithADraft();
        sql(m_place.file, u"PRAGMA user_version=%1"_s.arg(Database::schemaVersion + 1));
        const QByteArray before = bytesOf(m_place.file);
        Vault vault;
        const auto found = vault.open(m_place);
        QVERIFY(!found);
        QCOMPARE(reasonOf(found.failure()), Reason::Newer);
        QCOMPARE(found.failure().kind, Failure::Kind::Storage);
        QCOMPARE(bytesOf(m_place.file), before);
        QCOMPARE(QDir(QFileInfo(m_place.file).path()).entryList(QDir::Files), QStringList{u"drafts.db"_s});
    }

    void foreignFilesAreLeftAlone_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear Marcus");
        QTest::newRow("long text") << QByteArray(5000, 'x');
        QTest::newRow("cut header") << QByteArray("SQLite format 3");
        QTest::newRow("damaged") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0');
    }
    void foreignFilesAreLeftAlone() {
        QFETCH(QByteArray, content);
        m_place.file = m_folder->filePath(u"other"_s);
        QFile file(m_place.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Vault vault;
        const auto found = vault.open(m_place);
        QVERIFY(!found);
        QCOMPARE(reasonOf(found.failure()), Reason::NotAStore);
        QCOMPARE(bytesOf(m_place.file), content);
    }

    void anotherProgramsDatabaseIsLeftAlone() {
        m_place.file = m_folder->filePath(u"other.db"_s);
        sql(m_place.file, u"CREATE TABLE customers (name)"_s);
        const QByteArray before = bytesOf(m_place.file);
        Vault vault;
        QCOMPARE(reasonOf(vault.open(m_place).failure()), Reason::NotAStore);
        QCOMPARE(bytesOf(m_place.file), before);
    }

    void practiceAndLiveNeverShare() {
        for (const bool practice : {false, true}) {
            m_place = {m_folder->filePath(practice ? u"p.db"_s : u"l.db"_s), practice};
            storeWithADraft();
            m_place.practice = !practice;
            Vault vault;
            QCOMPARE(reasonOf(vault.open(m_place).failure()), Reason::OtherKind);
        }
    }

    void onlyOneHasItOpen() {
        Vault first;
        QVERIFY(!opened(first));
        Vault second;
        QCOMPARE(reasonOf(second.open(m_place).failure()), Reason::InUse);
        QVERIFY(first.saveDraft(Drafts::newId(), personalDraft()));
        first.close();
        QVERIFY(second.open(m_place));
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
