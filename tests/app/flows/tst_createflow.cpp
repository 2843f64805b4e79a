#include "tests/app/flows/support/createfixture.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>

using namespace lineside;
using namespace lineside::test;
using Stage = Attempt::State;

/// A create from the press of the button to the new customer, over a real socket to the practice service.
class TestCreateFlow : public QObject {
    Q_OBJECT

    std::unique_ptr<CreateFixture> m_fixture;

    Seat& desk() { return *m_fixture->desk; }
    AttemptsDisk& disk() { return *m_fixture->disk; }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<CreateFixture>(); }

    void anAcceptedOrderIsKeptAndCompared() {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.append({"Customer/DOB"_element, u"04/12/1980"_s});
        typed.append({"Customer/Source"_element, u"Lineside"_s});
        typed.append({"Customer/Billing/UsageBalanceLimit"_element, u"50.10"_s});
        const OrderToSend order = orderOf(typed);
        QSignalSpy underWay(desk().orders.get(), &FlowOrderDesk::sendsUnderWayChanged);
        const auto made = desk().create(order);
        QVERIFY(made.ok());
        QCOMPARE(m_fixture->made(), QStringList{made.value().customerId});
        QCOMPARE(disk().log, (QList{Stage::Prepared, Stage::Sending, Stage::Accepted}));
        const Attempt kept = disk().last();
        QCOMPARE(kept.id, made.value().attemptId);
        QCOMPARE(kept.draftId, order.draftId);
        QCOMPARE(kept.customerId, made.value().customerId);
        QCOMPARE(kept.orders.size(), 1);
        QCOMPARE(kept.lines.size(), 1);
        QCOMPARE(kept.sentAt, *m_fixture->now);
        QCOMPARE(kept.endedAt, *m_fixture->now);
        QVERIFY(kept.knownAsked);
        QCOMPARE(made.value().status, u"PENDING"_s);
        QCOMPARE(made.value().comparisons.size(), typed.size());
        for (const Comparison& one : made.value().comparisons) {
            const bool seen =
                one.change.id != "Customer/Source"_element && one.change.id != "Order/PackageID"_element;
            QCOMPARE(one.outcome, seen ? Outcome::Taken : Outcome::CannotBeSeen);
        }
        QCOMPARE(made.value().now->text("Customer/PhysicalAddress/LastName"_element), u"Lee"_s);
        QCOMPARE(underWay.count(), 2);
        QCOMPARE(desk().orders->sendsUnderWay(), 0);
    }

    void aRefusalEndsTheAttempt() {
        Typed typed = person(u"Ann"_s, u"Lee"_s);
        typed.last().second = u"999"_s;
        const auto made = desk().create(orderOf(typed));
        QCOMPARE(made.failure().kind, Failure::Kind::Refused);
        QVERIFY(!made.failure().text.isEmpty());
        QCOMPARE(disk().last().state, Stage::Refused);
        QCOMPARE(disk().last().failure, made.failure());
    }

    void withoutAStoreNothingIsSent() {
        disk().open = false;
        const int before = m_fixture->relay->connections();
        QCOMPARE(desk().create(orderOf(person(u"Ann"_s, u"Lee"_s))).failure().kind, Failure::Kind::Storage);
        QCOMPARE(m_fixture->relay->connections(), before);
    }

    void whatIsNotKeptIsNotSent_data() {
        QTest::addColumn<int>("put");
        QTest::newRow("prepared") << 0;
        QTest::newRow("sending") << 1;
    }
    void whatIsNotKeptIsNotSent() {
        QFETCH(int, put);
        disk().failAt = put;
        QCOMPARE(desk().create(orderOf(person(u"Ann"_s, u"Lee"_s))).failure().kind, Failure::Kind::Storage);
        QCOMPARE(m_fixture->made(), QStringList());
        QCOMPARE(disk().attempts.isEmpty() ? Stage::Refused : disk().last().state, Stage::Refused);
    }

    void anEndThatIsNotKeptIsStillShown() {
        disk().failAt = 2;
        const OrderToSend order = orderOf(person(u"Ann"_s, u"Lee"_s));
        const auto made = desk().create(order);
        QCOMPARE(m_fixture->made(), QStringList{made.value().customerId});
        // On disk it is "sending": it comes back as uncertain, and the evidence names the customer.
        QCOMPARE(desk().create(order).failure().kind, Failure::Kind::Undecided);
        m_fixture->desk = std::make_unique<Seat>(m_fixture->relay->url(), m_fixture->disk, m_fixture->now);
        QVERIFY(desk().signIn());
        QCOMPARE(disk().last().state, Stage::Uncertain);
        const Evidence evidence = desk().lookAfter(disk().last().id);
        QCOMPARE(evidence.proposal, Evidence::Proposal::Made);
        QCOMPARE(evidence.candidates.first().match.customerId, made.value().customerId);
    }

    void aFailedQuestionBeforehandEndsItUnsent() {
        m_fixture->relay->cutAfter(Relay::Direction::ToClient, 1, End::Fin);
        QVERIFY(!desk().create(orderOf(person(u"Ann"_s, u"Lee"_s))).ok());
        QVERIFY(disk().log.isEmpty());
        QCOMPARE(m_fixture->made(), QStringList());
    }

    void cancelCountsUntilTheSendingBegins_data() {
        QTest::addColumn<Stage>("when");
        QTest::addColumn<QList<Stage>>("log");
        QTest::newRow("prepared") << Stage::Prepared << QList{Stage::Prepared, Stage::Refused};
        QTest::newRow("sending") << Stage::Sending << QList{Stage::Prepared, Stage::Sending, Stage::Refused};
        QTest::newRow("accepted") << Stage::Accepted
                                  << QList{Stage::Prepared, Stage::Sending, Stage::Accepted};
    }
    void cancelCountsUntilTheSendingBegins() {
        QFETCH(Stage, when);
        QFETCH(QList<Stage>, log);
        CancelToken cancel;
        disk().written = [&](const Attempt& attempt) {
            if (attempt.state == when)
                cancel.cancel();
        };
        const auto made = desk().create(orderOf(person(u"Ann"_s, u"Lee"_s)), cancel);
        QCOMPARE(disk().log, log);
        QCOMPARE(made.ok(), when == Stage::Accepted);
        QCOMPARE(m_fixture->made().size(), when == Stage::Accepted ? 1 : 0);
    }

    void cancelWhileItIsOnItsWayDoesNothing() {
        m_fixture->practice->faults().add(
            {.kind = PracticeFault::Kind::Delay, .operation = u"NewCustomers_Create"_s, .delayMs = 300});
        CancelToken cancel;
        const auto future = desk().orders->create(orderOf(person(u"Ann"_s, u"Lee"_s)), cancel);
        QTRY_VERIFY(disk().log.size() >= 2);
        QTRY_COMPARE(m_fixture->relay->passed(Relay::Direction::ToServer) > 0, true);
        cancel.cancel();
        QVERIFY(settle(future).ok());
    }

    void noConnectionIsRefusedNotUncertain() {
        m_fixture->desk = std::make_unique<Seat>(m_fixture->practice->url(), m_fixture->disk, m_fixture->now);
        QVERIFY(desk().signIn());
        disk().written = [this](const Attempt& attempt) {
            if (attempt.state == Stage::Sending)
                m_fixture->practice->stop();
        };
        const auto made = desk().create(orderOf(person(u"Ann"_s, u"Lee"_s)));
        QCOMPARE(made.failure().kind, Failure::Kind::NoConnection);
        QCOMPARE(disk().last().state, Stage::Refused);
    }

    void aFaultOfTheServiceItselfIsUncertain() {
        m_fixture->practice->faults().add({.kind = PracticeFault::Kind::ServerFault,
                                           .operation = u"NewCustomers_Create"_s,
                                           .afterwards = true});
        const auto made = desk().create(orderOf(person(u"Ann"_s, u"Lee"_s)));
        QVERIFY(made.failure().outcomeUnknown);
        QCOMPARE(disk().last().state, Stage::Uncertain);
        QCOMPARE(m_fixture->made().size(), 1);
    }

    /// Of SOAP 1.1 and 1.2: what the sender did wrong was not done; the service's own trouble may come after.
    void whoseFaultItIsDecides_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("uncertain");
        const QByteArray old = "<faultcode>soap:%1</faultcode><faultstring>No</faultstring>";
        const QByteArray now = "<soap:Code><soap:Value>soap:%1</soap:Value></soap:Code>"
                               "<soap:Reason><soap:Text>No</soap:Text></soap:Reason>";
        QTest::newRow("Client") << QByteArray(old).replace("%1", "Client") << false;
        QTest::newRow("Client.Value") << QByteArray(old).replace("%1", "Client.Value") << false;
        QTest::newRow("Server") << QByteArray(old).replace("%1", "Server") << true;
        QTest::newRow("Sender") << QByteArray(now).replace("%1", "Sender") << false;
        QTest::newRow("Receiver") << QByteArray(now).replace("%1", "Receiver") << true;
    }
    void whoseFaultItIsDecides() {
        QFETCH(QByteArray, fault);
        QFETCH(bool, uncertain);
        RawServer server([&](int, const QByteArray& body) {
            Answer answer;
            const bool creates = body.contains("<NewCustomers_Create ");
            const QByteArray operation =
                body.contains("<Duplicate_Query ") ? "Duplicate_Query" : "Sessions_Create";
            answer.status = creates ? "500 Internal Server Error" : "200 OK";
            answer.body =
                "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>" +
                (creates ? "<soap:Fault>" + fault + "</soap:Fault>"
                         : "<" + operation + "Response xmlns=\"http://api.myh2o.com/v20\"><" + operation +
                               "Result><Header><Success>true</Success><SessionKey>k</SessionKey></Header></" +
                               operation + "Result></" + operation + "Response>") +
                "</soap:Body></soap:Envelope>";
            return answer;
        });
        Seat other(server.url(), m_fixture->disk, m_fixture->now);
        QVERIFY(other.signIn());
        const auto made = other.create(orderOf(person(u"Ann"_s, u"Lee"_s)));
        QCOMPARE(made.failure().kind, Failure::Kind::Fault);
        QCOMPARE(made.failure().outcomeUnknown, uncertain);
        QCOMPARE(disk().last().state, uncertain ? Stage::Uncertain : Stage::Refused);
    }

    void theStoryGoesOnWithoutItsDesk() {
        const auto service = desk().service;
        const auto future = desk().orders->create(orderOf(person(u"Ann"_s, u"Lee"_s)), {});
        desk().orders.reset();
        QVERIFY(settle(future).ok());
        QCOMPARE(disk().last().state, Stage::Accepted);
    }

    void aStoreThatGoesIsNoCrash() {
        // As soon as it is on disk, so that no state is waited for that is passed through.
        disk().written = [this](const Attempt& attempt) {
            if (attempt.state == Stage::Sending)
                QTimer::singleShot(0, desk().orders.get(), [this] { desk().attempts.reset(); });
        };
        QVERIFY(desk().create(orderOf(person(u"Ann"_s, u"Lee"_s))).ok());
        QCOMPARE(disk().log, (QList{Stage::Prepared, Stage::Sending}));
        QCOMPARE(disk().last().state, Stage::Sending);
    }

    void aDraftIsOnItsWayOnce() {
        const OrderToSend order = orderOf(person(u"Ann"_s, u"Lee"_s));
        const auto first = desk().orders->create(order, {});
        const auto second = desk().orders->create(order, {});
        QCOMPARE(settle(second).failure().kind, Failure::Kind::Undecided);
        QVERIFY(settle(first).ok());
        QCOMPARE(m_fixture->made().size(), 1);
    }

    void theAttemptIsOnDiskBeforeTheFirstByte() {
        QList<std::pair<QByteArray, QList<Stage>>> seen;
        QList<Stage> atFirstByte;
        RawServer server([&](int, const QByteArray& body) {
            Answer answer;
            if (body.isEmpty()) {
                atFirstByte = disk().log;
                return answer;
            }
            const QByteArray operation = body.contains("<NewCustomers_Create ") ? "NewCustomers_Create"
                                         : body.contains("<Duplicate_Query ")   ? "Duplicate_Query"
                                                                                : "Sessions_Create";
            seen.append({operation, atFirstByte});
            answer.body =
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><" +
                operation + "Response xmlns=\"http://api.myh2o.com/v20\"><" + operation +
                "Result><Header><Success>true</Success><SessionKey>k</SessionKey></Header></" + operation +
                "Result></" + operation + "Response></soap:Body></soap:Envelope>";
            return answer;
        });
        Seat other(server.url(), m_fixture->disk, m_fixture->now);
        QVERIFY(other.signIn());
        const auto made = other.create(orderOf(person(u"Ann"_s, u"Lee"_s)));
        const QList<std::pair<QByteArray, QList<Stage>>> expected{
            {"Sessions_Create", {}},
            {"Duplicate_Query", {}},
            {"NewCustomers_Create", {Stage::Prepared, Stage::Sending}}};
        QCOMPARE(seen, expected);
        // An answer that names no customer is no answer.
        QVERIFY(made.failure().outcomeUnknown);
        QCOMPARE(disk().last().state, Stage::Uncertain);
    }

    void duplicatesAreCountedAndListedOnce() {
        const QString id = m_fixture->madeElsewhere(person(u"Ann"_s, u"Lee"_s));
        Request query(Operation::DuplicateQuery);
        query.set("FirstName"_element, u"Ann"_s).set("LastName"_element, u"Lee"_s);
        query.set("Street1"_element, u"77 Harbor Ln"_s).set("ZIP"_element, u"32351"_s);
        query.setRows("Options/MatchPatterns"_group,
                      Rows::ofTexts({u"FirstName,LastName,Zip"_s, u"Street1,Zip"_s}));
        const auto report = settle(desk().orders->duplicates(query, {}));
        QCOMPARE(report.value().persons, 1);
        QCOMPARE(report.value().locations, 1);
        QCOMPARE(report.value().matches.size(), 1);
        const Match match = report.value().matches.first();
        QCOMPARE(match.customerId, id);
        QVERIFY(match.person && match.location);
        QCOMPARE(match.patterns.size(), 2);
    }

    void aQuoteIsTheReply() {
        Request query(Operation::NewCustomersQuote);
        query.set("ZIP"_element, u"32351"_s).set("PackageID"_element, u"502"_s);
        const auto quote = settle(desk().orders->quote(query, {}));
        QVERIFY(quote.ok());
        QVERIFY(!quote.value().text("Total"_element).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCreateFlow)
#include "tst_createflow.moc"
