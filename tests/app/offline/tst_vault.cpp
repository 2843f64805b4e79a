#include "app/offline/trouble.h"
#include "tests/app/offline/support/vaulttest.h"

#include <QDir>
#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What stands on disk, and what becomes of a store that somebody changed there.
class VaultTest : public AtOneVault {
    Q_OBJECT

    /// A closed store with these drafts, and their IDs.
    QStringList storeWith(int drafts) {
        Vault vault;
        [&] { QVERIFY(!opened(vault)); }();
        QStringList ids;
        for (int i = 0; i < drafts; ++i) {
            ids.append(Drafts::newId());
            DraftContent content = personalDraft();
            content.customerId = QString::number(i);
            [&] { QVERIFY(vault.saveDraft(ids.last(), content)); }();
        }
        return ids;
    }

private slots:
    void init() { begin(); }

    void draftsComeBack() {
        const QString id = Drafts::newId();
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.saveDraft(id, {.title = u"first"_s}));
            const auto saved = vault.saveDraft(id, personalDraft());
            QVERIFY(saved);
            QVERIFY(qAbs(saved.value().msecsTo(QDateTime::currentDateTimeUtc())) < 5000); // the time is now's
            QCOMPARE(saved.value().timeSpec(), Qt::UTC);
        }
        Vault vault;
        QVERIFY(!opened(vault));
        const auto all = vault.drafts();
        QVERIFY(all);
        QCOMPARE(all.value().size(), 1);
        QCOMPARE(all.value().first().id, id);
        QCOMPARE(all.value().first().revision, 2);
        QCOMPARE(all.value().first().content, personalDraft());
    }

    void attemptsComeBackAsTheyWere() {
        QList<Attempt> put;
        {
            Vault vault;
            QVERIFY(!opened(vault));
            using State = Attempt::State;
            for (const State state : {State::Prepared, State::Accepted, State::Refused, State::Uncertain}) {
                Attempt attempt = personalAttempt(state);
                attempt.madeAt = attempt.madeAt.addSecs(qint64(state));
                QVERIFY(vault.putAttempt(attempt));
                put.prepend(attempt);
            }
        }
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.attempts().value(), put);
    }

    void sendingIsUncertainAfterACrash() {
        Attempt sending = personalAttempt(Attempt::State::Sending);
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.putAttempt(sending));
            QCOMPARE(vault.attempts().value().first().state, Attempt::State::Sending);
        }
        Vault vault;
        QVERIFY(!opened(vault));
        const Attempt found = vault.attempts().value().first();
        QCOMPARE(found.state, Attempt::State::Uncertain);
        QVERIFY(found.endedAt.isValid());
        QVERIFY(found.failure.outcomeUnknown);
        QCOMPARE(found.form, sending.form);
        QCOMPARE(found.knownIds, sending.knownIds);
    }

    void nothingPersonalIsReadableOnDisk() {
        Vault vault;
        QVERIFY(!opened(vault));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(vault.saveDraft(Drafts::newId(), personalDraft()));
            QVERIFY(vault.putAttempt(personalAttempt(Attempt::State::Sending)));
        }
        const QString folder = QFileInfo(m_place.file).path();
        qint64 searched = 0;
        QVERIFY(QFileInfo::exists(m_place.file + u"-wal"_s));
        QCOMPARE(wordsOnDisk(folder, personalWords(), &searched), QStringList());
        QVERIFY(searched > 40 * 2048);
        vault.close();
        QCOMPARE(wordsOnDisk(folder, personalWords()), QStringList());
        // The search itself finds what is there.
        QFile plain(folder + u"/plain"_s);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(QByteArrayLiteral("..Lane, Zo\xc3\xab..M\0a\0g\0n\0o\0l\0i\0a\0"));
        plain.close();
        QCOMPARE(wordsOnDisk(folder, personalWords()).size(), 2);
    }

    void onlyItsOwnerMayReadIt() {
#ifdef Q_OS_UNIX
        storeWith(1);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(m_place.file) & others));
#else
        QSKIP("permissions of files are another system's");
