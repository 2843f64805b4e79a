#include "tests/app/practice/support/desk.h"

#include <QJsonObject>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdf() {
    return "<SelfCertificationPDF>" + QByteArray("%PDF-1.4 x %%EOF").toBase64() + "</SelfCertificationPDF>";
}

} // namespace

class PracticeUpdateTest : public QObject {
    Q_OBJECT

private slots:
    void lookUps() {
        const Desk desk(0);
        constexpr auto query = Operation::CustomersQuery;
        const QList<QByteArray> ways{
            "<CustomerID>1001</CustomerID>", "<TN>8505550101</TN>",
            "<Inventory><Identifier>352099001761481</Identifier></Inventory>",
            "<Inventory><Identifier>352099001761481</Identifier><Type>Mobile_Device</Type></Inventory>",
            "<Inventory><Identifier>8901260222193340101</Identifier><Type>SIM_Card</Type></Inventory>"};
        for (const QByteArray& way : ways)
            QCOMPARE(desk.call(query, way).record.text("Customer/ID"_element), u"1001"_s);
        QCOMPARE(desk.refusal(query, "<CustomerID>999999</CustomerID>"), u"C1001"_s);
        QCOMPARE(desk.refusal(query, "<TN>2025550000</TN>"), u"C1001"_s);
        QCOMPARE(desk.refusal(query, "<Inventory><Identifier>8901260222193340101</Identifier></Inventory>"),
                 u"C1001"_s);
        QCOMPARE(desk.refusal(query, {}), u"C1002"_s);
        QCOMPARE(desk.refusal(query, "<CustomerID>1001</CustomerID><TN>8505550101</TN>"), u"C1002"_s);
        QVERIFY(desk.call(query, "<TN>8505550101</TN>").header.sessionKey.size() > 0);
    }

    void theCustomerThatIsAlwaysThere() {
        const Record rosa = Desk(0).customer(1001);
        QCOMPARE(rosa.text("Customer/PhysicalAddress/MiddleName"_element), u"Marisol"_s);
        QCOMPARE(rosa.text("Customer/PhysicalAddress/Address2"_element), u"Apt 4"_s);
        QCOMPARE(rosa.text("Customer/PhysicalAddress/ID"_element), u"88121"_s);
        QCOMPARE(rosa.text("Customer/MailingAddress/Address1"_element), u"PO Box 5550"_s);
        QCOMPARE(rosa.text("Customer/Billing/Balance"_element), u"48.20"_s);
        QCOMPARE(rosa.text("Customer/Billing/Overdue"_element), u"0.00"_s);
        QCOMPARE(rosa.text("Customer/Lifeline/Status"_element), u"APPROVED"_s);
        QCOMPARE(rosa.text("Customer/Lifeline/CertificationDate"_element), u"2025-12-12T00:00:00"_s);
        QCOMPARE(rosa.text("Customer/AgentNumber"_element), u"A-110"_s);
        QCOMPARE(rosa.rows("Customer/TaxExemptions"_group).texts(), QStringList({u"Federal"_s, u"State"_s}));
        QCOMPARE(rosa.rows("Customer/Services"_group).count(), 3);
        QVERIFY(!rosa.has("Customer/Lifeline/SelfCertificationPDF"_element));
    }

    void onlyWhatIsNamedChanges() {
        const Desk desk(0);
        const Record before = desk.customer(1001);
        QCOMPARE(desk.update(1001,
                             "<PhysicalAddress><ID>7</ID><FirstName>Ann</FirstName><Address2></Address2>"
                             "</PhysicalAddress><MailingAddress/><Billing><OverDue>1.25</OverDue></Billing>"),
                 QString());
        Record expected = before;
        expected.set("Customer/PhysicalAddress/FirstName"_element, u"Ann"_s);
        expected.set("Customer/PhysicalAddress/Address2"_element, Value());
        expected.set("Customer/Billing/Overdue"_element, u"1.25"_s);
        QVERIFY(desk.customer(1001) == expected);
    }

    void exemptionsAreReplacedWhole() {
        const Desk desk(0);
        const auto exemptions = [&] {
            return desk.customer(1001).rows("Customer/TaxExemptions"_group).texts();
        };
        QCOMPARE(desk.update(1001, "<TaxExemptions/>"), QString());
        QCOMPARE(exemptions().size(), 2);
        QCOMPARE(desk.update(1001, "<TaxExemptions><string>Local</string></TaxExemptions>"), QString());
        QCOMPARE(exemptions(), QStringList{u"Local"_s});
        QCOMPARE(desk.update(1001, "<TaxExemptions><string>Nowhere</string></TaxExemptions>"), u"Fault"_s);
        QCOMPARE(desk.update(1001, "<TaxExemptions></TaxExemptions>"), QString());
        QVERIFY(exemptions().isEmpty());
    }

