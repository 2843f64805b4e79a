#include "tests/app/flows/support/smallservice.h"

using namespace lineside;
using namespace lineside::test;
using Kind = Failure::Kind;
using Stage = Attempt::State;

/// What is known before the first byte: what stops an order, what the agent has to see, and what a refusal of
/// a question is worth.
class TestUnexamined : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDesk> m_desk;

    SmallService& there() { return m_desk->there; }
    static OrderToSend ann() { return orderOf(person(u"Ann"_s, u"Lee"_s)); }
    static OrderToSend withDevice() {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        return orderOf(typed);
    }
    static QStringList idsOf(const DuplicateReport& report) {
        QStringList ids;
        for (const Match& match : report.matches)
            ids.append(match.customerId);
        return ids;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SmallDesk>(); }

    /// One draft made customers 1043 and 1044: the second attempt's own question had just returned 1043.
    void whomNobodySawStopsIt() {
        there().add(u"1043"_s, ann().request);
        OrderToSend order = ann();
        const auto stopped = m_desk->create(order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.failure().kind, Kind::Unexamined);
        QCOMPARE(there().creates(), 0);
        QVERIFY(m_desk->disk->log.isEmpty());
        QCOMPARE(idsOf(*order.found), QStringList{u"1043"_s});
        order.examined.ids = idsOf(*order.found);
        QCOMPARE(m_desk->create(order).value().customerId, u"20001"_s);
        QCOMPARE(m_desk->disk->last().knownIds, QStringList{u"1043"_s});
    }

    /// The agent decides once for all that stand there; only who is new since then asks again.
    void onlyNewOnesAskAgain() {
        there().add(u"1043"_s, ann().request);
        there().add(u"1044"_s, ann().request);
        OrderToSend order = ann();
        order.examined.ids = QStringList{u"1044"_s, u"1043"_s};
        there().add(u"1045"_s, ann().request);
        QCOMPARE(m_desk->create(order).failure().kind, Kind::Unexamined);
        QCOMPARE(idsOf(*order.found), QStringList({u"1043"_s, u"1044"_s, u"1045"_s}));
        order.examined.ids = idsOf(*order.found);
        QVERIFY(m_desk->create(order).ok());
        QCOMPARE(there().creates(), 1);
    }

    void whoIsGoneAsksNothing() {
        OrderToSend order = ann();
        order.examined.ids = QStringList{u"1043"_s};
        QVERIFY(m_desk->create(order).ok());
    }

    void aRefusedLookGoesOnWithTheAgentsWord() {
        there().duplicatesFail = SmallService::refused(u"S3001"_s);
        OrderToSend order = ann();
        const Failure stopped = m_desk->create(order).failure();
        QCOMPARE(stopped.kind, Kind::Unexamined);
        QCOMPARE(stopped.code, u"S3001"_s);
        QCOMPARE(stopped.text, u"No"_s);
        QVERIFY(order.found->matches.isEmpty());
        QCOMPARE(there().creates(), 0);
        order.examined.nobodyLooked = true;
        QVERIFY(m_desk->create(order).ok());
        QVERIFY(!m_desk->disk->last().knownAsked);
    }

    void aLookThatFailsStopsIt_data() {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("lost") << Kind::Lost;
        QTest::newRow("timed out") << Kind::TimedOut;
        QTest::newRow("fault") << Kind::Fault;
        QTest::newRow("busy") << Kind::Busy;
    }
    void aLookThatFailsStopsIt() {
        QFETCH(Kind, kind);
        OrderToSend order = ann();
        order.examined.nobodyLooked = true; // no word for this
        there().duplicatesFail = Failure{.kind = kind};
        QCOMPARE(m_desk->create(order).failure().kind, kind);
        there().duplicatesFail.reset();
        there().inventoryFails = Failure{.kind = kind};
        QCOMPARE(m_desk->create(withDevice()).failure().kind, kind);
        QCOMPARE(there().creates(), 0);
        QVERIFY(m_desk->disk->log.isEmpty());
    }

    void anOrderThatNamesNobodyIsNotAskedFor() {
        const OrderToSend order = orderOf({{"Order/PackageID"_element, u"502"_s}});
        QVERIFY(m_desk->create(order).ok());
        QCOMPARE(there().service->count(Operation::DuplicateQuery), 0);
        QVERIFY(!m_desk->disk->last().knownAsked);
    }

    void whoHasTheDeviceIsKnown() {
        there().add(u"1050"_s, ann().request);
        there().holder = u"1050"_s;
        OrderToSend order = withDevice();
        order.examined.ids = QStringList{u"1050"_s};
        QVERIFY(m_desk->create(order).ok());
        QVERIFY(m_desk->disk->last().knownAsked);
        QCOMPARE(m_desk->disk->last().knownIds, QStringList{u"1050"_s});
    }

    void aRefusedQuestionOfADeviceStopsNothing() {
        there().inventoryCode = u"S3001"_s;
        QVERIFY(m_desk->create(withDevice()).ok());
    }

    void anAnswerThatNamesNoCustomerIsNone_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("0") << u"0"_s;
        QTest::newRow("00") << u" 00 "_s;
        QTest::newRow("below") << u"-5"_s;
        QTest::newRow("words") << u"none"_s;
    }
    void anAnswerThatNamesNoCustomerIsNone() {
        QFETCH(QString, id);
        there().newId = id;
        const auto made = m_desk->create(ann());
        QVERIFY(!made && made.failure().outcomeUnknown);
        QCOMPARE(m_desk->disk->last().state, Stage::Uncertain);
    }

    void aNumberIsANumber() {
        there().newId = u" 0020001 "_s;
        QCOMPARE(m_desk->create(ann()).value().customerId, u"20001"_s);
        QCOMPARE(m_desk->disk->last().customerId, u"20001"_s);
    }
};

QTEST_GUILESS_MAIN(TestUnexamined)
#include "tst_unexamined.moc"