#endif
    }

    void aFlippedBitHidesOneDraftAndKeepsIt() {
        const QStringList ids = storeWith(3);
        QByteArray payload =
            sql(m_place.file, u"SELECT payload FROM drafts WHERE id = ?"_s, {ids[1]})[0][0].toByteArray();
        payload[100] = char(payload[100] ^ 4);
        sql(m_place.file, u"UPDATE drafts SET payload = ? WHERE id = ?"_s, {payload, ids[1]});
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QCOMPARE(vault.unreadableDrafts(), 1);
            QCOMPARE(vault.drafts().value().size(), 2);
        }
        QCOMPARE(sql(m_place.file, u"SELECT payload FROM drafts WHERE id = ?"_s, {ids[1]})[0][0], payload);
        // A form that still has that ID writes anew: what could not be opened is put aside, not lost.
        Vault vault;
        QVERIFY(!opened(vault));
        QVERIFY(vault.saveDraft(ids[1], personalDraft()));
        QCOMPARE(vault.drafts().value().size(), 3);
        QCOMPARE(vault.unreadableDrafts(), 0);
        vault.close();
        QCOMPARE(sql(m_place.file, u"SELECT payload FROM aside"_s)[0][0], payload);
    }

    void swappedRowsDontOpen() {
        const QStringList ids = storeWith(3);
        const auto payload = [&](int i) {
            return sql(m_place.file, u"SELECT payload FROM drafts WHERE id = ?"_s, {ids[i]})[0][0];
        };
        const QVariant first = payload(0);
        const QVariant second = payload(1);
        sql(m_place.file, u"UPDATE drafts SET payload = ? WHERE id = ?"_s, {second, ids[0]});
        sql(m_place.file, u"UPDATE drafts SET payload = ? WHERE id = ?"_s, {first, ids[1]});
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.unreadableDrafts(), 2);
        QCOMPARE(vault.drafts().value().size(), 1);
        QCOMPARE(vault.drafts().value().first().id, ids[2]);
    }

    void anOlderRevisionDoesntOpenInANewerRow() {
        const QString id = storeWith(1).first();
        const QVariant old = sql(m_place.file, u"SELECT payload FROM drafts"_s)[0][0];
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.saveDraft(id, {.title = u"newer"_s}));
        }
        sql(m_place.file, u"UPDATE drafts SET payload = ?"_s, {old});
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.unreadableDrafts(), 1);
        QVERIFY(vault.drafts().value().isEmpty());
    }

    void aStateChangedInTheClearDoesntOpen() {
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QVERIFY(vault.putAttempt(personalAttempt(Attempt::State::Uncertain)));
        }
        sql(m_place.file, u"UPDATE attempts SET state = ?"_s, {int(Attempt::State::Accepted)});
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.unreadableAttempts(), 1);
        QVERIFY(vault.attempts().value().isEmpty());
    }

    void removedDraftsComeBackUntilTheEnd() {
        const QStringList ids = storeWith(3);
        {
            Vault vault;
            QVERIFY(!opened(vault));
            QCOMPARE(vault.setRemoved(ids[0], true).value(), true);
            QCOMPARE(vault.setRemoved(ids[1], true).value(), true);
            QCOMPARE(vault.setRemoved(Drafts::newId(), true).value(), false);
            QCOMPARE(vault.drafts().value().size(), 1);
            QCOMPARE(vault.setRemoved(ids[0], false).value(), true);
            QCOMPARE(vault.drafts().value().size(), 2);
        }
        QCOMPARE(sql(m_place.file, u"SELECT id FROM drafts WHERE id = ?"_s, {ids[1]}).size(), 0);
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.drafts().value().size(), 2);
        vault.close();
        // Removed by a program that was killed before it could purge: gone from the start on.
        sql(m_place.file, u"UPDATE drafts SET state = 1 WHERE id = ?"_s, {ids[0]});
        QVERIFY(!opened(vault));
        QCOMPARE(inside(u"SELECT count(*) FROM drafts"_s).toInt(), 1);
    }

    void anotherKeyOpensNothingAndHarmsNothing() {
        const QString id = storeWith(1).first();
        const QByteArray before = bytesOf(m_place.file);
        {
            Vault vault;
            QVERIFY(vault.open(m_place));
            const auto failure = vault.unlock(Key::random());
            QVERIFY(failure);
            QCOMPARE(reasonOf(*failure), Reason::OtherKey);
            QVERIFY(!vault.saveDraft(id, {}));
            QVERIFY(!vault.drafts());
        }
        QCOMPARE(bytesOf(m_place.file), before);
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.drafts().value().size(), 1);
    }

    void onlyRandomIdsStandInTheClear() {
        Vault vault;
        QVERIFY(!opened(vault));
        QCOMPARE(vault.saveDraft(u"8505550101"_s, {}).failure().kind, Failure::Kind::Storage);
        Attempt attempt;
        attempt.id = u"219-09-9999"_s;
        QCOMPARE(vault.putAttempt(attempt).failure().kind, Failure::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
