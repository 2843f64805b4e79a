#include "models/formats/boolean.h"
#include "models/formats/chars.h"
#include "models/formats/integer.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

#include <limits>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestPlainValues : public QObject {
    Q_OBJECT
private slots:
    void booleans_data();
    void booleans();
    void integers_data();
    void integers();
    void typedIntegers_data();
    void typedIntegers();
    void groups_data();
    void groups();
    void everyIntegerReadsBack();
    void anyTextIsHarmless();
};

void TestPlainValues::booleans_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("value"); // -1: neither
    for (const char* text : {"true", "TRUE", "True", "1", " true\n"})
        QTest::newRow(text) << QString::fromUtf8(text) << 1;
    for (const char* text : {"false", "FALSE", "False", "0", "\t0"})
        QTest::newRow(text) << QString::fromUtf8(text) << 0;
    for (const char* text : {"", "yes", "2", "-1", "01", "tru", "truee", "t r u e"})
        QTest::newRow(text) << QString::fromUtf8(text) << -1;
}

void TestPlainValues::booleans() {
    QFETCH(QString, text);
    QFETCH(int, value);
    const std::optional<bool> read = readBoolean(text);
    QCOMPARE(read ? int(*read) : -1, value);
    if (read)
        QCOMPARE(readBoolean(writeBoolean(*read)), read);
}

void TestPlainValues::integers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("value");
    QTest::newRow("7") << u"7"_s << true << qint64(7);
    QTest::newRow("007 is 7") << u"007"_s << true << qint64(7);
    QTest::newRow("-0") << u"-0"_s << true << qint64(0);
    QTest::newRow("+12") << u" +12 "_s << true << qint64(12);
    QTest::newRow("largest") << u"9223372036854775807"_s << true << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << u"-9223372036854775808"_s << true << std::numeric_limits<qint64>::min();
    QTest::newRow("long zeros") << QString(500, u'0') + u'5' << true << qint64(5);
    for (const char* bad : {"", "-", "+", "1.0", "1e3", "1,000", "--1", "0x1", "9223372036854775808",
                            "-9223372036854775809", "99999999999999999999", "\xd9\xa1", "1 2"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false << qint64(0);
}

void TestPlainValues::integers() {
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(qint64, value);
    const std::optional<qint64> read = readInteger(text);
    QCOMPARE(read.has_value(), good);
    QCOMPARE(read.value_or(0), value);
}

void TestPlainValues::typedIntegers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value"); // -999: refused
    QTest::newRow("plain") << u"21546"_s << qint64(21546);
    QTest::newRow("grouped") << u"-1,234,567"_s << qint64(-1234567);
    QTest::newRow("spaces") << u"12 345"_s << qint64(12345);
    for (const char* bad : {"", "+", "1,23", "1.5", "$5", "one", "-+1", ",1"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << qint64(-999);
}

void TestPlainValues::typedIntegers() {
    QFETCH(QString, text);
    QFETCH(qint64, value);
    QCOMPARE(parseTypedInteger(text).value_or(-999), value);
}

void TestPlainValues::groups_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("none") << u"1234567"_s << u"1234567"_s;
    QTest::newRow("point") << u"1,234.5678"_s << u"1234.5678"_s;
    QTest::newRow("first group too long") << u"1234,567"_s << QString();
    QTest::newRow("last group too short") << u"1,23"_s << QString();
    QTest::newRow("last group too long") << u"1,2345"_s << QString();
    QTest::newRow("empty group") << u"1,,234"_s << QString();
}

void TestPlainValues::groups() {
    QFETCH(QString, text);
    QTEST(ungrouped(text), "plain");
}

void TestPlainValues::everyIntegerReadsBack() {
    QVERIFY(rc::check("a written integer reads back, from either reader", [](qint64 value) {
        RC_ASSERT(readInteger(writeInteger(value)) == value);
        RC_ASSERT(parseTypedInteger(writeInteger(value)) == value);
    }));
}

void TestPlainValues::anyTextIsHarmless() {
    QVERIFY(rc::check("any text: what the wire reader takes, Qt reads the same", [] {
        const QString text = *test::anyText();
        const std::optional<qint64> read = readInteger(text);
        RC_ASSERT((!read || text.trimmed().toLongLong() == *read));
        RC_ASSERT((!read || parseTypedInteger(text) == read));
        RC_ASSERT((!readBoolean(text) || text.trimmed().size() <= 5));
    }));
}

QTEST_APPLESS_MAIN(TestPlainValues)
#include "tst_plainvalues.moc"
