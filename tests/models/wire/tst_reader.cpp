#include "tests/models/wire/replies.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What a well-formed reply means.
class TestReader : public QObject {
    Q_OBJECT

private slots:
    void everyElementOfEveryReplyInEverySpelling() {
        int checked = 0;
        for (const schema::OperationTables& tables : schema::operations) {
            for (const Element& element : tables.reply) {
                if (element.shape != Shape::Single)
                    continue;
                const ElementId id = schema::id(element);
                QSet<QString> spellings{schema::path(id)};
                for (const std::string_view other : {element.wirePath, element.pagePath}) {
                    if (!other.empty() && other != "-")
                        spellings.insert(QString::fromUtf8(other.data(), qsizetype(other.size())));
                }
                for (const QString& spelling : QSet<QString>(spellings))
                    spellings += {spelling.toUpper(), spelling.toLower()};
                for (const QString& spelling : spellings) {
                    QByteArray data = "v";
                    const QStringList names = spelling.split(u'/');
                    for (auto name = names.rbegin(); name != names.rend(); ++name)
                        data = "<" + name->toUtf8() + ">" + data + "</" + name->toUtf8() + ">";
                    const QByteArray name(tables.name.data(), qsizetype(tables.name.size()));
                    const auto answer = wire::read(reply(name, data), tables.operation);
                    QVERIFY2(!answer.failure, told(answer));
                    QCOMPARE(answer.record.text(id), u"v"_s);
                    QVERIFY(answer.record.extras().isEmpty());
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 200);
    }

    void spellingsOfOtherOperations() {
        const auto answer =
            readQuery("<Customer><ContactEnd>2026-01-01</ContactEnd><BIllProfileID>4"
                      "</BIllProfileID><LifeLine><Tribal>1</Tribal></LifeLine><Billing><OverDue>"
                      "1.5</OverDue><EnableBalanceLimit>0</EnableBalanceLimit></Billing>"
                      "</Customer>");
        QCOMPARE(answer.record.text("Customer/ContractEnd"_element), u"2026-01-01"_s);
        QCOMPARE(answer.record.text("Customer/BillProfileID"_element), u"4"_s);
        QCOMPARE(answer.record.text("Customer/Lifeline/Tribal"_element), u"1"_s);
        QCOMPARE(answer.record.text("Customer/Billing/Overdue"_element), u"1.5"_s);
        QCOMPARE(answer.record.text("Customer/Billing/EnabledBalanceLimit"_element), u"0"_s);
    }

    void fourStates() {
        const auto answer = readQuery("<Customer><Email/><DL></DL><DOB xsi:nil=\"true\"/><SSN xsi:nil=\"1\">"
                                      "</SSN><Language xsi:nil=\"false\">EN</Language><AcctNum> a </AcctNum>"
                                      "</Customer>");
        const Record& record = answer.record;
        QCOMPARE(record.value("Customer/Email"_element), Value::empty());
        QCOMPARE(record.value("Customer/DL"_element), Value::empty());
        QCOMPARE(record.value("Customer/DOB"_element), Value::null());
        QCOMPARE(record.value("Customer/SSN"_element), Value::null());
        QCOMPARE(record.value("Customer/Language"_element), Value(u"EN"_s));
        QCOMPARE(record.value("Customer/AcctNum"_element), Value(u" a "_s));
        QCOMPARE(record.value("Customer/ID"_element), Value());
        QVERIFY(!record.hasRows("Customer/TaxExemptions"_group));
    }

    /// Only xsi:nil says so: an attribute of the service's own may have the same name.
    void nilWithoutAPrefixIsNoNull() {
        const auto answer = readQuery("<Customer><DOB nil=\"true\"/><SSN nil=\"1\">1</SSN></Customer>");
        QCOMPARE(answer.record.value("Customer/DOB"_element), Value::empty());
        QCOMPARE(answer.record.value("Customer/SSN"_element), Value(u"1"_s));
    }

    void textInPieces() {
        const auto answer = readQuery("<Customer><Email>a<!-- x -->&lt;<![CDATA[<b>&]]>&#233;<?p?>z</Email>"
                                      "</Customer>");
        QCOMPARE(answer.record.text("Customer/Email"_element), u"a<<b>&éz"_s);
    }

    void listsOfValues_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("items");
        const QStringList two{u"Federal"_s, u"State"_s};
        QTest::newRow("type-named") << QByteArray(
                                           "<TaxExemptions><string>Federal</string><string>State</string>"
                                           "</TaxExemptions>")
                                    << two;
        QTest::newRow("named") << QByteArray("<TaxExemptions>\n <TaxExemption>Federal</TaxExemption>\n "
                                             "<TaxExemption>State</TaxExemption>\n</TaxExemptions>")
                               << two;
        QTest::newRow("bare") << QByteArray("<TaxExemptions>Federal</TaxExemptions><ID>1</ID>"
                                            "<TaxExemptions>State</TaxExemptions>")
                              << two;
        QTest::newRow("empty") << QByteArray("<TaxExemptions/>") << QStringList();
        QTest::newRow("blank") << QByteArray("<TaxExemptions> \n</TaxExemptions>") << QStringList();
    }
    void listsOfValues() {
        QFETCH(QByteArray, list);
        QFETCH(QStringList, items);
        const auto answer = readQuery("<Customer>" + list + "</Customer>");
        QVERIFY(answer.record.hasRows("Customer/TaxExemptions"_group));
        QCOMPARE(answer.record.rows("Customer/TaxExemptions"_group).texts(), items);
        QVERIFY(answer.record.extras().isEmpty());
    }

    void itemsHaveStatesToo() {
        const auto answer = readQuery("<Customer><TaxExemptions><string/><string xsi:nil=\"true\"/><string>a"
                                      "</string></TaxExemptions></Customer>");
        const Rows& rows = answer.record.rows("Customer/TaxExemptions"_group);
        QCOMPARE(rows.count(), 3);
        QCOMPARE(rows.state(0, 0), State::Empty);
        QCOMPARE(rows.state(1, 0), State::Null);
        QCOMPARE(rows.state(2, 0), State::Set);
        QVERIFY(!readQuery("<Customer><TaxExemptions xsi:nil=\"true\"/></Customer>")
                     .record.hasRows("Customer/TaxExemptions"_group));
    }

    void listsOfItems_data() {
        QTest::addColumn<QByteArray>("list");
        const QByteArray one = "<CustomerID>1</CustomerID><NAME>Ann</NAME>",
                         two = "<customerid>2</customerid>";
        QTest::newRow("named") << "<Matches><Match>" + one + "</Match><Match>" + two + "</Match></Matches>";
        QTest::newRow("any name") << "<Matches><M>" + one + "</M>\n<M>" + two + "</M></Matches>";
        QTest::newRow("bare items") << "<Match>" + one + "</Match><Match>" + two + "</Match>";
        QTest::newRow("bare wrappers") << "<Matches>" + one + "</Matches><Matches>" + two + "</Matches>";
    }
    void listsOfItems() {
        QFETCH(QByteArray, list);
        const auto answer = wire::read(reply("Duplicate_Query", list), Operation::DuplicateQuery);
        const Rows& rows = answer.record.rows("Matches/Match"_group);
        QCOMPARE(rows.count(), 2);
        QCOMPARE(rows.value(0, u"CustomerID").text(), u"1"_s);
        QCOMPARE(rows.value(0, u"Name").text(), u"Ann"_s);
        QCOMPARE(rows.value(1, u"CustomerID").text(), u"2"_s);
        QCOMPARE(rows.value(1, u"Name"), Value());
        QVERIFY(answer.record.extras().isEmpty());
    }

    void ordersInAllStyles_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("named") << QByteArray("<Orders><Order>7</Order><Order>8</Order></Orders>");
        QTest::newRow("type-named") << QByteArray("<Orders><int>7</int><int>8</int></Orders>");
        QTest::newRow("bare items") << QByteArray("<Order>7</Order><Order>8</Order>");
        QTest::newRow("bare wrappers") << QByteArray("<Orders>7</Orders><Orders>8</Orders>");
    }
    void ordersInAllStyles() {
        QFETCH(QByteArray, list);
        const auto answer = wire::read(reply("NewCustomers_Create", list), Operation::NewCustomersCreate);
        QCOMPARE(answer.record.rows("Orders/Order"_group).texts(), (QStringList{u"7"_s, u"8"_s}));
    }

