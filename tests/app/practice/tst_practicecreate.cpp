#include "tests/app/practice/support/desk.h"

#include <QJsonObject>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto create = Operation::NewCustomersCreate;

QByteArray place(const QByteArray& names) {
    return names + "<Address1>1 Oak St</Address1><City>Miami</City><State>FL</State><Zip>33130</Zip>";
}

QByteArray addresses(const QByteArray& names = "<FirstName>Ana</FirstName><LastName>Ríos</LastName>") {
    return "<MailingAddress>" + place(names) + "</MailingAddress><PhysicalAddress>" + place(names) +
           "</PhysicalAddress>";
}

QByteArray person(const QByteArray& more = {}) {
    return "<Customer>" + more + addresses() + "</Customer>";
}

QByteArray order(const QByteArray& more = {}) {
    return "<Order><PackageID>502</PackageID>" + more + "</Order>";
}

QByteArray lifelineOrder() {
    return "<Order><PackageID>501</PackageID></Order>";
}

const QByteArray lifeline = "<LifelineTypeID>2</LifelineTypeID><TemporaryAddress>false</TemporaryAddress>"
                            "<SeparateEconomicUnit>false</SeparateEconomicUnit>";
const QByteArray portIn = "<MDN>2025550177</MDN><AccountNumber>1</AccountNumber>"
                          "<AuthorizedSigner>Ana Ríos</AuthorizedSigner><PINPassword>1</PINPassword>";

} // namespace

