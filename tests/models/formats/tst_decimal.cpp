#include "models/formats/decimal.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <limits>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

// Products have up to 56 digits, so the judge needs more than 50 to be exact itself.
using Judge = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<120>>;

Judge judge(const Decimal& value) {
    return Judge(value.toWire().toStdString());
}

/// True when a number has at most 28 significant digits, none of them beyond 28 places behind the point.
bool fits(const Judge& value) {
    const Judge limit("1e28");
    for (int scale = 0; scale <= 28; ++scale) {
        const Judge shifted = value * pow(Judge(10), scale);
        if (abs(shifted) >= limit)
            return false;
        if (shifted == trunc(shifted))
            return true;
    }
    return false;
}

rc::Gen<Decimal> anyDecimal() {
    return rc::gen::exec([] {
        const int whole = *rc::gen::inRange(0, 15);
        const int fraction = *rc::gen::inRange(whole == 0 ? 1 : 0, 15);
        QString text = *rc::gen::element(u""_s, u"-"_s);
        text += *test::digits(whole);
        if (fraction > 0)
            text += u'.' + *test::digits(fraction);
        return Decimal::parse(text).value();
    });
}

Decimal dec(const QString& text) {
    return Decimal::parse(text).value();
}

} // namespace

class TestDecimal : public QObject {
    Q_OBJECT
private slots:
    void wire_data();
    void wire();
    void typed_data();
    void typed();
    void roundsHalfEven_data();
    void roundsHalfEven();
    void displays_data();
    void displays();
    void comparesByMeaning();
    void refusesOverflow();
    void fromIntHoldsTheEnds();
    void arithmeticAgreesWithJudge();
    void roundingAgreesWithJudge();
    void orderAgreesWithJudge();
    void wireRoundTrip();
};

