#include "app/flows/flowdesk.h"
#include "models/recordmodel/recordmodel.h"
#include "tests/app/flows/support/smallservice.h"
#include "tests/support/contrary.h"

#include <QSignalSpy>

using namespace lineside;
using namespace lineside::test;
using Kind = Failure::Kind;

namespace {

const QByteArray asked = ContraryService::customer("5148");
const Guess byId{Guess::Kind::CustomerId, u"5148"_s};

ChangeSet newEmail(const QString& id = u"5148"_s) {
    Record record;
    if (!id.isEmpty())
        record.set("Customer/ID"_element, id);
    record.set("Customer/Email"_element, u"pat@example.com"_s);
    RecordModel model(FormSchema::customer());
    model.setBaseline(record);
    model.edit("Customer/Email"_element, u"new@example.com"_s);
    return model.changeSet();
}

/// Replies to a query for 5148 that are not about 5148 and nobody else.
void notTheCustomer() {
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("another") << ContraryService::customer("5149");
    QTest::newRow("none") << ContraryService::customer("");
    QTest::newRow("zero") << ContraryService::customer("0");
    QTest::newRow("negative") << ContraryService::customer("-5148");
    QTest::newRow("no number") << ContraryService::customer("5148x");
    QTest::newRow("two customers") << asked + ContraryService::customer("5149");
    QTest::newRow("the second is asked for") << ContraryService::customer("5149") + asked;
    QTest::newRow("the second has the ID") << ContraryService::customer("") + asked;
    QTest::newRow("two IDs") << ContraryService::customer("5148", "<ID>5149</ID>");
    QTest::newRow("an ID in another case") << ContraryService::customer("5148", "<Id>5149</Id>");
}

void nobody() {
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("nil") << QByteArray("<Customer xsi:nil=\"true\"/>");
    QTest::newRow("empty") << QByteArray("<Customer></Customer>");
    QTest::newRow("nil ID") << QByteArray("<Customer><ID xsi:nil=\"true\"/></Customer>");
}

} // namespace

/// Whatever a service answers, a story is about the customer that was asked for.
class TestOneCustomer : public QObject {
    Q_OBJECT

    std::unique_ptr<ContraryService> m_service;
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<FlowDesk> m_desk;

private Q_SLOTS:
    void init() {
        m_service = std::make_unique<ContraryService>();
        m_seat = std::make_unique<Seat>(m_service->url(), std::make_shared<AttemptsDisk>(),
                                        std::make_shared<QDateTime>());
        m_desk = std::make_unique<FlowDesk>(m_seat->service);
        QVERIFY(m_seat->signIn());
    }

    void lookUpTakesNobodyElse_data() { notTheCustomer(); }
    void lookUpTakesNobodyElse() {
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        const auto found = settle(m_desk->lookUp(byId, {}));
        QVERIFY(!found.ok());
        QCOMPARE(found.failure().kind, Kind::WrongCustomer);
        QVERIFY(!found.failure().outcomeUnknown);
    }

    void nothingIsSentToSomebodyElse_data() { notTheCustomer(); }
    void nothingIsSentToSomebodyElse() {
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        const auto reread = settle(m_desk->reread(newEmail(), {}));
        QVERIFY(!reread.ok());
        QCOMPARE(reread.failure().kind, Kind::WrongCustomer);
        QVERIFY(m_service->updates.isEmpty());
    }

    /// The change was taken; only the reading is worth nothing.
    void afterTheSendingNobodyElseIsRead_data() { notTheCustomer(); }
    void afterTheSendingNobodyElseIsRead() {
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        const auto saved = settle(m_desk->send(newEmail()));
        QVERIFY(saved.ok());
        QVERIFY(!saved.value().now);
        QCOMPARE(saved.value().reading->kind, Kind::WrongCustomer);
        QCOMPARE(m_service->updates, QByteArrayList{"<ID>5148</ID><Email>new@example.com</Email>"});
    }

    void theWatchTakesNobodyElse_data() { notTheCustomer(); }
    void theWatchTakesNobodyElse() {
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        Created made;
        made.customerId = u"5148"_s;
        const auto story = m_seat->orders->newCustomerStory(made, Request(Operation::NewCustomersCreate), {});
        story->askNow();
        QTRY_VERIFY(!story->isAsking());
        QVERIFY(!story->made().now);
        QVERIFY(story->failure());
        QCOMPARE(story->failure()->kind, Kind::WrongCustomer);
    }