    void rules_data() {
        QTest::addColumn<int>("id");
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("code");
        const auto add = [](const char* name, int id, const QByteArray& inside, const char* code) {
            QTest::newRow(name) << id << inside << QString::fromLatin1(code);
        };
        const auto field = [](const QByteArray& inside) {
            return "<Fields><Field>" + inside + "</Field></Fields>";
        };
        add("unknown customer", 999999, "<Email>a@b.c</Email>", "C1001");
        add("field by ID", 1001, field("<FieldID>32</FieldID><Value>Fair</Value>"), "");
        add("field by label", 1001, field("<Label>Outreach event</Label><Value>Fair</Value>"), "");
        add("field by both", 1001, field("<FieldID>32</FieldID><Label>Outreach event</Label><Value/>"),
            "V1001");
        add("field emptied", 1001, field("<FieldID>32</FieldID><Value></Value>"), "");
        add("field ID and other label", 1001,
            field("<FieldID>32</FieldID><Label>Paper bill</Label><Value>1</Value>"), "V1003");
        add("unknown field", 1001, field("<FieldID>99</FieldID><Value>1</Value>"), "V1005");
        add("unknown label", 1001, field("<Label>Nope</Label><Value>1</Value>"), "V1005");
        add("field without name", 1001, field("<Value>1</Value>"), "V1001");
        add("unknown agent", 1001, "<AgentID>99</AgentID>", "V1005");
        add("unknown agent number", 1001, "<AgentNumber>99</AgentNumber>", "V1005");
        add("agent number beside ID is ignored", 1001, "<AgentID>13</AgentID><AgentNumber>99</AgentNumber>",
            "");
        add("unknown bill profile", 1001, "<BillProfileID>99</BillProfileID>", "V1005");
        add("PIN of three digits", 1001, "<SecurityPIN>123</SecurityPIN>", "V1004");
        add("ZIP of four digits", 1001, "<PhysicalAddress><Zip>3230</Zip></PhysicalAddress>", "V1004");
        add("state in full", 1001, "<PhysicalAddress><State>Florida</State></PhysicalAddress>", "V1004");
        add("country of two letters", 1001, "<PhysicalAddress><Country>US</Country></PhysicalAddress>",
            "V1004");
        add("day 32", 1001, "<AutoDebitDay>32</AutoDebitDay>", "V1004");
        add("day 31", 1001, "<AutoDebitDay>31</AutoDebitDay>", "");
        add("day below 0", 1001, "<AutoDebitDay>-1</AutoDebitDay>", "V1004");
        add("company of a person", 1001, "<PhysicalAddress><CompanyName>X</CompanyName></PhysicalAddress>",
            "V1002");
        add("name of a company", 1004, "<MailingAddress><FirstName>X</FirstName></MailingAddress>", "V1002");
        add("company of a company", 1004, "<MailingAddress><CompanyName>X</CompanyName></MailingAddress>",
            "");
        add("auto-debit without account", 1001, "<IsAutoDebit>true</IsAutoDebit>", "V1001");
        add("auto-debit with another's account", 1001,
            "<IsAutoDebit>true</IsAutoDebit><AutoPaymentAccountID>10421</AutoPaymentAccountID>", "V1007");
        add("auto-debit with an own account", 1001,
            "<IsAutoDebit>true</IsAutoDebit><AutoPaymentAccountID>10011</AutoPaymentAccountID>", "");
        add("parent and child at once", 1042,
            "<IsParentAccount>true</IsParentAccount><ParentAccountID>1002</ParentAccountID>", "V1003");
        add("standard becomes parent", 1042, "<IsParentAccount>true</IsParentAccount>", "");
        add("parent becomes standard", 1002, "<IsParentAccount>false</IsParentAccount>", "V1006");
        add("parent stays parent", 1002, "<IsParentAccount>true</IsParentAccount>", "");
        add("child becomes parent", 1003, "<IsParentAccount>true</IsParentAccount>", "V1006");
        add("parent becomes child", 1002, "<ParentAccountID>1002</ParentAccountID>", "V1006");
        add("becomes child", 1042, "<ParentAccountID>1002</ParentAccountID>", "");
        add("child of nobody", 1042, "<ParentAccountID>999999</ParentAccountID>", "V1006");
        add("child of a standard account", 1042, "<ParentAccountID>1001</ParentAccountID>", "V1006");
        add("to Lifeline", 1042,
            "<DOB>1955-11-02T00:00:00</DOB><SSN>219098842</SSN><Lifeline><LifelineTypeID>4</LifelineTypeID>"
            "<Program>ETC_LIFELINE</Program></Lifeline>",
            "");
        add("to Lifeline without SSN", 1042,
            "<DOB>1955-11-02T00:00:00</DOB><Lifeline><LifelineTypeID>4</LifelineTypeID>"
            "<Program>ETC_LIFELINE</Program></Lifeline>",
            "V1008");
        add("to Lifeline without DOB", 1042,
            "<SSN>219098842</SSN><Lifeline><LifelineTypeID>4</LifelineTypeID>"
            "<Program>NON_ETC_LIFELINE</Program></Lifeline>",
            "V1008");
        add("to Lifeline with type 0", 1042,
            "<DOB>1955-11-02T00:00:00</DOB><SSN>219098842</SSN><Lifeline><LifelineTypeID>0</LifelineTypeID>"
            "<Program>ETC_LIFELINE</Program></Lifeline>",
            "V1008");
        add("in Lifeline already", 1001, "<Lifeline><Program>NON_ETC_LIFELINE</Program></Lifeline>", "");
        add("unknown Lifeline type", 1001, "<Lifeline><LifelineTypeID>77</LifelineTypeID></Lifeline>",
            "V1005");
        add("household of none", 1001, "<Lifeline><HouseholdCount>0</HouseholdCount></Lifeline>", "V1004");
        add("a document", 1001, "<Lifeline>" + pdf() + "</Lifeline>", "");
    }
    void rules() {
        QFETCH(int, id);
        QFETCH(QByteArray, inside);
        QFETCH(QString, code);
        Desk desk(0);
        const Record before = desk.customer(id);
        QCOMPARE(desk.update(id, inside + "<Source>rules</Source>"), code);
        QCOMPARE(desk.service().ledger().size(), code.isEmpty() ? 1 : 0);
        if (!code.isEmpty())
            QVERIFY(desk.customer(id) == before); // a refused change is no change
    }

