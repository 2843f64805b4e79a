#include "tests/app/flows/support/lostchangefixture.h"

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A change whose answer is lost is on the disk before its first byte, and looked after.
class LostChangeTest : public LostChangeFixture {
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aChangeThatIsTakenEndsItsDraft() {
        QVERIFY(send());
        QCOMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(attempt().kind, Attempt::Kind::Update);
        QCOMPARE(attempt().customerId, rosa);
        QCOMPARE(attempt().draftId, m_draft);
        QVERIFY(attempt().endedAt.isValid());
        QCOMPARE(drafts(), 0);
        QCOMPARE(atTheService(email), address);
    }

    void whatIsKeptIsWhatGoesOut() {
        const ChangeSet sent = m_model->changeSet();
        const auto kept = flows::changesIn(flows::keptOf(sent, m_draft, QDateTime::currentDateTimeUtc()));
        QVERIFY(kept);
        QCOMPARE(kept->request(), sent.request());
        QCOMPARE(kept->changes(), sent.changes());
    }

    void aRefusalLeavesTheDraft() {
        m_line->practice->faults().add(
            {.kind = PracticeFault::Kind::Refused, .operation = u"Customers_Update"_s});
        QVERIFY(!send());
        QCOMPARE(attempt().state, Stage::Refused);
        QCOMPARE(attempt().failure.kind, Kind::Refused);
        QCOMPARE(drafts(), 1);
    }

    /// What was typed while the change was on its way is in no request: its draft stays.
    void whatIsTypedMeanwhileStays() {
        connect(&m_store->attempts(), &Attempts::changed, this, [this](const AttemptChange& change) {
            if (change.state == Stage::Sending)
                m_store->drafts().save(m_draft, {.title = u"typed since"_s});
        });
        QVERIFY(send());
        QCOMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(waited(m_store->drafts().one(m_draft)).value()->content.title, u"typed since"_s);
    }

    void nothingLeavesThatIsNotOnTheDisk() {
        m_store->close();
        start();
        bool onDisk = true;
        connect(&m_store->attempts(), &Attempts::changed, this, [&](const AttemptChange& change) {
            if (change.state == Stage::Sending)
                onDisk = updates() == 0;
        });
        QVERIFY(send());
        QVERIFY(onDisk);
        QCOMPARE(updates(), 1);
    }

    void withoutAStoreItIsSentAsEver() {
        m_store->close();
        QVERIFY(send());
        QCOMPARE(atTheService(email), address);
        start();
        QVERIFY(attempts().isEmpty());
    }

    /// The answer is lost, the service has it: looking shows it, and nothing is sent again.
    void aLostAnswerIsLookedAfter() {
        cut(Relay::Direction::ToClient, 1);
        const auto saved = send();
        QVERIFY(!saved && saved.failure().outcomeUnknown);
        QCOMPARE(attempt().state, Stage::Uncertain);
        QCOMPARE(drafts(), 1);
        const auto found = settle(m_lost->lookAfter(attempt().id, {}));
        QVERIFY(found && found.value().hasArrived());
        QCOMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    /// The program ends while the change is on its way, and the next one finds it.
    void foundSendingAtAStart() {
        const Attempt sending = flows::keptOf(m_model->changeSet(), m_draft, QDateTime::currentDateTimeUtc());
        QVERIFY(waited(m_store->attempts().put(sending)));
        QVERIFY(settle(m_line->desk->service->call(m_model->changeSet().request(), {})));
        m_store->close();
        start();
        QCOMPARE(attempt().state, Stage::Uncertain);
        m_lost->lookAfterAll();
        QTRY_COMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(updates(), 1);
        QCOMPARE(drafts(), 0);
    }

    /// It never arrived: nobody but the agent says so.
    void whatIsNotThereIsAskedOfTheAgent() {
        cut(Relay::Direction::ToServer, 200); // within the head of the request
        QVERIFY(!send());
        QCOMPARE(attempt().state, Stage::Uncertain);
        const auto found = settle(m_lost->lookAfter(attempt().id, {}));
        QVERIFY(found && !found.value().hasArrived());
        QCOMPARE(found.value().comparisons.value(0).outcome, Outcome::NotTaken);
        QCOMPARE(attempt().state, Stage::Uncertain);
        QVERIFY(settle(m_lost->decide(attempt().id, false)));
        QCOMPARE(attempt().state, Stage::Refused);
        QCOMPARE(drafts(), 1);
        QCOMPARE(updates(), 0);
        QVERIFY(!settle(m_lost->decide(attempt().id, true))); // it is decided
    }

    /// An element that no query returns: it is never taken for arrived by its own.
    void whatCantBeSeenIsAskedOfTheAgent() {
        m_model->revertAll();
        edit(source, u"Radio"_s);
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        const auto found = settle(m_lost->lookAfter(attempt().id, {}));
        QVERIFY(found && !found.value().hasArrived());
        QCOMPARE(attempt().state, Stage::Uncertain);
        QVERIFY(settle(m_lost->decide(attempt().id, true)));
        QCOMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    /// Another person's store is open when the answer comes: nothing is written into it.
    void anAnswerAfterTheStoreClosedIsNotKept() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        m_line->relay->leaveWhole();
        const QString id = attempt().id;
        meanwhile(u"Customers_Query"_s, [this] { openAnother(); });
        settle(m_lost->lookAfter(id, {}));
        QVERIFY(attempts().isEmpty());
        openFirst();
        QCOMPARE(attempt().state, Stage::Uncertain);
    }

    /// What is sent already can't be called off; how it ended is found when its own store opens again.
    void theEndOfAChangeGoesIntoNoOtherStore() {
        meanwhile(u"Customers_Update"_s, [this] { openAnother(); });
        QVERIFY(send());
        QVERIFY(attempts().isEmpty());
        openFirst();
        QCOMPARE(attempt().state, Stage::Uncertain);
    }

    /// The agent decides while the service is asked: what is seen then changes nothing.
    void whatIsDecidedMeanwhileStands() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        m_line->relay->leaveWhole();
        const QString id = attempt().id;
        meanwhile(u"Customers_Query"_s, [this, id] { QVERIFY(settle(m_lost->decide(id, false))); });
        for (int look = 0; look < 2; ++look) { // the second finds it decided
            const auto found = settle(m_lost->lookAfter(id, {}));
            QVERIFY(found);
            QCOMPARE(found.value().attempt.state, Stage::Refused);
            QCOMPARE(attempt().state, Stage::Refused);
        }
        QVERIFY(settle(m_lost->decide(id, false)));
        QCOMPARE(drafts(), 1);
    }

    void aLookEndsWithItsStore() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        m_line->relay->leaveWhole();
        const CancelToken look;
        const auto found = m_lost->lookAfter(attempt().id, look);
        m_store->close();
        QVERIFY(look.isCancelled());
        QVERIFY(!settle(found));
        openFirst();
        QCOMPARE(attempt().state, Stage::Uncertain);
    }

    void aDecisionIsWaitedFor() {
        cut(Relay::Direction::ToServer, 200);
        QVERIFY(!send());
        const QString id = attempt().id;
        const auto decided = m_lost->decide(id, false);
        QCOMPARE(m_lost->sendsUnderWay(), 1);
        QVERIFY(settle(decided));
        QCOMPARE(m_lost->sendsUnderWay(), 0);
    }
};

QTEST_GUILESS_MAIN(LostChangeTest)
#include "tst_lostchange.moc"