class PracticeCreateTest : public QObject {
    Q_OBJECT

private slots:
    void rules_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        const auto add = [](const QByteArray& name, const QByteArray& inside, const char* code = "",
                            const QByteArray& named = {}) {
            QTest::newRow(name.constData())
                << inside << QString::fromLatin1(code) << QString::fromUtf8(named);
        };
        add("person", person());
        add("person with order", person() + order());
        add("nothing", {}, "V1001", "Customer/MailingAddress/Address1");
        for (const QByteArray& element :
             {QByteArray("Address1"), QByteArray("City"), QByteArray("State"), QByteArray("Zip")}) {
            QByteArray both = person();
            const qsizetype mailing = both.indexOf('<' + element), physical = both.lastIndexOf('<' + element);
            const qsizetype length = both.indexOf("</" + element + '>') + element.size() + 3 - mailing;
            add("mailing without " + element, QByteArray(both).remove(mailing, length), "V1001",
                "Customer/MailingAddress/" + element);
            add("physical without " + element, QByteArray(both).remove(physical, length), "V1001",
                "Customer/PhysicalAddress/" + element);
        }
        add("without last name", "<Customer>" + addresses("<FirstName>A</FirstName>") + "</Customer>",
            "V1001", "Customer/MailingAddress/LastName");
        add("person with company",
            "<Customer>" +
                addresses("<FirstName>A</FirstName><LastName>B</LastName><CompanyName>C</CompanyName>") +
                "</Customer>",
            "V1002", "Customer/MailingAddress/CompanyName");
        const QByteArray business = "<CustomerClass>Business</CustomerClass>";
        add("company", "<Customer>" + business + addresses("<CompanyName>C</CompanyName>") + "</Customer>");
        add("company without name", "<Customer>" + business + addresses({}) + "</Customer>", "V1001",
            "Customer/MailingAddress/CompanyName");
        add("company with first name",
            "<Customer>" + business + addresses("<FirstName>A</FirstName><CompanyName>C</CompanyName>") +
                "</Customer>",
            "V1002", "Customer/MailingAddress/FirstName");
        add("address ID",
            "<Customer>" + addresses("<ID>5</ID><FirstName>A</FirstName><LastName>B</LastName>") +
                "</Customer>",
            "V1002", "Customer/MailingAddress/ID");
        add("middle name of 11",
            "<Customer>" +
                addresses("<FirstName>A</FirstName><LastName>B</LastName>"
                          "<MiddleName>ABCDEFGHIJK</MiddleName>") +
                "</Customer>",
            "V1004", "MiddleName");
        add("ZIP of 4", QByteArray(person()).replace("33130", "3313"), "V1004",
            "Customer/MailingAddress/Zip");
        add("unknown ZIP is taken", QByteArray(person()).replace("33130", "00901"));
        add("state of 3", QByteArray(person()).replace(">FL<", ">FLA<"), "V1004",
            "Customer/MailingAddress/State");
        add("PIN of 5", person("<SecurityPIN>12345</SecurityPIN>"), "V1004", "Customer/SecurityPIN");
        add("agent twice", person("<AgentID>11</AgentID><AgentNumber>A-100</AgentNumber>"), "V1003",
            "Customer/AgentID");
        add("agent number", person("<AgentNumber>A-100</AgentNumber>"));
        add("parent and child",
            person("<IsParentAccount>true</IsParentAccount><ParentCustomerID>1002</ParentCustomerID>"),
            "V1003", "Customer/ParentCustomerID");
        add("child", person("<ParentCustomerID>1002</ParentCustomerID>"));
        add("child of a standard account", person("<ParentCustomerID>1001</ParentCustomerID>"), "V1006",
            "Customer/ParentCustomerID");
        add("bill profile", person("<BillProfileID>9</BillProfileID>"), "V1005", "Customer/BillProfileID");
        add("custom field",
            person("<Fields><Field><FieldID>31</FieldID><Value>Morning</Value></Field></Fields>"));
        add("custom field without value", person("<Fields><Field><FieldID>31</FieldID></Field></Fields>"),
            "V1001", "Fields/Field/Value");
        add("approved without date", person("<Lifeline><Status>APPROVED</Status></Lifeline>"), "V1001",
            "Customer/Lifeline/CertificationDate");
        add("household of none", person("<Lifeline><HouseholdCount>0</HouseholdCount></Lifeline>"), "V1004",
            "Customer/Lifeline/HouseholdCount");
        add("Lifeline package", person("<Lifeline>" + lifeline + "</Lifeline>") + lifelineOrder());
        add("Lifeline package without Lifeline", person() + lifelineOrder(), "V1001",
            "Customer/Lifeline/LifelineTypeID");
        for (const QByteArray& element : {QByteArray("LifelineTypeID"), QByteArray("TemporaryAddress"),
                                          QByteArray("SeparateEconomicUnit")}) {
            QByteArray rest = lifeline;
            const qsizetype from = rest.indexOf('<' + element);
            rest.remove(from, rest.indexOf("</" + element + '>') + element.size() + 3 - from);
            add("Lifeline package without " + element,
                person("<Lifeline>" + rest + "</Lifeline>") + lifelineOrder(), "V1001",
                "Customer/Lifeline/" + element);
        }
        add("NLAD", person("<Lifeline><NLADEnrolled>true</NLADEnrolled></Lifeline>"));
        add("NLAD in a state without profile",
            QByteArray(person("<Lifeline><NLADEnrolled>true</NLADEnrolled></Lifeline>"))
                .replace(">FL<", ">TX<"),
            "V1008", "Customer/Lifeline/NLADEnrolled");
        add("order without package", person() + "<Order><Description>x</Description></Order>", "V1001",
            "Order/PackageID");
        add("unknown package", person() + "<Order><PackageID>9</PackageID></Order>", "V1005",
            "Order/PackageID");
        add("carrier twice", person() + order("<CarrierID>71</CarrierID><CarrierCode>GULF</CarrierCode>"),
            "V1003", "Order/CarrierID");
        add("carrier code", person() + order("<CarrierCode>GULF</CarrierCode>"));
        add("unknown carrier code", person() + order("<CarrierCode>X</CarrierCode>"), "V1005",
            "Order/CarrierCode");
        add("shipping to a person",
            person() + order("<ShippingAddress>" + place("<FirstName>A</FirstName><LastName>B</LastName>") +
                             "</ShippingAddress>"));
        add("shipping to a company",
            person() +
                order("<ShippingAddress>" + place("<CompanyName>C</CompanyName>") + "</ShippingAddress>"));
        add("shipping to nobody",
            person() + order("<ShippingAddress>" + place("<FirstName>A</FirstName>") + "</ShippingAddress>"),
            "V1001", "Order/ShippingAddress");
        add("shipping without street",
            person() + order("<ShippingAddress><CompanyName>C</CompanyName></ShippingAddress>"), "V1001",
            "Order/ShippingAddress/Address1");
        add("shipping address ID",
            person() + order("<ShippingAddress>" + place("<ID>1</ID><CompanyName>C</CompanyName>") +
                             "</ShippingAddress>"),
            "V1002", "Order/ShippingAddress/ID");
        add("port-in", person() + order("<WirelessPort>" + portIn + "</WirelessPort>"));
        for (const QByteArray& element : {QByteArray("MDN"), QByteArray("AccountNumber"),
                                          QByteArray("AuthorizedSigner"), QByteArray("PINPassword")}) {
            QByteArray rest = portIn;
            const qsizetype from = rest.indexOf('<' + element);
            rest.remove(from, rest.indexOf("</" + element + '>') + element.size() + 3 - from);
            add("port-in without " + element, person() + order("<WirelessPort>" + rest + "</WirelessPort>"),
                "V1001", "Order/WirelessPort/" + element);
        }
        add("port-in address without name",
            person() +
                order("<WirelessPort>" + portIn + "<Address>" + place({}) + "</Address></WirelessPort>"),
            "V1001", "Order/WirelessPort/Address/FirstName");
        add("port-in address ID",
            person() + order("<WirelessPort>" + portIn + "<Address>" +
                             place("<ID>4</ID><FirstName>A</FirstName><LastName>B</LastName>") +
                             "</Address></WirelessPort>"),
            "V1002", "Order/WirelessPort/Address/ID");
        add("number of 9 digits",
            person() + order("<WirelessPort>" + QByteArray(portIn).replace("2025550177", "202555017") +
                             "</WirelessPort>"),
            "V1004", "Order/WirelessPort/MDN");
        add("number in use", person() + order("<ReconnectTN>8505550101</ReconnectTN>"), "V1009",
            "Order/ReconnectTN");
        add("device in use", person() + order("<WirelessESN>352099001761481</WirelessESN>"), "V1009",
            "Order/WirelessESN");
        const auto product = [](const QByteArray& inside) {
            return order("<AdditionalProducts><Product>" + inside + "</Product></AdditionalProducts>");
        };
        add("product",
            person() + product("<ProductID>601</ProductID><Rate>1.25</Rate><Quantity>3</Quantity>"));
        add("product without ID", person() + product("<Quantity>3</Quantity>"), "V1001", "Product/ProductID");
        add("unknown product", person() + product("<ProductID>1</ProductID>"), "V1005", "Product/ProductID");
        add("quantity 0", person() + product("<ProductID>601</ProductID><Quantity>0</Quantity>"), "V1004",
            "Product/Quantity");
        add("line type", person() + order("<LineTypeID>9</LineTypeID>"), "V1005", "Order/LineTypeID");
    }
    void rules() {
        QFETCH(QByteArray, inside);
        QFETCH(QString, code);
        QFETCH(QString, named);
        Desk desk(0);
        const wire::Answer answer = desk.call(create, inside);
        QCOMPARE(answer.failure ? answer.failure->code : QString(), code);
        if (answer.failure)
            QVERIFY2(answer.failure->text.contains(named), qPrintable(answer.failure->text));
        QCOMPARE(desk.service().ledger().size(), code.isEmpty() ? 1 : 0);
        QCOMPARE(answer.record.has("Customer_ID"_element), code.isEmpty());
    }

    void aProspectHasNoLine() {
        const Desk desk(0);
        const Record made =
            desk.call(create, person("<AgentNumber>B-210</AgentNumber><DOB>1990-01-02T00:00:00</DOB>"))
                .record;
        QCOMPARE(made.text("Status"_element), u"PROSPECT"_s);
        QVERIFY(!made.hasRows("Orders/Order"_group));
        const Record now = desk.customer(made.text("Customer_ID"_element).toInt());
        QCOMPARE(now.text("Customer/Status"_element), u"PROSPECT"_s);
        QCOMPARE(now.text("Customer/CustomerClass"_element), u"Residential"_s);
        QCOMPARE(now.text("Customer/PhysicalAddress/LastName"_element), u"Ríos"_s);
        QCOMPARE(now.text("Customer/PhysicalAddress/Country"_element), u"USA"_s);
        QCOMPARE(now.text("Customer/AgentID"_element), u"16"_s);
        QCOMPARE(now.text("Customer/BillMethod"_element), u"EMAIL_ONLY"_s);
        QCOMPARE(now.rows("Customer/Services"_group).count(), 0);
    }

    void theNumberComesLater() {
        Desk desk(0);
        const Record made =
            desk.call(create, person() + order("<WirelessESN>8901260999999999995</WirelessESN>")).record;
        const int id = made.text("Customer_ID"_element).toInt();
        QCOMPARE(made.text("Status"_element), u"PENDING"_s);
        QCOMPARE(made.rows("Lines/Line"_group).count(), 1);
        Rows services = desk.customer(id).rows("Customer/Services"_group);
        QCOMPARE(services.value(0, u"Status").text(), u"PENDING"_s);
        QVERIFY(services.value(0, u"TN").isNothing());
        desk.advance(21);
        const Record now = desk.customer(id);
        services = now.rows("Customer/Services"_group);
        QCOMPARE(services.value(0, u"TN").text().size(), 10);
        QCOMPARE(services.value(0, u"Status").text(), u"ACTIVE"_s);
        QCOMPARE(now.text("Customer/Status"_element), u"OPEN"_s);
        const auto byTn =
            desk.call(Operation::CustomersQuery, "<TN>" + services.value(0, u"TN").text().toUtf8() + "</TN>");
        QCOMPARE(byTn.record.text("Customer/ID"_element).toInt(), id);
        const auto bySim =
            desk.call(Operation::CustomersQuery, "<Inventory><Identifier>8901260999999999995</Identifier>"
                                                 "<Type>SIM_Card</Type></Inventory>");
        QCOMPARE(bySim.record.text("Customer/ID"_element).toInt(), id);
    }

    void aPortedNumberArrives() {
        Desk desk(0);
        const Record made =
            desk.call(create, person() + order("<WirelessPort>" + portIn + "</WirelessPort>")).record;
        desk.advance(21);
        QCOMPARE(desk.customer(made.text("Customer_ID"_element).toInt())
                     .rows("Customer/Services"_group)
                     .value(0, u"TN")
                     .text(),
                 u"2025550177"_s);
    }

    void lifelineDefaults() {
        const Desk desk(0);
        const auto made = [&](const QByteArray& more) {
            const Record reply =
                desk.call(create, person("<Lifeline>" + more + lifeline + "</Lifeline>") + lifelineOrder())
                    .record;
            return desk.customer(reply.text("Customer_ID"_element).toInt());
        };
        QCOMPARE(made({}).text("Customer/Lifeline/Status"_element), u"NEEDS_FORM"_s);
        const QByteArray form =
            "<SelfCertificationPDF>" + QByteArray("%PDF-1.4").toBase64() + "</SelfCertificationPDF>";
        QCOMPARE(made(form).text("Customer/Lifeline/Status"_element), u"NEEDS_REVIEW"_s);
        const Record approved =
            made("<Status>APPROVED</Status><CertificationDate>2026-11-01T00:00:00</CertificationDate>");
        QCOMPARE(approved.text("Customer/Lifeline/OriginalCertificationDate"_element),
                 u"2026-11-01T00:00:00"_s);
    }
};

QTEST_GUILESS_MAIN(PracticeCreateTest)
#include "tst_practicecreate.moc"
