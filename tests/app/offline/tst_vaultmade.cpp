#include "app/offline/trouble.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/support/testdata.h"

#include <QtTest>

using namespace lineside;
using namespace lineside::offline;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Stage = Attempt::State;

/// A draft makes one customer: from the moment its attempt is accepted the store gives it back to nobody.
class VaultMadeTest : public QObject {
    Q_OBJECT

    Key m_key = Key::random();
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::unique_ptr<Vault> m_vault;
    QString m_draft;

    /// A program that ends, and the next one.
    void startAgain() {
        m_vault.reset();
        m_vault = std::make_unique<Vault>();
        QVERIFY(m_vault->open(m_place));
        QVERIFY(!m_vault->unlock(m_key));
    }
    Attempt attempt(Stage state) const {
        Attempt made = personalAttempt(state);
        made.draftId = m_draft;
        return made;
    }
    void isMade(const QString& customer) {
        const auto drafts = m_vault->drafts();
        for (const SavedDraft& draft : drafts.value())
            QVERIFY(draft.id != m_draft);
        const auto saving = m_vault->saveDraft(m_draft, personalDraft());
        QVERIFY(!saving);
        QCOMPARE(saving.failure().kind, Kind::AlreadyMade);
        QCOMPARE(saving.failure().code, customer);
        QCOMPARE(m_vault->setRemoved(m_draft, false).failure().kind, Kind::AlreadyMade);
        QCOMPARE(m_vault->setRemoved(m_draft, true).value(), false);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Prepared)).failure().kind, Kind::AlreadyMade);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Sending)).failure().code, customer);
    }
    /// Makes one kind of writing fail, as on a full disk.
    void forbid(const QString& table, int state) {
        m_vault.reset();
        sql(m_place.file, u"CREATE TRIGGER full BEFORE INSERT ON %1 WHEN NEW.state = %2 "
                          u"BEGIN SELECT RAISE(ABORT, 'full'); END"_s.arg(table)
                              .arg(state));
        startAgain();
    }

