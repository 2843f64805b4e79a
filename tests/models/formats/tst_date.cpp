#include "models/formats/date.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 24);

} // namespace

class TestDate : public QObject {
    Q_OBJECT
private slots:
    void wire_data();
    void wire();
    void none_data();
    void none();
    void typed_data();
    void typed();
    void typedPast_data();
    void typedPast();
    void moments_data();
    void moments();
    void writes();
    void everyDateReadsBack();
    void anyTextIsHarmless();
};

void TestDate::wire_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date"); // invalid: unreadable
    const QDate d(2026, 1, 31);
    for (const char* good :
         {"2026-01-31", "2026-01-31T00:00:00", "2026-01-31T23:59:59", "2026-01-31T23:59:59Z", "2026-01-31Z",
          "2026-01-31T00:00:00.1", "2026-01-31T00:00:00.1234567", "2026-01-31T23:59:59.9999999-05:00",
          "2026-01-31T00:00:00+14:00", "2026-01-31-05:00", "2026-01-31T24:00:00", "2026-01-31T00:00",
          "2026-01-31 00:00:00", " 2026-01-31T00:00:00\n"})
        QTest::newRow(good) << QString::fromUtf8(good) << d;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00"_s << QDate(2024, 2, 29);
    QTest::newRow("last") << u"9999-12-31T23:59:59.9999999"_s << QDate(9999, 12, 31);
    for (const char* bad : {"",
                            "2026",
                            "2026-1-31",
                            "2026-02-30",
                            "2026-13-01",
                            "2025-02-29",
                            "0000-01-01",
                            "2026-01-31T",
                            "2026-01-31T25:00:00",
                            "2026-01-31T24:00:01",
                            "2026-01-31T00:60:00",
                            "2026-01-31T00:00:60",
                            "2026-01-31T00:00:00.",
                            "2026-01-31T00:00:00.12345678",
                            "2026-01-31T00:00:00+5",
                            "2026-01-31T00:00:00+15:00",
                            "2026-01-31T00:00:00ZZ",
                            "01/31/2026",
                            "-2026-01-31",
                            "2026-01-31x",
                            "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-01-31"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QDate();
}

void TestDate::wire() {
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(readDate(text).value_or(QDate()), date);
    QVERIFY(!isNoDate(text));
}

void TestDate::none_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"0001-01-01T00:00:00", "0001-01-01", "0001-01-01T00:00:00Z",
                             "0001-01-01T05:00:00-05:00", "0001-01-01T00:00:00.0000000"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDate::none() {
    QFETCH(QString, text);
    QVERIFY(isNoDate(text));
    QVERIFY(!readDate(text));
    QVERIFY(sameDate(text, u"0001-01-01T00:00:00"));
    QVERIFY(sameMoment(text, u"0001-01-01T00:00:00"));
}

void TestDate::typed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate d(2026, 12, 31);
    for (const char* good : {"12/31/2026", "12/31/26", "12-31-2026", "12.31.2026", "12 31 2026", "20261231",
                             "12312026", "123126", "2026-12-31", "2026/12/31", "2026-12-31T00:00:00",
                             "Dec 31, 2026", "31 Dec 2026", "december 31st 2026", "DEC. 31, 26",
                             "31-Dec-2026", "2026 Dec 31", "Thursday, December 31, 2026", " 12/31/2026 "})
        QTest::newRow(good) << QString::fromUtf8(good) << d;
    QTest::newRow("month first") << u"1/2/26"_s << QDate(2026, 1, 2);
    QTest::newRow("Sept") << u"Sept 9, 2026"_s << QDate(2026, 9, 9);
    QTest::newRow("may") << u"may 1 2026"_s << QDate(2026, 5, 1);
    QTest::newRow("pivot, latest") << u"1/2/45"_s << QDate(2045, 1, 2);
    QTest::newRow("pivot, earliest") << u"1/2/46"_s << QDate(1946, 1, 2);
    QTest::newRow("today") << u"Today"_s << Today;
    QTest::newRow("tomorrow") << u"tomorrow"_s << Today.addDays(1);
    QTest::newRow("yesterday") << u"yesterday"_s << Today.addDays(-1);
    QTest::newRow("+30") << u"+30"_s << Today.addDays(30);
    QTest::newRow("+ 0") << u"+ 0"_s << Today;
    QTest::newRow("-7") << u"-7"_s << Today.addDays(-7);
    for (const char* bad : {"",           "31/12/2026",     "13/01/2026",  "2/30/2026",    "12/31",
                            "12/31/226",  "1/2/3",          "99999999",    "00000000",     "1231",
                            "12/31/1799", "3000-01-01",     "+",           "+-3",          "+300000",
                            "-99999",     "-12/31/2026",    "Foo 1, 2026", "De 31 2026",   "31st",
                            "Dec 2026",   "12/31/2026/1",   "12*31*2026",  "Dec Dec 2026", "2026 31 Dec",
                            "Monday",     "\xd9\xa1/2/2026"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QDate();
}

void TestDate::typed() {
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(parseTypedDate(text, Today).value_or(QDate()), date);
}

void TestDate::typedPast_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("today") << u"11/24/26"_s << Today;
    QTest::newRow("tomorrow is a century ago") << u"11/25/26"_s << QDate(1926, 11, 25);
    QTest::newRow("45") << u"1/2/45"_s << QDate(1945, 1, 2);
    QTest::newRow("99") << u"123199"_s << QDate(1999, 12, 31);
    QTest::newRow("leap day of 2000") << u"2/29/00"_s << QDate(2000, 2, 29);
    QTest::newRow("leap day in no century") << u"2/29/01"_s << QDate();
    QTest::newRow("four digits stay") << u"1/2/2045"_s << QDate(2045, 1, 2);
}

void TestDate::typedPast() {
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(parseTypedDate(text, Today, ShortYear::Past).value_or(QDate()), date);
}

void TestDate::moments_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("date");
    QTest::addColumn<bool>("moment");
    QTest::newRow("midnight") << u"2026-01-31"_s << u"2026-01-31T00:00:00.0000000"_s << true << true;
    QTest::newRow("zones") << u"2026-01-31T23:00:00-05:00"_s << u"2026-02-01T04:00:00Z"_s << false << true;
    QTest::newRow("other zones") << u"2026-01-31T23:00:00-05:00"_s << u"2026-01-31T23:00:00Z"_s << true
                                 << false;
    QTest::newRow("one zone") << u"2026-01-31T23:00:00-05:00"_s << u"2026-01-31T23:00:00"_s << true << true;
    QTest::newRow("fraction") << u"2026-01-31T01:00:00.1"_s << u"2026-01-31T01:00:00.1000000"_s << true
                              << true;
    QTest::newRow("last tick") << u"2026-01-31T01:00:00.1"_s << u"2026-01-31T01:00:00.1000001"_s << true
                               << false;
    QTest::newRow("24 o'clock") << u"2026-01-31T24:00:00"_s << u"2026-02-01T00:00:00"_s << false << true;
    QTest::newRow("none and a date") << u"0001-01-01T00:00:00"_s << u"2026-01-31"_s << false << false;
    QTest::newRow("unreadable") << u"soon"_s << u"soon"_s << true << true;
    QTest::newRow("unreadable and a date") << u"soon"_s << u"2026-01-31"_s << false << false;
    QTest::newRow("far ends") << u"0001-01-02"_s << u"9999-12-31"_s << false << false;
}

