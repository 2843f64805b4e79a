#include "app/offline/trouble.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using State = Attempt::State;

/// How long personal data stays on this computer.
class RetentionTest : public QObject {
    Q_OBJECT

    static constexpr int days = 30;
    const Key m_key = Key::random();
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::unique_ptr<Vault> m_vault;

    void reopen() {
        m_vault = std::make_unique<Vault>();
        QVERIFY(m_vault->open(m_place));
        QVERIFY(!m_vault->unlock(m_key));
    }
    /// On the disk, ended so many days ago.
    Attempt put(State state, int ago) {
        Attempt attempt = personalAttempt(state);
        attempt.sent = "<SSN>219-09-9999</SSN>";
        attempt.endedAt = QDateTime::fromMSecsSinceEpoch(m_now.addDays(-ago).toMSecsSinceEpoch()).toUTC();
        [&] { QVERIFY(m_vault->putAttempt(attempt)); }();
        return attempt;
    }
    Attempt kept(const Attempt& attempt) { return m_vault->attempts({.id = attempt.id}).value().value(0); }
    void verifyBare(const Attempt& was) {
        Attempt bare;
        bare.id = was.id;
        bare.draftId = was.draftId;
        bare.state = was.state;
        bare.madeAt = was.madeAt;
        bare.sentAt = was.sentAt;
        bare.endedAt = was.endedAt;
        bare.customerId = was.customerId;
        bare.failure.kind = was.failure.kind;
        bare.failure.code = was.failure.code;
        bare.failure.outcomeUnknown = was.failure.outcomeUnknown;
        QCOMPARE(kept(was), bare);
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
        reopen();
    }
    void cleanup() { m_vault.reset(); }

    void dateCustomerAndOutcomeStay_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("ago");
        QTest::addColumn<bool>("bare");
        QTest::newRow("accepted") << int(State::Accepted) << days + 1 << true;
        QTest::newRow("refused") << int(State::Refused) << days + 1 << true;
        QTest::newRow("accepted lately") << int(State::Accepted) << days - 1 << false;
        QTest::newRow("refused lately") << int(State::Refused) << days - 1 << false;
        QTest::newRow("uncertain for a year") << int(State::Uncertain) << 365 << false;
        QTest::newRow("prepared long ago") << int(State::Prepared) << 365 << false;
    }
    void dateCustomerAndOutcomeStay() {
        QFETCH(int, state);
        QFETCH(int, ago);
        QFETCH(bool, bare);
        const Attempt attempt = put(State(state), ago);
        QVERIFY(m_vault->forget(days, m_now));
        if (bare)
            verifyBare(attempt);
        else
            QCOMPARE(kept(attempt), attempt);
        const int before = payloadsOpened();
        QVERIFY(m_vault->forget(days, m_now)); // each is looked at once
        QCOMPARE(payloadsOpened(), before);
    }

    /// Nothing left of what was prepared when the program ended: it goes like what was refused.
    void whatWasOnlyPreparedIsForgottenToo() {
        const Attempt prepared = put(State::Prepared, 0);
        reopen();
        const Attempt refused = kept(prepared);
        QCOMPARE(refused.state, State::Refused);
        QVERIFY(refused.endedAt.isValid());
        QVERIFY(!refused.failure.outcomeUnknown);
        QVERIFY(m_vault->forget(days, m_now.addDays(days + 1)));
        verifyBare(refused);
    }

    /// It makes no second customer for want of a title.
    void aMadeDraftStaysMade() {
        const Attempt accepted = put(State::Accepted, days + 1);
        QVERIFY(m_vault->forget(days, m_now));
        const auto saving = m_vault->saveDraft(accepted.draftId, personalDraft());
        QCOMPARE(saving.failure().kind, Failure::Kind::AlreadyMade);
        QCOMPARE(saving.failure().code, accepted.customerId);
        reopen();
        QCOMPARE(m_vault->saveDraft(accepted.draftId, {}).failure().code, accepted.customerId);
        QCOMPARE(m_vault->unreadableDrafts() + m_vault->unreadableAttempts(), 0);
        const auto row = sql(m_place.file, u"SELECT id, revision, state, payload FROM drafts"_s)[0];
        const SealedPlace at{
            .table = u"drafts"_s, .id = row[0].toString(), .revision = row[1].toLongLong(), .state = 2};
        QVERIFY(madeFrom(*unseal(m_key, at, row[3].toByteArray()))->title.isEmpty());
    }

    void aRemovedDraftGoesAfterADay() {
        const QString id = Drafts::newId();
        QVERIFY(m_vault->saveDraft(id, personalDraft()));
        QVERIFY(m_vault->setRemoved(id, true).value());
        QVERIFY(m_vault->forget(days, m_now.addSecs(23 * 3600)));
        QVERIFY(m_vault->setRemoved(id, false).value());
        QVERIFY(m_vault->forget(days, m_now.addDays(2)));
        QCOMPARE(m_vault->draftCount().value(), 1); // it was taken back
        QVERIFY(m_vault->setRemoved(id, true).value());
        QVERIFY(m_vault->forget(days, m_now.addDays(2)));
        QCOMPARE(m_vault->setRemoved(id, false).value(), false);
    }

    void allOrNothing() {
        const Attempt accepted = put(State::Accepted, days + 1);
        const Attempt refused = put(State::Refused, days + 1);
        inside(u"CREATE TRIGGER trouble BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        QVERIFY(!m_vault->forget(days, m_now));
        QCOMPARE(kept(accepted), accepted);
        QCOMPARE(kept(refused), refused);
        inside(u"DROP TRIGGER trouble"_s);
        QVERIFY(m_vault->forget(days, m_now));
        verifyBare(accepted);
        verifyBare(refused);
    }

    /// What was written over or deleted can't be dug out of the file.
    void whatIsForgottenIsOverwritten() {
        QCOMPARE(inside(u"PRAGMA secure_delete"_s).toInt(), 1);
        QCOMPARE(inside(u"PRAGMA synchronous"_s).toInt(), 2); // FULL
        const Attempt refused = put(State::Refused, days + 1);
        const QByteArray payload = inside(u"SELECT payload FROM attempts"_s).toByteArray();
        m_vault.reset();
        const auto isThere = [&] {
            QFile file(m_place.file);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(payload.mid(100, 64));
        };
        QVERIFY(isThere());
        reopen();
        QVERIFY(m_vault->forget(days, m_now));
        verifyBare(refused);
        m_vault.reset();
        QVERIFY(!isThere());
    }

    /// The store does it by itself.
    void aStoreForgetsWhenItOpens() {
        const Attempt old = put(State::Accepted, days + 1);
        m_vault.reset();
        const auto keychain = std::make_shared<KeychainState>();
        {
            Vault named;
            const auto found = named.open(m_place);
            keychain->keys.insert(found.value().storeId, m_key);
        }
        const auto store = makeStore(keychain);
        QVERIFY(opens(*store, m_place));
        const auto found = waited(store->attempts().find({.id = old.id}));
        QVERIFY(found.value().first().title.isEmpty());
        QCOMPARE(found.value().first().customerId, old.customerId);
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