void TestDecimal::wire_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written"); // null: refused
    const QString max = u"9999999999999999999999999999"_s;
    QTest::newRow("zero") << u"0"_s << u"0"_s;
    QTest::newRow("scale kept") << u"1.50"_s << u"1.50"_s;
    QTest::newRow("zero's scale kept") << u"0.00"_s << u"0.00"_s;
    QTest::newRow("minus zero") << u"-0.00"_s << u"0.00"_s;
    QTest::newRow("minus zero alone") << u"-0"_s << u"0"_s;
    QTest::newRow("negative") << u"-12.3"_s << u"-12.3"_s;
    QTest::newRow("plus") << u"+7"_s << u"7"_s;
    QTest::newRow("no whole part") << u".5"_s << u"0.5"_s;
    QTest::newRow("no fraction") << u"5."_s << u"5"_s;
    QTest::newRow("leading zeros") << u"0007.10"_s << u"7.10"_s;
    QTest::newRow("white space around") << u" \n1.5\t"_s << u"1.5"_s;
    QTest::newRow("28 digits") << max << max;
    QTest::newRow("28 behind the point") << u"0."_s + max << u"0."_s + max;
    QTest::newRow("29 digits") << max + u'9' << QString();
    QTest::newRow("29 digits with a point") << max + u".9"_s << QString();
    QTest::newRow("zeros too many may go") << max + u".000"_s << max;
    QTest::newRow("a thousand leading zeros") << QString(1000, u'0') + u'1' << u"1"_s;
    QTest::newRow("29 places") << u"0.00000000000000000000000000001"_s << QString();
    for (const char* bad : {"",
                            " ",
                            ".",
                            "-",
                            "+",
                            "-.",
                            "1.2.3",
                            "1,000",
                            "1e3",
                            "1E3",
                            "$1",
                            "--1",
                            "+-1",
                            "1-",
                            "1 2",
                            "0x10",
                            "NaN",
                            "INF",
                            "(1)",
                            "\xd9\xa1",
                            "\xe2\x88\x92"
                            "1"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString();
}

void TestDecimal::wire() {
    QFETCH(QString, text);
    QFETCH(QString, written);
    const std::optional<Decimal> value = Decimal::parse(text);
    QCOMPARE(value.has_value(), !written.isNull());
    if (value)
        QCOMPARE(value->toWire(), written);
}

void TestDecimal::typed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"21546"_s << u"21546"_s;
    QTest::newRow("dollars") << u"$1,234.56"_s << u"1234.56"_s;
    QTest::newRow("millions") << u"$ 12,345,678.90"_s << u"12345678.90"_s;
    QTest::newRow("spaces") << u" 1 234 567 "_s << u"1234567"_s;
    QTest::newRow("minus first") << u"-$5"_s << u"-5"_s;
    QTest::newRow("dollar first") << u"$-5.00"_s << u"-5.00"_s;
    QTest::newRow("minus sign of a document") << u"\u22125"_s << u"-5"_s;
    QTest::newRow("no-break space") << u"1\u00a0234"_s << u"1234"_s;
    QTest::newRow("half a dollar") << u"$.50"_s << u"0.50"_s;
    for (const char* bad : {"", "$", "-", "-$-5", "1,5", "1,50", "1234,567", ",123", "1,,234", "1,234,",
                            "12,34.5", "1.234,5", "1.5 6", "(5)", "5%", "$$5", "1,23 4", "five", "1e3"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString();
}

void TestDecimal::typed() {
    QFETCH(QString, text);
    QFETCH(QString, written);
    const std::optional<Decimal> value = Decimal::parseTyped(text);
    QCOMPARE(value.has_value(), !written.isNull());
    if (value)
        QCOMPARE(value->toWire(), written);
}

void TestDecimal::roundsHalfEven_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("written");
    QTest::newRow("half to even, down") << u"0.125"_s << 2 << u"0.12"_s;
    QTest::newRow("half to even, up") << u"0.135"_s << 2 << u"0.14"_s;
    QTest::newRow("above half") << u"0.1250001"_s << 2 << u"0.13"_s;
    QTest::newRow("below half") << u"0.1349"_s << 2 << u"0.13"_s;
    QTest::newRow("to whole, even") << u"2.5"_s << 0 << u"2"_s;
    QTest::newRow("to whole, odd") << u"3.5"_s << 0 << u"4"_s;
    QTest::newRow("half of nothing") << u"0.5"_s << 0 << u"0"_s;
    QTest::newRow("carry") << u"99.995"_s << 2 << u"100.00"_s;
    QTest::newRow("negative") << u"-0.015"_s << 2 << u"-0.02"_s;
    QTest::newRow("negative to zero") << u"-0.004"_s << 2 << u"0.00"_s;
    QTest::newRow("fewer stays") << u"1.5"_s << 4 << u"1.5"_s;
    QTest::newRow("carry over 28 digits")
        << u"9.999999999999999999999999999"_s << 26 << u"10.00000000000000000000000000"_s;
    QTest::newRow("negative scale is 0") << u"15.5"_s << -1 << u"16"_s;
}

void TestDecimal::roundsHalfEven() {
    QFETCH(QString, text);
    QFETCH(int, scale);
    QFETCH(QString, written);
    QCOMPARE(dec(text).round(scale).toWire(), written);
}

void TestDecimal::displays_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("grouped") << u"26932.5"_s << 2 << u"26,932.50"_s;
    QTest::newRow("three digits") << u"-123"_s << 2 << u"-123.00"_s;
    QTest::newRow("negative grouped") << u"-1234567.891"_s << 2 << u"-1,234,567.89"_s;
    QTest::newRow("zero") << u"0"_s << 2 << u"0.00"_s;
    QTest::newRow("whole") << u"1000"_s << 0 << u"1,000"_s;
    QTest::newRow("small") << u"0.005"_s << 2 << u"0.00"_s;
}

void TestDecimal::displays() {
    QFETCH(QString, text);
    QFETCH(int, scale);
    QFETCH(QString, shown);
    QCOMPARE(dec(text).toDisplay(scale), shown);
}

