#include "tests/app/practice/support/desk.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto query = Operation::CustomersQuery;
constexpr auto update = Operation::CustomersUpdate;

Exchange postAs(const Desk& desk, PracticeService& service, const QByteArray& type, const QByteArray& action,
                const QByteArray& body) {
    Q_UNUSED(desk)
    return exchange(
        service.url(), "POST", "/v20/default.asmx",
        "Content-Type: " + type + "\r\n" + (action.isEmpty() ? "" : "SOAPAction: " + action + "\r\n"), body);
}

QByteArray soap12(QByteArray envelope) {
    return envelope.replace("http://schemas.xmlsoap.org/soap/envelope/",
                            "http://www.w3.org/2003/05/soap-envelope");
}

} // namespace

class PracticeWireTest : public QObject {
    Q_OBJECT

private slots:
    void nullLeavesAndEmptyClears() {
        const Desk desk;
        QCOMPARE(desk.update(1001, "<SecurityPIN /><Email/>"), QString());
        QCOMPARE(desk.customer(1001).text("Customer/SecurityPIN"_element), u"4417"_s);
        QCOMPARE(desk.update(1001, "<SecurityPIN></SecurityPIN>"), QString());
        QVERIFY(desk.customer(1001).value("Customer/SecurityPIN"_element).isNothing());
        QCOMPARE(desk.customer(1001).text("Customer/Email"_element), u"rosa.delgado@example.com"_s);
    }