void TestDate::moments() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(sameDate(a, b), "date");
    QTEST(sameMoment(a, b), "moment");
    QTEST(sameDate(b, a), "date");
    QTEST(sameMoment(b, a), "moment");
}

void TestDate::writes() {
    QCOMPARE(writeDate(QDate(2026, 1, 2)), u"2026-01-02T00:00:00"_s);
    QCOMPARE(writeDate(QDate(987, 1, 2)), u"0987-01-02T00:00:00"_s);
    QCOMPARE(writeDate(QDate()), QString());
    QCOMPARE(writeDate(QDate(10000, 1, 1)), QString());
    QCOMPARE(writeDate(QDate(-1, 1, 1)), QString());
    QCOMPARE(displayDate(QDate(2026, 1, 2)), u"01/02/2026"_s);
    QCOMPARE(displayDate(QDate()), QString());
}

void TestDate::everyDateReadsBack() {
    QVERIFY(rc::check("written, shown and compact forms read back", [] {
        const qint64 first = QDate(1800, 1, 1).toJulianDay();
        const qint64 last = QDate(2999, 12, 31).toJulianDay();
        const QDate date = QDate::fromJulianDay(*rc::gen::inRange(first, last + 1));
        RC_ASSERT(readDate(writeDate(date)) == date);
        for (const QString& form :
             {u"MM/dd/yyyy"_s, u"M/d/yyyy"_s, u"MMddyyyy"_s, u"yyyyMMdd"_s, u"yyyy-M-d"_s})
            RC_ASSERT(parseTypedDate(date.toString(form), Today) == date);
    }));
    QVERIFY(rc::check("two-digit years obey their rule", [] {
        const QDate today = Today.addDays(*rc::gen::inRange(-40000, 40000));
        const QString text = today.addDays(*rc::gen::inRange(-40000, 40000)).toString(u"M/d/yy");
        const std::optional<QDate> past = parseTypedDate(text, today, ShortYear::Past);
        RC_ASSERT((!past || (*past <= today && past->addYears(401) > today)));
        const std::optional<QDate> near = parseTypedDate(text, today);
        RC_ASSERT((!near || (near->year() >= today.year() - 80 && near->year() <= today.year() + 19)));
    }));
}

void TestDate::anyTextIsHarmless() {
    QVERIFY(rc::check("any text is a valid date or none", [] {
        const QString text = *test::anyText();
        for (const ShortYear rule : {ShortYear::Near, ShortYear::Past})
            RC_ASSERT(parseTypedDate(text, Today, rule).value_or(Today).isValid());
        RC_ASSERT(readDate(text).value_or(Today).isValid());
        RC_ASSERT(sameMoment(text, text));
        RC_ASSERT(sameDate(text, text));
    }));
}

QTEST_APPLESS_MAIN(TestDate)
#include "tst_date.moc"