    void idsAreWholeNumbers_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("zeros and space") << u"5148"_s << ContraryService::customer(" 0005148 ");
        QTest::newRow("asked so") << u"0005148"_s << asked;
        QTest::newRow("twice the same") << u"5148"_s << asked + ContraryService::customer("05148");
        QTest::newRow("a plus") << u"5148"_s << ContraryService::customer("+5148");
    }
    void idsAreWholeNumbers() {
        QFETCH(QString, question);
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        const auto found = settle(m_desk->lookUp({Guess::Kind::CustomerId, question}, {}));
        QVERIFY(found.ok());
        QCOMPARE(found.value().text("Customer/PhysicalAddress/FirstName"_element), u"Pat"_s);
        QVERIFY(settle(m_desk->reread(newEmail(question), {})).ok());
    }

    /// What stands in a second customer is not mixed into the first.
    void theFirstCustomerStaysWhole() {
        m_service->answers = {
            "<Customer><ID>5148</ID></Customer><Customer><ID>5148</ID><SSN>123456789</SSN>"
            "<Services><ServiceItem><TN>8505550101</TN></ServiceItem></Services></Customer>"};
        const auto found = settle(m_desk->lookUp(byId, {}));
        QVERIFY(found.ok());
        QVERIFY(!found.value().has("Customer/SSN"_element));
        QVERIFY(!found.value().hasRows("Customer/Services"_group));
    }

    void whoIsGoneGetsNothing_data() { nobody(); }
    void whoIsGoneGetsNothing() {
        QFETCH(QByteArray, reply);
        m_service->answers = {reply};
        const auto reread = settle(m_desk->reread(newEmail(), {}));
        QVERIFY(!reread.ok());
        QCOMPARE(reread.failure().kind, Kind::Gone);
        QVERIFY(m_service->updates.isEmpty());
        QCOMPARE(settle(m_desk->lookUp(byId, {})).failure().kind, Kind::Gone);
        QCOMPARE(settle(m_seat->orders->customer(u"5148"_s, {})).failure().kind, Kind::Gone);
    }

    void aNumberFindsOneCustomer_data() {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<std::optional<Kind>>("kind");
        const std::optional<Kind> wrong = Kind::WrongCustomer;
        QTest::newRow("whoever") << ContraryService::customer("5149") << std::optional<Kind>();
        QTest::newRow("none") << ContraryService::customer("") << wrong;
        QTest::newRow("zero") << ContraryService::customer("0") << wrong;
        QTest::newRow("two") << asked + ContraryService::customer("5149") << wrong;
        QTest::newRow("nobody") << QByteArray() << std::optional<Kind>(Kind::Gone);
    }
    void aNumberFindsOneCustomer() {
        QFETCH(QByteArray, reply);
        QFETCH(std::optional<Kind>, kind);
        m_service->answers = {reply};
        for (const Guess::Kind by : {Guess::Kind::Tn, Guess::Kind::Imei, Guess::Kind::Iccid}) {
            const auto found = settle(m_desk->lookUp({by, u"8505550101"_s}, {}));
            QCOMPARE(found.ok(), !kind);
            if (kind)
                QCOMPARE(found.failure().kind, *kind);
        }
    }

    void withoutAKeyNothingIsAskedOrSent() {
        m_service->answers = {asked};
        for (const QString& id : {QString(), u"0"_s, u"-1"_s, u"A1"_s}) {
            QCOMPARE(settle(m_desk->reread(newEmail(id), {})).failure().kind, Kind::WrongCustomer);
            QCOMPARE(settle(m_desk->send(newEmail(id))).failure().kind, Kind::WrongCustomer);
        }
        QCOMPARE(m_service->queries, 0);
        QVERIFY(m_service->updates.isEmpty());
    }

    void theResultOfACreateIsTheNewCustomer() {
        SmallDesk desk;
        desk.there.asked = [&](const Request& request) {
            if (!request.text("CustomerID"_element).isEmpty())
                desk.there.customers.last().record.set("Customer/ID"_element, u"20009"_s);
        };
        const auto made = desk.create(orderOf(person(u"Ann"_s, u"Lee"_s)));
        QVERIFY(made.ok());
        QCOMPARE(made.value().customerId, u"20001"_s);
        QVERIFY(!made.value().now);
        QCOMPARE(made.value().reading->kind, Kind::WrongCustomer);
    }

    void theEvidenceHoldsNobodyElse() {
        SmallDesk desk;
        const OrderToSend order = orderOf(person(u"Ann"_s, u"Lee"_s));
        desk.lost(order);
        desk.there.add(u"20001"_s, order.request);
        desk.there.customers.last().record.set("Customer/ID"_element, u"20009"_s);
        const auto evidence = desk.lookAfter();
        QCOMPARE(evidence.value().candidates.size(), 1);
        QVERIFY(!evidence.value().candidates.first().customer);
        QCOMPARE(evidence.value().proposal, Evidence::Proposal::Choose);
    }

    /// A device whose holder has no ID is nobody's evidence, and no reason to go on.
    void aHolderWithoutAnIdStopsTheOrder() {
        SmallDesk desk;
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Order/WirelessESN"_element, u"490154203237518"_s});
        const OrderToSend order = orderOf(typed);
        desk.there.add(u"7"_s, order.request);
        desk.there.customers.last().record.set("Customer/ID"_element, u"0"_s);
        desk.there.holder = u"7"_s;
        desk.there.duplicatesFail = SmallService::refused(u"S1"_s);
        OrderToSend looked = order;
        looked.examined.nobodyLooked = true;
        QCOMPARE(desk.create(looked).failure().kind, Kind::WrongCustomer);
        QCOMPARE(desk.there.creates(), 0);
    }
};

QTEST_MAIN(TestOneCustomer)
#include "tst_onecustomer.moc"
