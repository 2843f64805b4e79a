#include "tests/models/formats/arbitrary.h"
#include "tests/models/order/quoteexample.h"

#include <QFile>
#include <QTest>

using namespace lineside;
using namespace lineside::order;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {

using Category = QuoteLine::Category;

/// A reply whose lines are whole numbers of a ten-thousandth of a dollar.
struct Example {
    QList<std::pair<bool, qint64>> charges; // monthly, amount
    QList<std::pair<bool, qint64>> taxes;
};

QString amount(qint64 tenThousandths) {
    const qint64 size = std::abs(tenThousandths);
    return u"%1%2.%3"_s.arg(tenThousandths < 0 ? u"-"_s : QString())
        .arg(size / 10000)
        .arg(size % 10000, 4, 10, QChar(u'0'));
}

qint64 sum(const QList<std::pair<bool, qint64>>& lines, bool monthly) {
    qint64 out = 0;
    for (const auto& [isMonthly, value] : lines)
        out += isMonthly == monthly ? value : 0;
    return out;
}

Rows detail(const QList<std::pair<bool, qint64>>& lines) {
    Rows rows;
    for (const auto& [monthly, value] : lines) {
        rows.beginRow();
        rows.add(u"Description", Value(u"Line"_s));
        rows.add(u"Amount", Value(amount(value)));
        rows.add(u"Category", Value(monthly ? u"Monthly"_s : u"OneTime"_s));
    }
    return rows;
}

const QList<ElementId> sums{"Subtotal_OneTime"_element,
                            "Subtotal_OneTime_Revenue"_element,
                            "Subtotal_OneTime_Taxes"_element,
                            "Subtotal_Monthly"_element,
                            "Subtotal_Monthly_Revenue"_element,
                            "Subtotal_Monthly_Taxes"_element,
                            "Total"_element};

QList<qint64> expected(const Example& e) {
    const qint64 once = sum(e.charges, false), onceTax = sum(e.taxes, false);
    const qint64 month = sum(e.charges, true), monthTax = sum(e.taxes, true);
    return {
        once + onceTax, once, onceTax, month + monthTax, month, monthTax, once + onceTax + month + monthTax};
}

Record replyOf(const Example& e) {
    Record reply;
    reply.setRows("Details_Charges/Detail"_group, detail(e.charges));
    reply.setRows("Details_Taxes/Detail"_group, detail(e.taxes));
    const QList<qint64> values = expected(e);
    for (int i = 0; i < sums.size(); ++i)
        reply.set(sums[i], amount(values[i]));
    return reply;
}

Example anyExample() {
    const auto lines = [] {
        QList<std::pair<bool, qint64>> out;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i)
            out.append({*rc::gen::arbitrary<bool>(), *rc::gen::inRange<qint64>(-99999999, 99999999)});
        return out;
    };
    return {lines(), lines()};
}

} // namespace

class TestQuote : public QObject {
    Q_OBJECT
private slots:
    void asksByAddress();
    void asksByZip_data();
    void asksByZip();
    void asksNothing_data();
    void asksNothing();
    void asksForProducts();
    void sumsFitTheirLines();
    void oneWrongSumIsTheOnlyDifference();
    void readsWhatIsOdd();
};

void TestQuote::asksByAddress() {
    const auto query = quoteQuery(marcus());
    QVERIFY(query);
    QCOMPARE(query->operation(), Operation::NewCustomersQuote);
    QCOMPARE(query->text("PackageID"_element), u"502"_s);
    QCOMPARE(query->text("Address/Address1"_element), u"2210 Juniper Ct"_s);
    QCOMPARE(query->text("Address/Address2"_element), u"Unit B"_s);
    QCOMPARE(query->text("Address/City"_element), u"Tallahassee"_s);
    QCOMPARE(query->text("Address/State"_element), u"FL"_s);
    QCOMPARE(query->text("Address/Zip"_element), u"32304"_s);
    for (const ElementId id : {"ZIP"_element, "Address/FirstName"_element, "Address/LastName"_element,
                               "Address/CompanyName"_element, "Address/ID"_element, "Address/Zip4"_element})
        QCOMPARE(query->action(id), Request::Action::Leave);
}

void TestQuote::asksByZip_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("no street") << u"Address1"_s << QString();
    QTest::newRow("no city") << u"City"_s << QString();
    QTest::newRow("no state") << u"State"_s << QString();
    QTest::newRow("half a state") << u"State"_s << u"F"_s;
    QTest::newRow("half a ZIP+4") << u"Zip4"_s << u"12"_s;
}

void TestQuote::asksByZip() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    Record record = marcus();
    record.set(*schema::find(u"Customer/PhysicalAddress/"_s + path), text);
    const auto query = quoteQuery(record);
    QVERIFY(query);
    QCOMPARE(query->text("ZIP"_element), u"32304"_s);
    for (const Element& element : schema::newCustomersQuoteRequest) {
        const ElementId id = schema::id(element);
        if (schema::path(id).startsWith(u"Address/"_s))
            QCOMPARE(query->action(id), Request::Action::Leave);
    }
}

