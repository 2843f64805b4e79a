#include "app/offline/trouble.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A store that can't do what it is asked: it says why, keeps what it had and does it later.
class VaultFailuresTest : public QObject {
    Q_OBJECT

    const Key m_key = Key::random();
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::unique_ptr<Vault> m_vault;
    QString m_draftId;
    Attempt m_attempt;

    /// More than a page takes.
    static DraftContent larger() {
        DraftContent content = personalDraft();
        content.form = QByteArray(20'000, 'x');
        return content;
    }
    Attempt accepted() const {
        Attempt attempt = m_attempt;
        attempt.state = Attempt::State::Accepted;
        attempt.form = larger().form;
        return attempt;
    }
    void reopen() {
        m_vault = std::make_unique<Vault>();
        QVERIFY(m_vault->open(m_place));
        QVERIFY(!m_vault->unlock(m_key));
    }
    void verifyAsBefore() {
        QCOMPARE(m_vault->drafts().value().size(), 1);
        QCOMPARE(m_vault->drafts().value().first().content, personalDraft());
        QCOMPARE(m_vault->attempts().value(), QList{m_attempt});
    }
    /// Another program holds the file for writing while `work` runs.
    template <typename Work>
    void whileBusy(Work work) {
        const QString name = u"busy"_s;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            other.setDatabaseName(m_place.file);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
            work();
            QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
        }
        QSqlDatabase::removeDatabase(name);
    }
    void verifyNothingIsWritten(Reason reason) {
        QCOMPARE(reasonOf(m_vault->saveDraft(m_draftId, larger()).failure()), reason);
        QCOMPARE(reasonOf(m_vault->saveDraft(Drafts::newId(), larger()).failure()), reason);
        QCOMPARE(reasonOf(m_vault->putAttempt(accepted()).failure()), reason);
        verifyAsBefore();
    }
    void verifyItIsGotOver() {
        QVERIFY(m_vault->saveDraft(m_draftId, larger()));
        QVERIFY(m_vault->putAttempt(accepted()));
        QVERIFY(m_vault->setRemoved(m_draftId, false).value());
        reopen();
        QCOMPARE(m_vault->drafts().value().first().content, larger());
        QCOMPARE(m_vault->attempts().value(), QList{accepted()});
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
        m_draftId = Drafts::newId();
        m_attempt = personalAttempt(Attempt::State::Prepared);
        reopen();
        QVERIFY(m_vault->saveDraft(m_draftId, personalDraft()));
        QVERIFY(m_vault->putAttempt(m_attempt));
    }
    void cleanup() { m_vault.reset(); }

    void aFullDisk() {
        const qint64 before = inside(u"PRAGMA max_page_count"_s).toLongLong();
        inside(u"PRAGMA max_page_count=1"_s); // as many as there are
        verifyNothingIsWritten(Reason::Full);
        inside(u"PRAGMA max_page_count=%1"_s.arg(before));
        verifyItIsGotOver();
    }

    void aBusyFile() {
        inside(u"PRAGMA busy_timeout=0"_s);
        whileBusy([&] {
            verifyNothingIsWritten(Reason::InUse);
            QCOMPARE(reasonOf(m_vault->setRemoved(m_draftId, true).failure()), Reason::InUse);
        });
        verifyItIsGotOver();
    }

    void aFileThatMayOnlyBeRead() {
        inside(u"PRAGMA query_only=1"_s);
        verifyNothingIsWritten(Reason::Disk);
        QCOMPARE(reasonOf(m_vault->setRemoved(m_draftId, true).failure()), Reason::Disk);
        inside(u"PRAGMA query_only=0"_s);
        verifyItIsGotOver();
    }

    void tablesThatAreGone() {
        inside(u"DROP TABLE drafts"_s);
        QVERIFY(!m_vault->saveDraft(m_draftId, personalDraft()));
        QVERIFY(!m_vault->drafts());
        QVERIFY(!m_vault->setRemoved(m_draftId, true));
        QCOMPARE(m_vault->attempts().value(), QList{m_attempt}); // each for itself
        inside(u"DROP TABLE attempts"_s);
        QVERIFY(!m_vault->putAttempt(m_attempt));
        QVERIFY(!m_vault->attempts());
        m_vault->close();
        // Whatever may have been sealed there: no key is made over it.
        QVERIFY(m_vault->open(m_place).value().sealedRows);
        QVERIFY(m_vault->unlock(Key::random()));
    }