void TestDecimal::comparesByMeaning() {
    QVERIFY(dec(u"1.50"_s) == dec(u"1.5"_s));
    QVERIFY(dec(u"-0"_s) == dec(u"0.000"_s));
    QVERIFY(dec(u"-1"_s) < dec(u"0"_s));
    QVERIFY(dec(u"-1.01"_s) < dec(u"-1.001"_s));
    QVERIFY(dec(u"9999999999999999999999999999"_s) > dec(u"0.0000000000000000000000000001"_s));
    QVERIFY(dec(u"5.00"_s).isWhole());
    QVERIFY(!dec(u"5.01"_s).isWhole());
    QVERIFY(!dec(u"0.01"_s).isWhole());
    QVERIFY(Decimal().isWhole());
}

void TestDecimal::refusesOverflow() {
    const Decimal max = dec(u"9999999999999999999999999999"_s);
    QVERIFY(!add(max, dec(u"1"_s)));
    QVERIFY(!add(max, dec(u"0.5"_s)));
    QVERIFY(!subtract(max.negated(), dec(u"1"_s)));
    QVERIFY(!multiply(max, max));
    QVERIFY(!multiply(dec(u"0.0000000000000000000000000001"_s), dec(u"0.1"_s)));
    QCOMPARE(add(max, max.negated())->toWire(), u"0"_s);
    QCOMPARE(multiply(dec(u"15960"_s), dec(u"1.35"_s))->round(2).toWire(), u"21546.00"_s);
    QCOMPARE(multiply(max, Decimal())->toWire(), u"0"_s);
}

void TestDecimal::fromIntHoldsTheEnds() {
    QCOMPARE(Decimal::fromInt(std::numeric_limits<qint64>::min()).toWire(), u"-9223372036854775808"_s);
    QCOMPARE(Decimal::fromInt(std::numeric_limits<qint64>::max()).toWire(), u"9223372036854775807"_s);
    QVERIFY(!Decimal::fromInt(0).isNegative());
}

void TestDecimal::arithmeticAgreesWithJudge() {
    QVERIFY(rc::check("sum, difference and product are exact or refused", [] {
        const Decimal a = *anyDecimal();
        const Decimal b = *anyDecimal();
        const auto agrees = [](const std::optional<Decimal>& got, const Judge& right) {
            RC_ASSERT(got.has_value() == fits(right));
            RC_ASSERT((!got || judge(*got) == right));
        };
        agrees(add(a, b), judge(a) + judge(b));
        agrees(subtract(a, b), judge(a) - judge(b));
        agrees(multiply(a, b), judge(a) * judge(b));
    }));
}

void TestDecimal::roundingAgreesWithJudge() {
    QVERIFY(rc::check("rounding is half-even", [] {
        const Decimal a = *anyDecimal();
        const int scale = *rc::gen::inRange(0, 16);
        const Judge shifted = judge(a) * pow(Judge(10), scale);
        Judge whole = floor(shifted);
        const Judge rest = shifted - whole;
        const bool odd = fmod(whole, Judge(2)) != 0;
        if (rest > Judge("0.5") || (rest == Judge("0.5") && odd))
            whole += 1;
        RC_ASSERT(judge(a.round(scale)) == whole / pow(Judge(10), scale));
    }));
}

void TestDecimal::orderAgreesWithJudge() {
    QVERIFY(rc::check("order is by meaning", [] {
        const Decimal a = *anyDecimal();
        const Decimal b = *anyDecimal();
        RC_ASSERT((a < b) == (judge(a) < judge(b)));
        RC_ASSERT((a == b) == (judge(a) == judge(b)));
    }));
}

void TestDecimal::wireRoundTrip() {
    QVERIFY(rc::check("what is written reads back the same, also from its display", [] {
        const Decimal a = *anyDecimal();
        RC_ASSERT(Decimal::parse(a.toWire()) == a);
        RC_ASSERT(Decimal::parse(a.toWire())->toWire() == a.toWire());
        RC_ASSERT(Decimal::parseTyped(a.toDisplay(a.scale())) == a);
    }));
    QVERIFY(rc::check("any text is read or refused, and what is read survives", [] {
        const QString text = *test::anyText();
        const std::optional<Decimal> wire = Decimal::parse(text);
        RC_ASSERT((!wire || Decimal::parseTyped(text) == wire));
    }));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
