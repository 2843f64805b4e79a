#include "app/flows/lostanswer.h"
#include "tests/app/flows/support/createfixture.h"

using namespace lineside;
using namespace lineside::test;
using Stage = Attempt::State;
using Proposal = Evidence::Proposal;
using Direction = Relay::Direction;

/// A create whose answer is lost, and what the evidence says of it afterwards.
class TestLostAnswer : public QObject {
    Q_OBJECT

    std::unique_ptr<CreateFixture> m_fixture;

    Seat& desk() { return *m_fixture->desk; }
    AttemptsDisk& disk() { return *m_fixture->disk; }
    void wait(int seconds) { *m_fixture->now = m_fixture->now->addSecs(seconds); }

    /// Sends and loses the answer; the attempt's ID.
    QString lose(const Typed& typed, Direction direction, qint64 bytes) {
        m_fixture->cutTheCreate(direction, bytes);
        const auto made = desk().createAnyway(orderOf(typed));
        m_fixture->disk->written = {};
        m_fixture->relay->leaveWhole();
        if (made.ok() || !made.failure().outcomeUnknown || disk().last().state != Stage::Uncertain)
            qFatal("The answer was not lost");
        return disk().last().id;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<CreateFixture>(); }

    void aLostAnswerFindsItsCustomer_data() {
        QTest::addColumn<int>("byte");
        QTest::newRow("first byte of the reply") << 1;
        QTest::newRow("in the reply's head") << 60;
        QTest::newRow("in the reply's document") << 400;
    }
    void aLostAnswerFindsItsCustomer() {
        QFETCH(int, byte);
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToClient, byte);
        QCOMPARE(m_fixture->made().size(), 1);
        const Evidence evidence = desk().lookAfter(id);
        QCOMPARE(evidence.proposal, Proposal::Made);
        QCOMPARE(evidence.candidates.size(), 1);
        const Candidate candidate = evidence.candidates.first();
        QCOMPARE(candidate.match.customerId, m_fixture->made().first());
        QVERIFY(candidate.customer.has_value() && !candidate.byInventory);
        QCOMPARE(candidate.differences, 0);
        QCOMPARE(disk().last().state, Stage::Uncertain);
        const auto decided = settle(desk().orders->decide(id, candidate.match.customerId));
        QCOMPARE(decided.value().state, Stage::Accepted);
        QCOMPARE(disk().last(), decided.value());
        QCOMPARE(m_fixture->made().size(), 1);
    }

    void aLostRequestMayBeSentAgainAfterTenMinutes() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        QCOMPARE(m_fixture->made(), QStringList());
        QCOMPARE(desk().lookAfter(id).proposal, Proposal::AskAgain);
        wait(599);
        QCOMPARE(desk().lookAfter(id).proposal, Proposal::AskAgain);
        wait(1);
        QCOMPARE(desk().lookAfter(id).proposal, Proposal::Resend);
        QCOMPARE(m_fixture->made(), QStringList());
        QCOMPARE(settle(desk().orders->decide(id, {})).value().state, Stage::Refused);
        QVERIFY(!settle(desk().orders->decide(id, {})).ok());
    }

    void anUndecidedOrderIsNotSentAgain() {
        const OrderToSend order = orderOf(person(u"Ann"_s, u"Lee"_s));
        m_fixture->cutTheCreate(Direction::ToClient, 1);
        QVERIFY(!desk().create(order).ok());
        QCOMPARE(desk().create(order).failure().kind, Failure::Kind::Undecided);
        QVERIFY(settle(desk().orders->decide(disk().last().id, {})).ok());
        QVERIFY(desk().create(order).failure().kind != Failure::Kind::Undecided);
    }

    void whoWasThereBeforeIsNoCandidate() {
        m_fixture->madeElsewhere(person(u"Ann"_s, u"Lee"_s));
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        QCOMPARE(disk().last().knownIds.size(), 1);
        QCOMPARE(desk().lookAfter(id).candidates.size(), 0);
    }

    void somebodyElseOfTheAddressIsShownWithDifferences() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        const QString twin = m_fixture->madeElsewhere(person(u"Bob"_s, u"Lee"_s));
        const Evidence evidence = desk().lookAfter(id);
        QCOMPARE(evidence.proposal, Proposal::Choose);
        QCOMPARE(evidence.candidates.value(0).match.customerId, twin);
        QCOMPARE(evidence.candidates.value(0).differences, 2); // both first names
    }

    void whoHoldsMoreThanWasOrderedIsSomebodyElse() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        Typed more = person(u"Ann"_s, u"Lee"_s);
        more.append({"Customer/DOB"_element, u"04/12/1980"_s});
        m_fixture->madeElsewhere(more);
        QCOMPARE(desk().lookAfter(id).proposal, Proposal::Choose);
    }

    void theDeviceIsASecondWitness() {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        typed.append({"Order/WirelessICCID"_element, u"8901260777193340107"_s});
        const QString id = lose(typed, Direction::ToClient, 1);
        const Evidence evidence = desk().lookAfter(id);
        QCOMPARE(evidence.proposal, Proposal::Made);
        QVERIFY(evidence.candidates.first().byInventory);
        QVERIFY(!evidence.candidates.first().match.patterns.isEmpty());
    }

    void theLikeOfHimWithoutTheDeviceIsNotHim() {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        const QString id = lose(typed, Direction::ToServer, 700);
        m_fixture->madeElsewhere(person(u"Ann"_s, u"Lee"_s));
        const Evidence evidence = desk().lookAfter(id);
        QCOMPARE(evidence.proposal, Proposal::Choose);
        QCOMPARE(evidence.candidates.first().differences, 1);
    }

    void whoHadTheDeviceBeforeIsNoCandidate() {
        Typed elsewhere = person(u"Carl"_s, u"Vega"_s, u"9 Pine St"_s);
        elsewhere.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        const QString holder = m_fixture->madeElsewhere(elsewhere);
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        const QString id = lose(typed, Direction::ToClient, 1); // a refusal that nobody read
        QCOMPARE(disk().last().knownIds, QStringList{holder});
        QCOMPARE(desk().lookAfter(id).candidates.size(), 0);
    }

    /// It is not "the newest of all".
    void anAttemptWithoutAnIdIsNobodys() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToClient, 1);
        const auto evidence = settle(desk().orders->lookAfter({}, {}));
        QCOMPARE(evidence.ok() ? Failure::Kind::NoConnection : evidence.failure().kind,
                 Failure::Kind::Storage);
        QVERIFY(!settle(desk().orders->decide({}, m_fixture->made().first())).ok());
        QVERIFY(!settle(desk().orders->decide({}, {})).ok());
        QCOMPARE(disk().find(id)->state, Stage::Uncertain);
    }

    void oneCreateMakesOneCustomer() {
        const QString first = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        const QString second = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToClient, 1);
        const QString made = m_fixture->made().first();
        QCOMPARE(desk().lookAfter(first).proposal, Proposal::Made); // the two can't be told apart
        QVERIFY(settle(desk().orders->decide(second, made)).ok());
        QCOMPARE(desk().lookAfter(first).candidates.size(), 0);
    }

    void aCrashWhileSendingComesBackUncertain() {
        m_fixture->practice->faults().add({.kind = PracticeFault::Kind::Delay,
                                           .operation = u"NewCustomers_Create"_s,
                                           .delayMs = 300,
                                           .afterwards = true});
        const auto future = desk().orders->create(orderOf(person(u"Ann"_s, u"Lee"_s)), {});
        QTRY_COMPARE(m_fixture->made().size(), 1);
        desk().attempts.reset(); // nothing is kept any more, as after a kill
        m_fixture->desk.reset();
        m_fixture->desk = std::make_unique<Seat>(m_fixture->relay->url(), m_fixture->disk, m_fixture->now);
        QVERIFY(desk().signIn());
        QCOMPARE(disk().last().state, Stage::Uncertain);
        QCOMPARE(desk().lookAfter(disk().last().id).proposal, Proposal::Made);
        // The flow went on, as nothing can stop what is on its way, and kept nothing.
        QVERIFY(settle(future).ok());
        QCOMPARE(disk().last().state, Stage::Uncertain);
    }

    void questionsThatFailProveNothing() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        wait(700);
        m_fixture->relay->cutAfter(Direction::ToClient, 1, End::Fin);
        QVERIFY(!settle(desk().orders->lookAfter(id, {})).ok());
    }

    void whatCannotBeReadIsSaid() {
        const QString id = lose(person(u"Ann"_s, u"Lee"_s), Direction::ToServer, 700);
        disk().attempts.first().sent = "junk";
        QCOMPARE(settle(desk().orders->lookAfter(id, {})).failure().kind, Failure::Kind::Storage);
        disk().attempts.first().sent.clear(); // as one of before: by its form
        QVERIFY(settle(desk().orders->lookAfter(id, {})).ok());
        disk().attempts.first().form = "junk";
        QCOMPARE(settle(desk().orders->lookAfter(id, {})).failure().kind, Failure::Kind::Storage);
        QCOMPARE(settle(desk().orders->lookAfter(u"nobody"_s, {})).failure().kind, Failure::Kind::Storage);
    }

    void proposals_data() {
        QTest::addColumn<int>("candidates");
        QTest::addColumn<int>("differences");
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<Proposal>("expected");
        QTest::newRow("one that fits") << 1 << 0 << true << true << 0 << Proposal::Made;
        QTest::newRow("one that differs") << 1 << 1 << true << true << 700 << Proposal::Choose;
        QTest::newRow("one that can't be read") << 1 << 0 << false << true << 0 << Proposal::Choose;
        QTest::newRow("known ones not asked") << 1 << 0 << true << false << 0 << Proposal::Choose;
        QTest::newRow("two") << 2 << 0 << true << true << 0 << Proposal::Choose;
        QTest::newRow("none, early") << 0 << 0 << true << true << 599 << Proposal::AskAgain;
        QTest::newRow("none, late") << 0 << 0 << true << true << 600 << Proposal::Resend;
        QTest::newRow("none, the clock went back") << 0 << 0 << true << true << -60 << Proposal::AskAgain;
    }
    void proposals() {
        QFETCH(int, candidates);
        QFETCH(int, differences);
        QFETCH(bool, read);
        QFETCH(bool, asked);
        QFETCH(int, seconds);
        Evidence evidence;
        evidence.attempt.knownAsked = asked;
        evidence.attempt.sentAt = *m_fixture->now;
        evidence.askedAt = m_fixture->now->addSecs(seconds);
        for (int i = 0; i < candidates; ++i) {
            Candidate candidate;
            candidate.differences = differences;
            if (read)
                candidate.customer = Record();
            evidence.candidates.append(candidate);
        }
        QTEST(flows::proposal(evidence, true), "expected");
        if (candidates == 0)
            QCOMPARE(flows::proposal(evidence, false), Proposal::Choose);
    }
};

Q_DECLARE_METATYPE(Evidence::Proposal)

QTEST_GUILESS_MAIN(TestLostAnswer)
#include "tst_lostanswer.moc"