    void whatCantBePutAsideIsNotOverwritten() {
        m_vault->close();
        sql(m_place.file, u"UPDATE drafts SET revision = 7"_s);
        sql(m_place.file, u"UPDATE attempts SET revision = 7"_s);
        const QVariant draft = sql(m_place.file, u"SELECT payload FROM drafts"_s)[0][0];
        const QVariant attempt = sql(m_place.file, u"SELECT payload FROM attempts"_s)[0][0];
        reopen();
        QCOMPARE(m_vault->unreadableDrafts(), 1);
        QCOMPARE(m_vault->unreadableAttempts(), 1);
        inside(u"ALTER TABLE aside RENAME TO away"_s);
        QVERIFY(!m_vault->saveDraft(m_draftId, personalDraft()));
        QVERIFY(!m_vault->putAttempt(m_attempt));
        QCOMPARE(inside(u"SELECT payload FROM drafts"_s), draft);
        QCOMPARE(inside(u"SELECT payload FROM attempts"_s), attempt);
        inside(u"ALTER TABLE away RENAME TO aside"_s);
        QVERIFY(m_vault->saveDraft(m_draftId, personalDraft()));
        QVERIFY(m_vault->putAttempt(m_attempt));
        verifyAsBefore();
        QCOMPARE(inside(u"SELECT count(*) FROM aside"_s).toInt(), 2);
    }

    void unlockingIsAllOrNothing_data() {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("remedy");
        const auto refusing = [](const char* name, const QString& event) {
            QTest::newRow(name) << u"CREATE TRIGGER trouble BEFORE "_s + event +
                                       u" BEGIN SELECT RAISE(ABORT, 'no'); END"_s
                                << u"DROP TRIGGER trouble"_s;
        };
        refusing("a sending attempt can't become uncertain", u"UPDATE ON attempts"_s);
        refusing("a removed draft can't be purged", u"DELETE ON drafts"_s);
        refusing("the wrapped key can't be kept", u"INSERT ON meta"_s);
        QTest::newRow("attempts can't be read")
            << u"ALTER TABLE attempts RENAME TO away"_s << u"ALTER TABLE away RENAME TO attempts"_s;
        QTest::newRow("nothing can be written") << u"PRAGMA query_only=1"_s << u"PRAGMA query_only=0"_s;
    }
    void unlockingIsAllOrNothing() {
        QFETCH(QString, trouble);
        QFETCH(QString, remedy);
        const QString removed = Drafts::newId();
        Attempt sending = personalAttempt(Attempt::State::Sending);
        QVERIFY(m_vault->saveDraft(removed, personalDraft()));
        QVERIFY(m_vault->putAttempt(sending));
        m_vault->close();
        sql(m_place.file, u"UPDATE drafts SET state = 1 WHERE id = ?"_s, {removed});
        QVERIFY(m_vault->open(m_place));
        inside(trouble);
        const auto failure = m_vault->unlock(m_key, "wrapped");
        QVERIFY(failure);
        QCOMPARE(failure->kind, Failure::Kind::Storage);
        QVERIFY(reasonOf(*failure) != Reason::OtherKey); // the key is right
        QCOMPARE(reasonOf(m_vault->drafts().failure()), Reason::Closed);
        inside(remedy);
        QCOMPARE(inside(u"SELECT count(*) FROM drafts WHERE state = 1"_s).toInt(), 1);
        QCOMPARE(inside(u"SELECT state FROM attempts ORDER BY state DESC"_s).toInt(),
                 int(Attempt::State::Sending));
        QCOMPARE(inside(u"SELECT count(*) FROM meta WHERE name = 'wrapped key'"_s).toInt(), 0);
        QVERIFY(!m_vault->unlock(m_key, "wrapped"));
        QCOMPARE(inside(u"SELECT count(*) FROM drafts WHERE state = 1"_s).toInt(), 0);
        QCOMPARE(inside(u"SELECT count(*) FROM meta WHERE name = 'wrapped key'"_s).toInt(), 1);
        const auto attempts = m_vault->attempts().value();
        QVERIFY(std::none_of(attempts.cbegin(), attempts.cend(), [](const Attempt& attempt) {
            return attempt.state == Attempt::State::Sending;
        }));
    }

    void aFirstKeyThatCantBeKeptIsNotTaken_data() {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("its check") << u"INSERT ON meta WHEN new.name = 'key check'"_s;
        QTest::newRow("the old wrapped key") << u"DELETE ON meta"_s;
    }
    void aFirstKeyThatCantBeKeptIsNotTaken() {
        QFETCH(QString, trouble);
        m_place.file = m_folder->filePath(u"empty.db"_s);
        {
            Vault vault;
            QVERIFY(vault.open(m_place));
        }
        sql(m_place.file, u"INSERT INTO meta VALUES ('wrapped key', CAST('of old' AS BLOB))"_s);
        m_vault = std::make_unique<Vault>();
        QVERIFY(m_vault->open(m_place));
        inside(u"CREATE TRIGGER trouble BEFORE %1 BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(trouble));
        QVERIFY(m_vault->unlock(m_key));
        QVERIFY(!m_vault->saveDraft(m_draftId, personalDraft()));
        inside(u"DROP TRIGGER trouble"_s);
        QCOMPARE(inside(u"SELECT count(*) FROM meta WHERE name = 'key check'"_s).toInt(), 0);
        QCOMPARE(inside(u"SELECT value FROM meta WHERE name = 'wrapped key'"_s).toByteArray(), "of old");
        QVERIFY(!m_vault->unlock(m_key));
        QVERIFY(m_vault->saveDraft(m_draftId, personalDraft()));
    }
};

QTEST_GUILESS_MAIN(VaultFailuresTest)
#include "tst_vaultfailures.moc"
