#include "models/formats/decimal.h"
#include "tests/app/practice/support/desk.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto quote = Operation::NewCustomersQuote;
constexpr auto search = Operation::DuplicateQuery;

QByteArray product(const QByteArray& inside) {
    return "<AdditionalProducts><Product>" + inside + "</Product></AdditionalProducts>";
}

Decimal sumOf(const Rows& rows, const QString& category) {
    Decimal total;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.value(row, u"Category").text() == category)
            total = *add(total, *Decimal::parse(rows.value(row, u"Amount").text()));
    }
    return total;
}

QByteArray patterns(const QByteArray& one) {
    return "<OptionMatchPatterns><string>" + one + "</string></OptionMatchPatterns>";
}

QList<int> idsOf(const Record& reply) {
    QList<int> ids;
    const Rows& rows = reply.rows("Matches/Match"_group);
    for (int row = 0; row < rows.count(); ++row)
        ids += rows.value(row, u"CustomerID").text().toInt();
    return ids;
}

} // namespace

class PracticeQuoteTest : public QObject {
    Q_OBJECT

private slots:
    void sumsAreTheLines_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::newRow("package") << QByteArray("<ZIP>32304</ZIP><PackageID>502</PackageID>");
        QTest::newRow("Lifeline") << QByteArray("<ZIP>10007</ZIP><PackageID>501</PackageID>");
        QTest::newRow("product alone") << "<ZIP>60601</ZIP>" + product("<ProductID>601</ProductID>");
        QTest::newRow("both")
            << "<ZIP>90012</ZIP><PackageID>502</PackageID>" +
                   product("<ProductID>602</ProductID><Rate>0.333</Rate><Quantity>7</Quantity>");
        QTest::newRow("no such ZIP") << QByteArray("<ZIP>00000</ZIP><PackageID>502</PackageID>");
    }
    void sumsAreTheLines() {
        QFETCH(QByteArray, inside);
        const Record reply = Desk(0).call(quote, inside).record;
        const auto number = [&](ElementId id) { return *Decimal::parse(reply.text(id)); };
        const Rows& charges = reply.rows("Details_Charges/Detail"_group);
        const Rows& taxes = reply.rows("Details_Taxes/Detail"_group);
        QVERIFY(charges.count() > 0 && taxes.count() > 0);
        QCOMPARE(number("Subtotal_Monthly_Revenue"_element) == sumOf(charges, u"Monthly"_s), true);
        QCOMPARE(number("Subtotal_OneTime_Revenue"_element) == sumOf(charges, u"OneTime"_s), true);
        QCOMPARE(number("Subtotal_Monthly_Taxes"_element) == sumOf(taxes, u"Monthly"_s), true);
        QCOMPARE(number("Subtotal_OneTime_Taxes"_element) == sumOf(taxes, u"OneTime"_s), true);
        QVERIFY(number("Total"_element) ==
                *add(number("Subtotal_Monthly"_element), number("Subtotal_OneTime"_element)));
        for (int row = 0; row < taxes.count(); ++row)
            QVERIFY(taxes.value(row, u"Description").text().endsWith(u"(example)"_s));
    }

    void exactlyThis() {
        const Record reply =
            Desk(0)
                .call(quote, "<ZIP>00000</ZIP><PackageID>502</PackageID>" +
                                 product("<ProductID>601</ProductID><Rate>0.333</Rate><Quantity>7</Quantity>"
                                         "<Description>Seven</Description>"))
                .record;
        // 39.99 + round(0.333 * 7), and 25.00 once; federal: 6.35 % and 0.11.
        QCOMPARE(reply.text("Subtotal_Monthly_Revenue"_element), u"42.32"_s);
        QCOMPARE(reply.text("Subtotal_Monthly_Taxes"_element), u"2.80"_s);
        QCOMPARE(reply.text("Subtotal_OneTime"_element), u"25.00"_s);
        QCOMPARE(reply.text("Total"_element), u"70.12"_s);
        QCOMPARE(reply.rows("Details_Charges/Detail"_group).value(2, u"Description").text(), u"Seven"_s);
    }

    void stateAndCountyByZip() {
        const Desk desk(0);
        const auto taxes = [&](const QByteArray& zip) {
            QStringList names;
            const Rows rows = desk.call(quote, "<ZIP>" + zip + "</ZIP><PackageID>502</PackageID>")
                                  .record.rows("Details_Taxes/Detail"_group);
            for (int row = 0; row < rows.count(); ++row)
                names += rows.value(row, u"Description").text();
            return names.join(u'|');
        };
        QVERIFY(taxes("32304").contains(u"Florida"_s) && taxes("32304").contains(u"Leon County"_s));
        QVERIFY(taxes("32601").contains(u"Florida"_s) && !taxes("32601").contains(u"Leon County"_s));
        QVERIFY(taxes("00601").contains(u"Puerto Rico"_s));
        QVERIFY(taxes("99501").contains(u"Alaska"_s));
    }

    void quoteRules_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("code");
        const QByteArray address =
            "<Address1>1 A St</Address1><City>Miami</City><State>FL</State><Zip>33130</Zip>";
        QTest::newRow("neither ZIP nor address") << QByteArray("<PackageID>502</PackageID>") << u"V1001"_s;
        QTest::newRow("neither package nor product") << QByteArray("<ZIP>33130</ZIP>") << u"V1001"_s;
        QTest::newRow("ZIP of 4") << QByteArray("<ZIP>3313</ZIP><PackageID>502</PackageID>") << u"V1004"_s;
        QTest::newRow("address") << "<PackageID>502</PackageID><Address>" + address + "</Address>"
                                 << QString();
        QTest::newRow("address without city")
            << "<PackageID>502</PackageID><Address>" + QByteArray(address).replace("<City>Miami</City>", "") +
                   "</Address>"
            << u"V1001"_s;
        QTest::newRow("address ID") << "<PackageID>502</PackageID><Address><ID>1</ID>" + address +
                                           "</Address>"
                                    << u"V1002"_s;
        QTest::newRow("unknown package")
            << QByteArray("<ZIP>33130</ZIP><PackageID>9</PackageID>") << u"V1005"_s;
        QTest::newRow("unknown product")
            << "<ZIP>33130</ZIP>" + product("<ProductID>9</ProductID>") << u"V1005"_s;
        QTest::newRow("quantity 0") << "<ZIP>33130</ZIP>" +
                                           product("<ProductID>601</ProductID><Quantity>0</Quantity>")
                                    << u"V1004"_s;
    }
    void quoteRules() {
        QFETCH(QByteArray, inside);
        QFETCH(QString, code);
        QCOMPARE(Desk(0).refusal(quote, inside), code);
    }

    void patternsOfOnesOwn_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("found");
        QTest::addColumn<QString>("type");
        const auto add = [](const char* name, const QByteArray& inside, bool found,
                            const char* type = "PERSON") {
            QTest::newRow(name) << inside << found << QString::fromLatin1(type);
        };
        add("name",
            "<FirstName>ROSA</FirstName><LastName>delgado</LastName>" + patterns("FirstName,LastName"), true);
        add("name and birth",
            "<LastName>Delgado</LastName><DateOfBirth>1968-05-17T00:00:00</DateOfBirth>" +
                patterns("LastName,DateOfBirth"),
            true);
        add("another birth",
            "<LastName>Delgado</LastName><DateOfBirth>1968-05-18T00:00:00</DateOfBirth>" +
                patterns("LastName,DateOfBirth"),
            false);
        add("name and ZIP", "<LastName>Delgado</LastName><Zip>32301</Zip>" + patterns("LastName,Zip"), true);
        add("name and last four",
            "<LastName>Delgado</LastName><SSNTaxIdLast4>9999</SSNTaxIdLast4>" +
                patterns("LastName,SSNTaxIdLast4"),
            true);
        add("place",
            "<Street1>77 harbor LN</Street1><City>TALLAHASSEE</City><State>fl</State>" +
                patterns("Street1,City,State"),
            true, "LOCATION");
        add("name and place is a person",
            "<LastName>Delgado</LastName><City>Tallahassee</City>" + patterns("LastName,City"), true);
        add("default: tax ID", "<SSNTaxId>219-09-9999</SSNTaxId>", true);
        add("default: license", "<DriversLicenseNumber>d423710685170</DriversLicenseNumber>", true);
        add("default: place", "<Street1>77 Harbor Ln</Street1><Street2>apt 4</Street2><Zip>32301</Zip>", true,
            "LOCATION");
        add("default: name alone is no pattern", "<FirstName>Rosa</FirstName><LastName>Delgado</LastName>",
            false);
        add("a pattern with an unfilled field is skipped",
            "<FirstName>Rosa</FirstName>" + patterns("FirstName,LastName"), false);
        add("nothing", {}, false);
    }
    void patternsOfOnesOwn() {
        QFETCH(QByteArray, inside);
        QFETCH(bool, found);
        QFETCH(QString, type);
        const wire::Answer answer = Desk(0).call(search, inside);
        QVERIFY(!answer.failure);
        QCOMPARE(idsOf(answer.record), found ? QList<int>{1001} : QList<int>());
        QCOMPARE(answer.record.text("MatchTotalCount"_element), found ? u"1"_s : u"0"_s);
        if (found)
            QCOMPARE(answer.record.rows("Matches/Match"_group).value(0, u"MatchType").text(), type);
        QCOMPARE(answer.record.text("MatchLocationCount"_element),
                 found && type == u"LOCATION" ? u"1"_s : u"0"_s);
    }

    void aTaxIdInAnySpelling_data() {
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("kept with dashes, asked with them")
            << QByteArray("999-12-3456") << QByteArray("999-12-3456");
        QTest::newRow("kept with dashes, asked without")
            << QByteArray("999-12-3456") << QByteArray("999123456");
        QTest::newRow("kept without, asked with") << QByteArray("999123456") << QByteArray("999-12-3456");
        QTest::newRow("spaces") << QByteArray("999 12 3456") << QByteArray("999.12.3456");
        QTest::newRow("no-break hyphens") << QByteArray("999\u201112\u20113456") << QByteArray("999123456");
        QTest::newRow("full width") << QByteArray("\uFF19\uFF19\uFF19123456") << QByteArray("999-12-3456");
        QTest::newRow("an EIN") << QByteArray("99-9123456") << QByteArray("999123456");
        QTest::newRow("a Tribal ID") << QByteArray("tr-0045 b") << QByteArray("TR0045B");
    }
    void aTaxIdInAnySpelling() {
        QFETCH(QByteArray, kept);
        QFETCH(QByteArray, asked);
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<SSN>" + kept + "</SSN>"), QString());
        const Record whole = desk.call(search, "<SSNTaxId>" + asked + "</SSNTaxId>").record;
        QCOMPARE(idsOf(whole), QList<int>{1001});
        QCOMPARE(desk.customer(1001).text("Customer/SSN"_element), QString::fromUtf8(kept));
    }

    void theLastFourOfATaxIdInAnySpelling() {
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<SSN>999-12-34-56</SSN>"), QString());
        const QByteArray four = "<LastName>Delgado</LastName><SSNTaxIdLast4>3456</SSNTaxIdLast4>" +
                                patterns("LastName,SSNTaxIdLast4");
        QCOMPARE(idsOf(desk.call(search, four).record), QList<int>{1001});
    }

    void closedOnesOnlyOnDemand() {
        const Desk desk(0);
        const QByteArray bell =
            "<FirstName>Marcus</FirstName><LastName>Bell</LastName>" + patterns("FirstName,LastName");
        QCOMPARE(idsOf(desk.call(search, bell).record), QList<int>());
        const Record all = desk.call(search, bell + "<OptionIgnoreClosed>false</OptionIgnoreClosed>").record;
        QCOMPARE(idsOf(all), QList<int>{1005});
        QCOMPARE(all.text("Options/IgnoreClosed"_element), u"false"_s);
        QCOMPARE(all.rows("Matches/Match"_group).value(0, u"Status").text(), u"CLOSED"_s);
    }

    void programsAndProfiles() {
        const Desk desk(0);
        const QByteArray rosa = "<LastName>Delgado</LastName><Zip>32301</Zip>" + patterns("LastName,Zip");
        const auto ids = [&](const QByteArray& option) {
            return idsOf(desk.call(search, rosa + option).record);
        };
        QCOMPARE(ids("<OptionLifelinePrograms><string>ETC_LIFELINE</string></OptionLifelinePrograms>").size(),
                 1);
        QCOMPARE(ids("<OptionLifelinePrograms><string>NON_LIFELINE</string></OptionLifelinePrograms>").size(),
                 0);
        QCOMPARE(ids("<OptionBillProfileIDs><int>1</int><int>3</int></OptionBillProfileIDs>").size(), 1);
        QCOMPARE(ids("<OptionBillProfileIDs><int>2</int></OptionBillProfileIDs>").size(), 0);
        QCOMPARE(desk.refusal(search, patterns("ShoeSize")), u"V1004"_s);
    }

    void foldsBeyondAscii() {
        const QByteArray jose =
            "<FirstName>JOSÉ</FirstName><LastName>PEÑA  RUIZ</LastName>" + patterns("FirstName,LastName");
        QCOMPARE(idsOf(Desk(0).call(search, jose).record), QList<int>{1002});
    }

    void anUpdateMovesTheKeys() {
        const Desk desk(0);
        QCOMPARE(desk.update(1001, "<PhysicalAddress><LastName>Vega</LastName></PhysicalAddress>"),
                 QString());
        QCOMPARE(idsOf(desk.call(search, "<LastName>vega</LastName>" + patterns("LastName")).record),
                 QList<int>{1001});
    }
};

QTEST_GUILESS_MAIN(PracticeQuoteTest)
#include "tst_practicequote.moc"