    void otherSpellingsOfNullAndEmpty_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<bool>("cleared");
        QTest::newRow("nil") << QByteArray(
                                    "<SecurityPIN xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                    "i:nil=\"true\"></SecurityPIN>")
                             << false;
        QTest::newRow("attribute that ends in a slash")
            << QByteArray("<SecurityPIN a=\"/\"></SecurityPIN>") << true;
        QTest::newRow("line in the tag") << QByteArray("<SecurityPIN\n/>") << false;
        QTest::newRow("comment inside") << QByteArray("<SecurityPIN><!-- --></SecurityPIN>") << true;
        QTest::newRow("behind letters beyond the first plane")
            << QByteArray("<AcctNum>\xF0\x9F\x98\x80\xF0\x9F\x98\x80</AcctNum><SecurityPIN/>") << false;
        QTest::newRow("cleared behind them")
            << QByteArray("<AcctNum>\xF0\x9F\x98\x80\xF0\x9F\x98\x80</AcctNum><SecurityPIN></SecurityPIN>")
            << true;
        QTest::newRow("behind a long text")
            << QByteArray("<Source>" + QByteArray(200000, 'x') + "</Source><SecurityPIN/>") << false;
    }
    void otherSpellingsOfNullAndEmpty() {
        QFETCH(QByteArray, pin);
        QFETCH(bool, cleared);
        const Desk desk(0);
        QCOMPARE(desk.update(1001, pin), QString());
        QCOMPARE(desk.customer(1001).value("Customer/SecurityPIN"_element).isNothing(), cleared);
    }

    void whatCannotBeReadIsAFault_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::newRow("empty date") << QByteArray("<DOB></DOB>");
        QTest::newRow("not a date") << QByteArray("<DOB>17 May 1968</DOB>");
        QTest::newRow("no such day") << QByteArray("<DOB>2025-02-30T00:00:00</DOB>");
        QTest::newRow("no such hour") << QByteArray("<DOB>2025-02-20T25:00:00</DOB>");
        QTest::newRow("empty boolean") << QByteArray("<IsAutoDebit></IsAutoDebit>");
        QTest::newRow("boolean in words") << QByteArray("<IsAutoDebit>Yes</IsAutoDebit>");
        QTest::newRow("empty integer") << QByteArray("<AgentID></AgentID>");
        QTest::newRow("integer too large") << QByteArray("<AgentID>2147483648</AgentID>");
        QTest::newRow("empty decimal") << QByteArray("<Billing><Due></Due></Billing>");
        QTest::newRow("exponent") << QByteArray("<Billing><Due>1e3</Due></Billing>");
        QTest::newRow("empty enum") << QByteArray("<BillMethod></BillMethod>");
        QTest::newRow("enum off the list") << QByteArray("<BillMethod>FAX</BillMethod>");
        QTest::newRow("enum of the installation")
            << QByteArray("<Lifeline><TPIVStatus>MAYBE</TPIVStatus></Lifeline>");
        QTest::newRow("not base64") << QByteArray(
            "<Lifeline><SelfCertificationPDF>%%%</SelfCertificationPDF></Lifeline>");
    }
    void whatCannotBeReadIsAFault() {
        QFETCH(QByteArray, inside);
        Desk desk(0);
        const Exchange answer =
            desk.post(update, Desk::envelope(update, "<Customer><ID>1001</ID><AcctNum>X</AcctNum>" + inside +
                                                         "</Customer>"));
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.contains("<faultcode>soap:Client</faultcode>"));
        QVERIFY(answer.body.contains("There is an error in XML document (1, "));
        QCOMPARE(desk.customer(1001).text("Customer/AcctNum"_element), u"A-20418"_s);
    }

    void spellingsOfValues() {
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<DOB>1970-01-02T03:04:05.1234567-05:00</DOB><IsAutoDebit>0</IsAutoDebit>"
                                   "<Billing><Due> +1.50 </Due></Billing>"),
                 QString());
        const Record now = desk.customer(1001);
        QCOMPARE(now.text("Customer/DOB"_element), u"1970-01-02T00:00:00"_s);
        QCOMPARE(now.text("Customer/IsAutoDebit"_element), u"false"_s);
    }

    void namesAreCaseSensitiveAndUnknownOnesIgnored() {
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<EMAIL>a@b.c</EMAIL><email>a@b.c</email><Nonsense><Deep/></Nonsense>"
                                   "<Email xmlns=\"urn:other\">a@b.c</Email><AcctNum>NEW</AcctNum>"),
                 QString());
        const Record now = desk.customer(1001);
        QCOMPARE(now.text("Customer/Email"_element), u"rosa.delgado@example.com"_s);
        QCOMPARE(now.text("Customer/AcctNum"_element), u"NEW"_s);
    }

    void documentsThatAreRefused_data() {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = Desk::envelope(query, "<CustomerID>1001</CustomerID>");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no XML") << QByteArray("hello");
        QTest::newRow("cut short") << good.left(good.size() - 20);
        QTest::newRow("two documents") << good + "<more/>";
        QTest::newRow("DOCTYPE") << QByteArray(good).replace("?><", "?><!DOCTYPE a [<!ENTITY b \"c\">]><");
        QTest::newRow("not UTF-8") << QByteArray(good).replace("1001", "\xE9");
        QTest::newRow("undefined entity") << QByteArray(good).replace("1001", "&nbsp;");
        QByteArray deep;
        for (int i = 0; i < 1000; ++i)
            deep += "<a>";
        QTest::newRow("too deep") << QByteArray(good).replace("1001", deep);
        QTest::newRow("other envelope") << soap12(good);
        QTest::newRow("other namespace") << QByteArray(good).replace("myh2o", "example");
        QTest::newRow("no body") << QByteArray(
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"></soap:Envelope>");
    }
    void documentsThatAreRefused() {
        QFETCH(QByteArray, body);
        static const Desk desk(0);
        const Exchange answer = desk.post(query, body);
        QCOMPARE(answer.status, 500);
        QVERIFY(wire::read(answer.body, query).failure->kind == Failure::Kind::Fault);
    }

    void bothVersions() {
        Desk desk(0);
        const QByteArray ask = Desk::envelope(query, "<CustomerID>1001</CustomerID>");
        const Exchange answer =
            postAs(desk, desk.service(),
                   "application/soap+xml; charset=utf-8; action=\"http://api.myh2o.com/v20/Customers_Query\"",
                   {}, soap12(ask));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.contains("application/soap+xml"));
        QVERIFY(answer.body.contains("http://www.w3.org/2003/05/soap-envelope"));
        QCOMPARE(wire::read(answer.body, query).record.text("Customer/ID"_element), u"1001"_s);
        const Exchange fault = postAs(desk, desk.service(), "application/soap+xml", {},
                                      soap12(Desk::envelope(query, "<CustomerID>x</CustomerID>")));
        QCOMPARE(fault.status, 500);
        QVERIFY(fault.body.contains("<soap:Value>soap:Sender</soap:Value>"));
        QVERIFY(wire::read(fault.body, query).failure->kind == Failure::Kind::Fault);
    }

    void actionAndContentType() {
        Desk desk(0);
        const QByteArray ask = Desk::envelope(query, "<CustomerID>1001</CustomerID>");
        QCOMPARE(postAs(desk, desk.service(), "text/xml", {}, ask).status, 500);
        QCOMPARE(postAs(desk, desk.service(), "text/xml", "\"http://api.myh2o.com/v20/Other\"", ask).status,
                 500);
        QCOMPARE(
            postAs(desk, desk.service(), "text/xml", "http://api.myh2o.com/v20/Customers_Query", ask).status,
            200);
        QCOMPARE(postAs(desk, desk.service(), "application/json", {}, ask).status, 415);
    }

    void debugEchoesWhatWasUnderstood() {
        const Desk desk(0);
        const Exchange answer = desk.post(
            query, Desk::envelope(query, "<Debug>true</Debug><CustomerID>1001</CustomerID><Wrong>1</Wrong>"));
        QVERIFY(answer.body.contains("&lt;CustomerID&gt;1001"));
        QVERIFY(!answer.body.contains("Wrong"));
    }

    void signingIn() {
        const Desk desk(0);
        constexpr auto create = Operation::SessionsCreate;
        const wire::Answer in = desk.call(create, {});
        QVERIFY(!in.failure);
        QVERIFY(in.header.sessionKey.size() >= 32);
        QCOMPARE(in.record.text("SessionKey"_element), in.header.sessionKey);
        QCOMPARE(desk.refusal(create, {}, "nobody"), u"S2005"_s);
        QCOMPARE(wire::read(desk.post(create, Desk::unsignedEnvelope(create, {})).body, create).failure->code,
                 u"S1002"_s);
        QByteArray otherClient = Desk::envelope(create, {}).replace("PRACTICE", "OTHER");
        QCOMPARE(wire::read(desk.post(create, otherClient).body, create).failure->code, u"S2005"_s);
        const wire::Answer who = desk.call(Operation::SessionsValidate, {});
        QCOMPARE(who.record.text("AgentID"_element), u"12"_s);
        QCOMPARE(who.record.text("AgentNumber"_element), u"A-110"_s);
    }

    void sessionsEnd() {
        Desk desk(0);
        const auto bySession = [&](Operation operation, const QString& key, const QByteArray& inside = {}) {
            const QByteArray ask = Desk::unsignedEnvelope(operation, "<Session><SessionKey>" + key.toUtf8() +
                                                                         "</SessionKey></Session>" + inside);
            return wire::read(desk.post(operation, ask).body, operation);
        };
        const QByteArray rosa = "<CustomerID>1001</CustomerID>";
        const QString key = desk.call(Operation::SessionsCreate, {}).header.sessionKey;
        QVERIFY(!bySession(query, key, rosa).failure);
        desk.advance(1100);
        QVERIFY(!bySession(query, key, rosa).failure); // renewed by use
        desk.advance(1100);
        QVERIFY(!bySession(query, key, rosa).failure);
        desk.advance(1201);
        QCOMPARE(bySession(query, key, rosa).failure->code, u"S2005"_s);
        const QString second = desk.call(Operation::SessionsCreate, {}).header.sessionKey;
        QVERIFY(second != key);
        QVERIFY(!bySession(Operation::SessionsDestroy, second).failure);
        QCOMPARE(bySession(query, second, rosa).failure->code, u"S2005"_s);
        QCOMPARE(bySession(query, u"made up"_s, rosa).failure->code, u"S2005"_s);
    }
};

QTEST_GUILESS_MAIN(PracticeWireTest)
#include "tst_practicewire.moc"
