#include "tests/models/order/quoteexample.h"

using namespace lineside;
using namespace lineside::order;
using namespace lineside::test;

/// What an order costs by the catalog alone.
class TestEstimate : public QObject {
    Q_OBJECT
private slots:
    void estimates();
    void estimatesNothing_data();
    void estimatesNothing();
};

void TestEstimate::estimates() {
    Record record = marcus();
    record.setRows("Order/AdditionalProducts/Product"_group,
                   rowsOf({{{u"ProductID", u"601"_s}, {u"Quantity", u"3"_s}},
                           {{u"ProductID", u"602"_s}, {u"Rate", u"0.10"_s}, {u"Description", u"Offer"_s}}}));
    const auto quote = estimate(record, catalog());
    QVERIFY(quote);
    QVERIFY(quote->estimate);
    QCOMPARE(quote->lines.size(), 4);
    QCOMPARE(quote->lines[0].description, u"Unlimited Home"_s);
    QCOMPARE(quote->lines[2].amount, dec(u"7.515"_s));
    QCOMPARE(quote->lines[3].description, u"Offer"_s);
    QCOMPARE(quote->monthly.total.value(), dec(u"47.505"_s));
    QCOMPARE(quote->oneTime.total.value(), dec(u"25.10"_s));
    QCOMPARE(quote->total.value(), dec(u"72.605"_s));
    QVERIFY(quote->differences().isEmpty());
    record = Record();
    record.set("Order/PackageID"_element, u"503"_s);
    QCOMPARE(estimate(record, catalog())->total.value(), Decimal());
}

void TestEstimate::estimatesNothing_data() {
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("product");
    QTest::newRow("nothing ordered") << QString() << QString();
    QTest::newRow("package without a price") << u"504"_s << QString();
    QTest::newRow("package without a one-time price") << u"505"_s << QString();
    QTest::newRow("package not in the catalog") << u"999"_s << QString();
    QTest::newRow("product without a rate") << u"502"_s << u"603"_s;
    QTest::newRow("product not in the catalog") << u"502"_s << u"999"_s;
}

void TestEstimate::estimatesNothing() {
    QFETCH(QString, package);
    QFETCH(QString, product);
    Record record;
    record.set("Order/PackageID"_element, package);
    if (!product.isEmpty())
        record.setRows("Order/AdditionalProducts/Product"_group, rowsOf({{{u"ProductID", product}}}));
    QVERIFY(!estimate(record, catalog()));
}

QTEST_APPLESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