private slots:
    void init() {
        m_key = Key::random();
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"drafts.db"_s), false};
        m_draft = Drafts::newId();
        startAgain();
    }
    void cleanup() { m_vault.reset(); }

    void acceptingMakesTheDraft() {
        const QString other = Drafts::newId();
        QVERIFY(m_vault->saveDraft(m_draft, personalDraft()));
        QVERIFY(m_vault->saveDraft(other, personalDraft()));
        Attempt sent = attempt(Stage::Sending);
        QVERIFY(m_vault->putAttempt(sent));
        QCOMPARE(m_vault->drafts().value().size(), 2);
        sent.state = Stage::Accepted;
        QVERIFY(m_vault->putAttempt(sent));
        QCOMPARE(m_vault->drafts().value().size(), 1);
        isMade(sent.customerId);
        startAgain(); // what was removed is purged; this is not
        QCOMPARE(m_vault->drafts().value().size(), 1);
        isMade(sent.customerId);
        QVERIFY(m_vault->saveDraft(other, personalDraft()));
        QCOMPARE(m_vault->attempts().value(), QList{sent});
    }

    void aDraftThatWasNeverKeptOrIsRemovedIsMadeToo_data() {
        QTest::addColumn<bool>("kept");
        QTest::newRow("never kept") << false;
        QTest::newRow("removed") << true;
    }
    void aDraftThatWasNeverKeptOrIsRemovedIsMadeToo() {
        QFETCH(bool, kept);
        if (kept) {
            QVERIFY(m_vault->saveDraft(m_draft, personalDraft()));
            QVERIFY(m_vault->setRemoved(m_draft, true));
        }
        QVERIFY(m_vault->putAttempt(attempt(Stage::Accepted)));
        isMade(u"7700421"_s);
        startAgain();
        isMade(u"7700421"_s);
    }

    void theFirstCustomerIsTheDrafts() {
        QVERIFY(m_vault->putAttempt(attempt(Stage::Accepted)));
        Attempt second = attempt(Stage::Accepted);
        second.customerId = u"7700999"_s;
        QVERIFY(m_vault->putAttempt(second)); // a fact is kept, whatever it means
        isMade(u"7700421"_s);
    }

    /// Both or neither: an attempt that is accepted has no draft that could be sent again.
    void acceptingAndMakingAreOne_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("state");
        QTest::newRow("the attempt can't be written") << u"attempts"_s << int(Stage::Accepted);
        QTest::newRow("the draft can't be written") << u"drafts"_s << 2;
    }
    void acceptingAndMakingAreOne() {
        QFETCH(QString, table);
        QFETCH(int, state);
        QVERIFY(m_vault->saveDraft(m_draft, personalDraft()));
        forbid(table, state);
        Attempt sent = attempt(Stage::Sending);
        QVERIFY(m_vault->putAttempt(sent));
        Attempt accepted = sent;
        accepted.state = Stage::Accepted;
        QCOMPARE(m_vault->putAttempt(accepted).failure().kind, Kind::Storage);
        QCOMPARE(m_vault->attempts().value().first().state, Stage::Sending);
        QCOMPARE(m_vault->drafts().value().size(), 1);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Prepared)).failure().kind, Kind::Undecided);
        startAgain();
        QCOMPARE(m_vault->attempts().value().first().state, Stage::Uncertain);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Sending)).failure().kind, Kind::Undecided);
    }

    /// Without an ID it is nobody's; that is not all of them.
    void whatIsAskedForIsFound() {
        const Attempt sent = attempt(Stage::Sending);
        QVERIFY(m_vault->putAttempt(sent));
        const auto finds = [this](const AttemptQuery& query) {
            const int found = int(m_vault->attempts(query).value().size());
            return found == m_vault->attemptCount(query).value() ? found : -1;
        };
        QCOMPARE(finds({}), 1);
        QCOMPARE(finds({.id = sent.id, .draftId = m_draft, .kind = Attempt::Kind::Create}), 1);
        QCOMPARE(finds({.kind = Attempt::Kind::Update}), 0);
        QCOMPARE(finds({.id = QString()}), 0);
        QCOMPARE(finds({.draftId = QString()}), 0);
    }

    /// What was decided since it was read stays, and is answered.
    void anEndIsWrittenOverWhatWasReadAlone() {
        const Attempt sent = attempt(Stage::Sending);
        Attempt accepted = sent, refused = sent;
        accepted.state = Stage::Accepted;
        refused.state = Stage::Refused;
        QCOMPARE(m_vault->endAttempt(accepted, Stage::Sending).failure().kind,
                 Kind::Storage); // there is none
        QVERIFY(m_vault->putAttempt(sent));
        QCOMPARE(m_vault->endAttempt(accepted, Stage::Uncertain).value(), sent);
        QCOMPARE(m_vault->endAttempt(refused, Stage::Sending).value(), refused);
        QCOMPARE(m_vault->endAttempt(accepted, Stage::Sending).value(), refused);
        QCOMPARE(m_vault->attempts().value(), QList{refused});
        QVERIFY(m_vault->saveDraft(m_draft, personalDraft())); // nothing was made
    }

    void oneAttemptOfADraftAtATime() {
        Attempt first = attempt(Stage::Prepared), second = attempt(Stage::Prepared);
        QVERIFY(m_vault->putAttempt(first));
        QVERIFY(m_vault->putAttempt(second));
        first.state = second.state = Stage::Sending;
        QVERIFY(m_vault->putAttempt(first));
        QVERIFY(m_vault->putAttempt(first));
        QCOMPARE(m_vault->putAttempt(second).failure().kind, Kind::Undecided);
        Attempt elsewhere = personalAttempt(Stage::Sending);
        QVERIFY(m_vault->putAttempt(elsewhere));
        first.state = Stage::Uncertain;
        QVERIFY(m_vault->putAttempt(first));
        QCOMPARE(m_vault->putAttempt(second).failure().kind, Kind::Undecided);
        first.state = Stage::Refused;
        QVERIFY(m_vault->putAttempt(first));
        QVERIFY(m_vault->putAttempt(second));
    }

    /// The draft's ID is sealed with the attempt; a digest of it stands beside.
    void aDamagedAttemptStopsItsDraft_data() {
        QTest::addColumn<int>("state");
        QTest::newRow("uncertain") << int(Stage::Uncertain);
        QTest::newRow("on its way when the program ended") << int(Stage::Sending);
    }
    void aDamagedAttemptStopsItsDraft() {
        QFETCH(int, state);
        QVERIFY(m_vault->putAttempt(attempt(Stage(state))));
        m_vault.reset();
        sql(m_place.file, u"UPDATE attempts SET payload = x'00'"_s);
        startAgain();
        QCOMPARE(m_vault->unreadableAttempts(), 1);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Prepared)).failure().kind, Kind::Undecided);
        QCOMPARE(m_vault->putAttempt(attempt(Stage::Sending)).failure().kind, Kind::Undecided);
        QVERIFY(m_vault->putAttempt(personalAttempt(Stage::Sending))); // of another draft
    }

    /// Written by the code before: an accepted attempt whose draft was left for the window to remove.
    void aStoreOfBeforeIsMended() {
        m_vault.reset();
        QFile file(m_place.file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(data(u"store/store-1.lineside"_s));
        file.close();
        m_key = *Key::fromBytes(QByteArray(32, 'k'));
        m_draft = u"99999999-8888-4777-a666-555555555555"_s;
        startAgain();
        QCOMPARE(m_vault->drafts().value().size(), 1);
        QCOMPARE(m_vault->drafts().value().first().content.title, u"Ann Lee"_s);
        isMade(u"20001"_s);
        QCOMPARE(m_vault->unreadableDrafts() + m_vault->unreadableAttempts(), 0);
    }

    /// Whoever changes the state in the clear gets no draft back.
    void aMadeDraftIsNoOtherState() {
        QVERIFY(m_vault->saveDraft(m_draft, personalDraft()));
        QVERIFY(m_vault->putAttempt(attempt(Stage::Accepted)));
        m_vault.reset();
        sql(m_place.file, u"UPDATE drafts SET state = 0"_s);
        startAgain();
        isMade(u"7700421"_s);
        QVERIFY(m_vault->drafts().value().isEmpty());
    }

    void aMadeDraftThatCantBeOpenedIsMade() {
        QVERIFY(m_vault->putAttempt(attempt(Stage::Accepted)));
        m_vault.reset();
        sql(m_place.file, u"UPDATE drafts SET payload = x'00'"_s);
        startAgain();
        isMade({});
    }

    void idsOfDraftsAreRandomToo() {
        Attempt named = personalAttempt(Stage::Accepted);
        named.draftId = u"8505550101"_s;
        QCOMPARE(m_vault->putAttempt(named).failure().kind, Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(VaultMadeTest)
#include "tst_vaultmade.moc"