    void servicesKeepEveryColumn() {
        const auto answer = readQuery("<Customer><Services><ServiceItem><TN>1</TN><Phones><Phone><N>a</N></"
                                      "Phone><Phone><N>b</N><T>t</T>"
                                      "</Phone></Phones></ServiceItem><ServiceItem/><ServiceItem><tn>2</"
                                      "tn><TN>3</TN><Rate/></ServiceItem>"
                                      "</Services></Customer>");
        const Rows& rows = answer.record.rows("Customer/Services"_group);
        QCOMPARE(rows.columns(), (QStringList{u"TN"_s, u"Phones/Phone/N"_s, u"Phones/Phone[2]/N"_s,
                                              u"Phones/Phone[2]/T"_s, u"TN[2]"_s, u"Rate"_s}));
        QCOMPARE(rows.count(), 3);
        QCOMPARE(rows.value(0, u"Phones/Phone[2]/N").text(), u"b"_s);
        QCOMPARE(rows.value(1, u"TN"), Value());
        QCOMPARE(rows.value(2, u"TN").text(), u"2"_s);
        QCOMPARE(rows.value(2, u"TN[2]").text(), u"3"_s);
        QCOMPARE(rows.value(2, u"Rate"), Value::empty());
    }

    void servicesWithoutTheirWrapperOrName_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("bare items") << QByteArray(
            "<ServiceItem><TN>1</TN></ServiceItem><ServiceItem><TN>2</TN></ServiceItem>");
        QTest::newRow("bare wrappers")
            << QByteArray("<Services><TN>1</TN><A>x</A></Services><Services><TN>2</TN>"
                          "</Services>");
        QTest::newRow("other name") << QByteArray("<Services><Line><TN>1</TN></Line><Line><TN>2</TN></Line>"
                                                  "</Services>");
    }
    void servicesWithoutTheirWrapperOrName() {
        QFETCH(QByteArray, list);
        const auto answer = readQuery("<Customer>" + list + "</Customer>");
        const Rows& rows = answer.record.rows("Customer/Services"_group);
        QCOMPARE(rows.count(), 2);
        QCOMPARE(rows.value(0, u"TN").text(), u"1"_s);
        QCOMPARE(rows.value(1, u"TN").text(), u"2"_s);
        QVERIFY(answer.record.extras().isEmpty());
    }

    void chargesAndTaxes_data() {
        QTest::addColumn<QByteArray>("lists");
        QTest::addColumn<int>("charges");
        QTest::addColumn<int>("taxes");
        const QByteArray a = "<Detail><Amount>1</Amount></Detail>", b = "<D><Amount>2</Amount></D>";
        const auto list = [](const QByteArray& name, const QByteArray& items) {
            return "<" + name + ">" + items + "</" + name + ">";
        };
        const QByteArray charges = "Details_Charges", taxes = "Details_Taxes";
        QTest::newRow("two names") << list(charges, a + a) + list(taxes, b) << 2 << 1;
        QTest::newRow("one name twice") << list(taxes, a + a) + list(taxes, b) << 2 << 1;
        QTest::newRow("no charges") << list(taxes, "") + list(taxes, b) << 0 << 1;
        QTest::newRow("taxes alone") << list(taxes, b) << 0 << 1;
        QTest::newRow("taxes first") << list(taxes, b) + list(charges, a + a) << 2 << 1;
    }
    void chargesAndTaxes() {
        QFETCH(QByteArray, lists);
        QFETCH(int, charges);
        QFETCH(int, taxes);
        const auto answer = wire::read(reply("NewCustomers_Quote", lists), Operation::NewCustomersQuote);
        QCOMPARE(answer.record.rows("Details_Charges/Detail"_group).count(), charges);
        QCOMPARE(answer.record.rows("Details_Taxes/Detail"_group).count(), taxes);
        if (charges > 0)
            QCOMPARE(answer.record.rows("Details_Charges/Detail"_group).value(0, u"Amount").text(), u"1"_s);
        QCOMPARE(answer.record.rows("Details_Taxes/Detail"_group).value(0, u"Amount").text(), u"2"_s);
    }

    void unknownElementsAreKept() {
        const auto answer =
            readQuery("<New a=\"1\">n</New><Customer><Odd><Deep>1</Deep><Deep/></Odd><Odd>mixed"
                      "<Deep xsi:nil=\"true\"/></Odd><Email>first</Email><Email>second</Email>"
                      "<ID><Inner>i</Inner></ID></Customer>");
        using Extra = Record::Extra;
        const QList<Extra> expected{{u"New"_s, Value(u"n"_s)},
                                    {u"Customer/Odd/Deep"_s, Value(u"1"_s)},
                                    {u"Customer/Odd/Deep"_s, Value::empty()},
                                    {u"Customer/Odd/Deep"_s, Value::null()},
                                    {u"Customer/Odd"_s, Value(u"mixed"_s)},
                                    {u"Customer/Email"_s, Value(u"second"_s)},
                                    {u"Customer/ID/Inner"_s, Value(u"i"_s)}};
        QCOMPARE(answer.record.extras(), expected);
        QCOMPARE(answer.record.text("Customer/Email"_element), u"first"_s);
        QVERIFY(!answer.record.has("Customer/ID"_element));
    }

    void theEchoIsNoData() {
        const auto answer = readQuery("<Debug><Customer><SSN>123456789</SSN></Customer></Debug>");
        QVERIFY(answer.record.extras().isEmpty());
        QVERIFY(!answer.record.has("Customer/SSN"_element));
    }

    void moreColumnsThanAnyItemHas() {
        QByteArray item;
        for (int i = 0; i < 3000; ++i)
            item += "<C" + QByteArray::number(i) + ">v</C" + QByteArray::number(i) + ">";
        const auto answer =
            readQuery("<Customer><Services><ServiceItem>" + item + "</ServiceItem></Services></Customer>");
        QVERIFY2(!answer.failure, told(answer));
        const qsizetype columns = answer.record.rows("Customer/Services"_group).columns().size();
        QVERIFY(columns < 3000);
        QCOMPARE(columns + answer.record.extras().size(), 3000);
        QCOMPARE(answer.record.extras().last().path, u"Customer/Services/C2999"_s);
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