    void lifelineNeedsThePermission() {
        const Desk desk(0);
        const QByteArray inside =
            "<DOB>1955-11-02T00:00:00</DOB><SSN>219098842</SSN><Lifeline><LifelineTypeID>4"
            "</LifelineTypeID><Program>ETC_LIFELINE</Program></Lifeline>";
        QCOMPARE(desk.update(1042, inside, "trainee"), u"S3001"_s);
        QCOMPARE(desk.update(1042, "<Email>h@example.com</Email>", "trainee"), QString());
        QCOMPARE(desk.update(1042, inside), QString());
        QCOMPARE(desk.customer(1042).text("Customer/Lifeline/LifelineTypeID"_element), u"4"_s);
        QCOMPARE(desk.update(1042, "<Lifeline><Program>NON_LIFELINE</Program></Lifeline>"), QString());
        QCOMPARE(desk.customer(1042).text("Customer/Lifeline/LifelineTypeID"_element), u"0"_s);
    }

    void agentIdAndNumberGoTogether() {
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<AgentNumber>B-200</AgentNumber>"), QString());
        QCOMPARE(desk.customer(1001).text("Customer/AgentID"_element), u"15"_s);
        QCOMPARE(desk.update(1001, "<AgentID>13</AgentID><AgentNumber>B-200</AgentNumber>"), QString());
        QCOMPARE(desk.customer(1001).text("Customer/AgentNumber"_element), u"A-120"_s);
    }

    void withoutId() {
        const Desk desk(0);
        constexpr auto update = Operation::CustomersUpdate;
        QCOMPARE(desk.refusal(update, "<Customer><Email>a@b.c</Email></Customer>"), u"V1001"_s);
        QCOMPARE(desk.refusal(update, "<Customer/>"), u"V1001"_s);
    }

    void theLedgerHoldsWhatWasSent() {
        Desk desk(0);
        QCOMPARE(
            desk.update(
                1001,
                "<Email>a@b.c</Email><SecurityPIN></SecurityPIN><AcctNum/><TaxExemptions></TaxExemptions>"
                "<Lifeline>" +
                    pdf() + "</Lifeline>"),
            QString());
        const QJsonObject entry = desk.service().ledger().first().toObject();
        QCOMPARE(entry.value(u"operation"_s), QJsonValue(u"Customers_Update"_s));
        QCOMPARE(entry.value(u"customer"_s).toInt(), 1001);
        const QJsonObject elements = entry.value(u"elements"_s).toObject();
        QCOMPARE(elements.keys(), QStringList({u"Customer/Email"_s, u"Customer/ID"_s,
                                               u"Customer/Lifeline/SelfCertificationPDF"_s,
                                               u"Customer/SecurityPIN"_s, u"Customer/TaxExemptions"_s}));
        QCOMPARE(elements.value(u"Customer/SecurityPIN"_s), QJsonValue(QString(u""_s)));
        QCOMPARE(elements.value(u"Customer/Lifeline/SelfCertificationPDF"_s)[u"bytes"_s].toInt(), 16);
    }
};

QTEST_GUILESS_MAIN(PracticeUpdateTest)
#include "tst_practiceupdate.moc"
