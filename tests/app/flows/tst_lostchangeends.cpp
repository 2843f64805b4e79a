#include "tests/app/flows/support/lostchangefixture.h"

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// How what is not known of a change ends: the review looks again, or the agent sends anew.
class LostChangeEndsTest : public LostChangeFixture {
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    /// The review itself looks again, and what it sees is kept.
    void theReviewLooksAgain_data() {
        QTest::addColumn<bool>("arrives");
        QTest::newRow("it arrived") << true;
        QTest::newRow("it is not there") << false;
    }
    void theReviewLooksAgain() {
        QFETCH(bool, arrives);
        const auto model = std::make_shared<RecordModel>(FormSchema::customer());
        model->takeState(*m_model);
        const auto story = m_desk->change(model);
        if (arrives)
            cut(Relay::Direction::ToClient, 1);
        else
            cut(Relay::Direction::ToServer, 200);
        story->send();
        QTRY_COMPARE(story->state(), ChangeStory::State::Uncertain);
        QCOMPARE(attempt().state, Stage::Uncertain);
        story->lookAgain();
        const auto end = arrives ? ChangeStory::State::Done : ChangeStory::State::Ready;
        QTRY_COMPARE(story->state(), end);
        QTRY_COMPARE(m_desk->sendsUnderWay(), 0);
        QCOMPARE(attempt().state, arrives ? Stage::Accepted : Stage::Uncertain);
        QCOMPARE(drafts(), arrives ? 0 : 1);
        QCOMPARE(updates(), arrives ? 1 : 0);
    }

    /// Nothing of the newer change is on the disk, so the older one stays a question.
    void aNewerThatIsNotOnTheDiskEndsNothing() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        const QString older = attempt().id;
        m_store->close();
        m_store.reset();
        sql(m_folder->filePath(u"drafts.db"_s),
            u"CREATE TRIGGER full BEFORE INSERT ON attempts WHEN NEW.state = 1 "
            u"BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        start();
        const auto again = send();
        QVERIFY(!again);
        QCOMPARE(again.failure().kind, Kind::Storage);
        QCOMPARE(attempts().size(), 1);
        QCOMPARE(attempt().id, older);
        QCOMPARE(attempt().state, Stage::Uncertain);
        QCOMPARE(updates(), 1);
    }

    /// Nothing of the newer change left this computer.
    void aNewerThatNeverLeftEndsNothing() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay.reset();
        const auto again = send();
        QVERIFY(!again);
        QCOMPARE(again.failure().kind, Kind::NoConnection);
        QCOMPARE(attempts().size(), 2);
        QCOMPARE(waited(m_store->attempts().count({.states = {Stage::Uncertain}})).value(), 1);
    }

    /// What would have taken its place is not at the service, so the older one stays a question.
    void aNewerThatIsNotTakenEndsNothing() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
        const QString older = attempt().id;
        m_line->practice->faults().add(
            {.kind = PracticeFault::Kind::Refused, .operation = u"Customers_Update"_s});
        QCOMPARE(send().failure().kind, Kind::Refused);
        const auto open = waited(m_store->attempts().find({.states = {Stage::Uncertain}}));
        QCOMPARE(open.value().size(), 1);
        QCOMPARE(open.value().first().id, older);
    }

    /// Nobody knows of either: the question is about the newer, which holds all of the older.
    void aNewerThatIsLostTakesThePlaceOfTheOlder() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        const QString older = attempt().id;
        QVERIFY(!send());
        const auto open = waited(m_store->attempts().find({.states = {Stage::Uncertain}}));
        QCOMPARE(open.value().size(), 1);
        QVERIFY(open.value().first().id != older);
    }

    /// The agent's own later change of the same element is at the service: the first may never have arrived.
    void whatWasSentSinceIsNoEvidence() {
        edit(source, u"Radio"_s);
        cut(Relay::Direction::ToServer, 200);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
        const QString older = attempt().id;
        m_model->revert(source);
        QVERIFY(send());
        const auto found = settle(m_lost->lookAfter(older, {}));
        QVERIFY(found && !found.value().hasArrived());
        QCOMPARE(waited(m_store->attempts().find({.id = older})).value().first().state, Stage::Uncertain);
    }

    /// One that certainly never arrived says nothing of the one before it.
    void whatNeverLeftTakesNoEvidenceAway() {
        edit(source, u"Radio"_s);
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
        const QString older = attempt().id;
        m_line->practice->faults().add(
            {.kind = PracticeFault::Kind::Refused, .operation = u"Customers_Update"_s});
        QVERIFY(!send());
        QVERIFY(settle(m_lost->lookAfter(older, {})).value().hasArrived());
    }

    /// The agent sends anew: the older change is no question any more.
    void sendingAnewEndsTheOlder() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
        QVERIFY(send());
        QCOMPARE(attempts().size(), 2);
        QCOMPARE(waited(m_store->attempts().count({.states = {Stage::Uncertain}})).value(), 0);
        QCOMPARE(waited(m_store->attempts().count({.states = {Stage::Accepted}})).value(), 1);
    }
};

QTEST_GUILESS_MAIN(LostChangeEndsTest)
#include "tst_lostchangeends.moc"