void TestQuote::asksNothing_data() {
    QTest::addColumn<QString>("zip");
    QTest::addColumn<QString>("package");
    QTest::newRow("no ZIP") << QString() << u"502"_s;
    QTest::newRow("ZIP of four") << u"3230"_s << u"502"_s;
    QTest::newRow("ZIP of letters") << u"3230A"_s << u"502"_s;
    QTest::newRow("no package") << u"32304"_s << QString();
    QTest::newRow("package 0") << u"32304"_s << u"0"_s;
}

void TestQuote::asksNothing() {
    QFETCH(QString, zip);
    QFETCH(QString, package);
    Record record = marcus();
    record.set("Customer/PhysicalAddress/Zip"_element, zip);
    record.set("Order/PackageID"_element, package);
    QVERIFY(!quoteQuery(record));
}

void TestQuote::asksForProducts() {
    Record record = marcus();
    record.set("Order/PackageID"_element, QString());
    constexpr auto group = "Order/AdditionalProducts/Product"_group;
    record.setRows(group, rowsOf({{{u"ProductID", u"601"_s}, {u"Rate", u"8.00"_s}, {u"Quantity", u"2"_s}},
                                  {{u"Rate", u"5"_s}},
                                  {{u"ProductID", u"602"_s}, {u"Description", u"SIM, 5G"_s}}}));
    const auto query = quoteQuery(record);
    QVERIFY(query);
    QCOMPARE(query->action("PackageID"_element), Request::Action::Leave);
    const Rows& asked = query->rows("AdditionalProducts/Product"_group);
    QCOMPARE(asked.count(), 2); // a row without a product is none yet
    QCOMPARE(asked.value(0, u"Rate").text(), u"8.00"_s);
    QCOMPARE(asked.value(0, u"Quantity").text(), u"2"_s);
    QCOMPARE(asked.value(1, u"ProductID").text(), u"602"_s);
    QCOMPARE(asked.value(1, u"Description").text(), u"SIM, 5G"_s);
    QVERIFY(asked.value(1, u"Rate").isNothing());
    record.setRows(group, rowsOf({{{u"ProductID", u"601"_s}, {u"Rate", u"eight"_s}}}));
    QVERIFY(!quoteQuery(record)); // a quote at another rate would be a wrong one
}

void TestQuote::sumsFitTheirLines() {
    QVERIFY(rc::check("exact sums never differ", [] {
        const Example example = anyExample();
        const Quote quote = readQuote(replyOf(example));
        RC_ASSERT(quote.differences().isEmpty());
        RC_ASSERT(quote.unreadable.isEmpty());
        RC_ASSERT(quote.lines.size() == example.charges.size() + example.taxes.size());
        RC_ASSERT(quote.sumOfAll() == Decimal::parse(amount(expected(example).constLast())));
    }));
}

void TestQuote::oneWrongSumIsTheOnlyDifference() {
    QVERIFY(rc::check("a ten-thousandth is seen", [] {
        const Example example = anyExample();
        Record reply = replyOf(example);
        const auto which = *rc::gen::inRange<qsizetype>(0, sums.size());
        const qint64 off = *rc::gen::element<qint64>(-1, 1);
        const qint64 right = expected(example)[which];
        reply.set(sums[which], amount(right + off));
        const auto found = readQuote(reply).differences();
        RC_ASSERT(found.size() == 1);
        RC_ASSERT(found[0].path == schema::path(sums[which]));
        RC_ASSERT(found[0].lines == Decimal::parse(amount(right)));
        RC_ASSERT(found[0].service == *Decimal::parse(amount(right + off)));
    }));
}

void TestQuote::readsWhatIsOdd() {
    Record reply;
    reply.setRows("Details_Charges/Detail"_group,
                  rowsOf({{{u"Description", u"Talk"_s}, {u"Amount", u"a lot"_s}, {u"Category", u"monthly"_s}},
                          {{u"Description", u"Deposit"_s}, {u"Amount", u"10"_s}, {u"Category", u"Yearly"_s}},
                          {{u"Description", u"Nothing"_s}, {u"Category", u"OneTime"_s}}}));
    reply.set("Total"_element, u"10.00"_s);
    reply.set("Subtotal_Monthly"_element, u"n/a"_s);
    const Quote quote = readQuote(reply);
    QCOMPARE(quote.lines.size(), 3);
    QCOMPARE(quote.lines[0].category, Category::Monthly);
    QCOMPARE(quote.lines[0].unread, u"a lot"_s);
    QCOMPARE(quote.lines[1].category, Category::Other);
    QCOMPARE(quote.lines[2].unread, u"?"_s);
    QVERIFY(!quote.monthly.total && !quote.oneTime.total);
    QVERIFY(quote.differences().isEmpty());
    QCOMPARE(quote.unreadable, QStringList({u"Details_Charges/Detail[1]/Amount"_s,
                                            u"Details_Charges/Detail[3]/Amount"_s, u"Subtotal_Monthly"_s}));
    const QString huge(28, u'9');
    reply.setRows("Details_Charges/Detail"_group, rowsOf({{{u"Amount", huge}, {u"Category", u"Monthly"_s}},
                                                          {{u"Amount", huge}, {u"Category", u"Monthly"_s}}}));
    const auto found = readQuote(reply).differences();
    QCOMPARE(found.size(), 1);
    QVERIFY(!found[0].lines);
}

QTEST_APPLESS_MAIN(TestQuote)
#include "tst_quote.moc"
