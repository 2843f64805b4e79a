#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/testdata.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using State = Attempt::State;

/// A store that an earlier Lineside made: nothing of it is lost, and it is found as quickly as a new one's.
class MigrationTest : public QObject {
    Q_OBJECT

    const Key m_key = *Key::fromBytes(QByteArray(32, 'k')); // of the store in tests/data
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;

    QList<QVariantList> payloads() const {
        return sql(m_place.file, u"SELECT id, revision, state, payload FROM attempts UNION ALL "
                                 u"SELECT id, revision, state, payload FROM drafts ORDER BY id"_s);
    }
    int version() const { return sql(m_place.file, u"PRAGMA user_version"_s)[0][0].toInt(); }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
        QFile file(m_place.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data(u"store/store-1.lineside"_s));
    }

    void rowsStayAsTheyAre() {
        QCOMPARE(version(), 1);
        const auto before = payloads();
        QVERIFY(before.size() > 2);
        {
            Vault vault;
            QVERIFY(vault.open(m_place)); // ends before there is a key
        }
        QCOMPARE(version(), Database::schemaVersion);
        QCOMPARE(payloads(), before);
    }

    void attemptsAreFoundByTheirDraft() {
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        const auto all = vault.attempts().value();
        QVERIFY(!all.isEmpty());
        for (const Attempt& attempt : all) {
            const auto found = vault.attempts({.draftId = attempt.draftId}).value();
            QVERIFY(found.contains(attempt));
            QVERIFY(found.size() < all.size() || all.size() == 1);
            QCOMPARE(attempt.kind, Attempt::Kind::Create);
        }
        QCOMPARE(vault.unreadableAttempts() + vault.unreadableDrafts(), 0);
    }

    /// A row that can't be opened has no digest, stays as it is and is in nobody's way.
    void aDamagedRowIsKept() {
        sql(m_place.file, u"UPDATE attempts SET payload = x'00'"_s);
        Vault vault;
        QVERIFY(vault.open(m_place));
        QVERIFY(!vault.unlock(m_key));
        QVERIFY(vault.unreadableAttempts() > 0);
        QVERIFY(vault.putAttempt(personalAttempt(State::Sending)));
        vault.close();
        QCOMPARE(
            sql(m_place.file, u"SELECT 1 FROM attempts WHERE payload = x'00' AND draft IS NULL"_s).size(),
            sql(m_place.file, u"SELECT 1 FROM attempts"_s).size() - 1);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
