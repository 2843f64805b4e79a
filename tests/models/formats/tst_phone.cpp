#include "models/formats/phone.h"
#include "models/formats/shown.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(lineside::PhoneCheck)

class TestPhone : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void checks_data();
    void checks();
    void shows();
    void everyNumberReadsBack();
    void anyTextIsHarmless();
};

void TestPhone::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits"); // null: none
    for (const char* text : {"8505550101", "(850) 555-0101", "+1 850 555 0101", "1-850-555-0101",
                             "850.555.0101", "+18505550101", "[850] 555 0101",
                             "850\xe2\x80\x93"
                             "555\xe2\x80\x93"
                             "0101",
                             "850\xc2\xa0"
                             "555\xc2\xa0"
                             "0101",
                             "tel:+1-850-555-0101", "  850/555-0101 "})
        QTest::newRow(text) << QString::fromUtf8(text) << u"8505550101"_s;
    for (const char* text : {"", "5550101", "850555010", "85055501011", "28505550101", "+44 20 7946 0958",
                             "+8505550101", "850-555-0101 x12", "850555O101", "++18505550101", "118505550101",
                             "\xd9\xa8"
                             "505550101"})
        QTest::newRow(text) << QString::fromUtf8(text) << QString();
}

void TestPhone::reads() {
    QFETCH(QString, text);
    QTEST(digits10(text).value_or(QString()), "digits");
}

void TestPhone::checks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<PhoneCheck>("check");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* text, PhoneCheck check, Verdict weight) {
        QTest::newRow(text) << QString::fromUtf8(text) << check << int(weight);
    };
    row("850-555-0101", PhoneCheck::Fine, Verdict::Fine);
    row("200-200-0000", PhoneCheck::Fine, Verdict::Fine);
    row("", PhoneCheck::Length, Verdict::Refuse);
    row("850555010", PhoneCheck::Length, Verdict::Refuse);
    row("050-555-0101", PhoneCheck::AreaCode, Verdict::Refuse);
    row("150-555-0101", PhoneCheck::AreaCode, Verdict::Refuse);
    row("850-155-0101", PhoneCheck::Exchange, Verdict::Refuse);
    row("850-055-0101", PhoneCheck::Exchange, Verdict::Refuse);
    row("911-155-0101", PhoneCheck::Exchange, Verdict::Refuse);
    row("911-555-0101", PhoneCheck::UnusualAreaCode, Verdict::Warn);
    row("290-555-0101", PhoneCheck::UnusualAreaCode, Verdict::Warn);
    row("370-555-0101", PhoneCheck::UnusualAreaCode, Verdict::Warn);
    row("969-555-0101", PhoneCheck::UnusualAreaCode, Verdict::Warn);
    row("850-411-0101", PhoneCheck::UnusualExchange, Verdict::Warn);
    row("850-410-0101", PhoneCheck::Fine, Verdict::Fine);
}

void TestPhone::checks() {
    QFETCH(QString, text);
    QFETCH(PhoneCheck, check);
    QCOMPARE(checkPhone(text), check);
    QTEST(int(verdict(check)), "verdict");
}

void TestPhone::shows() {
    QCOMPARE(displayPhone(u"8505550101"), u"(850) 555-0101"_s);
    QCOMPARE(displayPhone(u"+1 850.555.0101"), u"(850) 555-0101"_s);
    QCOMPARE(displayPhone(u"5550101"), u"5550101"_s);
    QCOMPARE(displayPhone(u""), QString());
}

void TestPhone::everyNumberReadsBack() {
    QVERIFY(rc::check("ten digits are shown and read back", [] {
        const QString number = *test::digits(10);
        RC_ASSERT(digits10(displayPhone(number)) == number);
        RC_ASSERT(digits10(u"+1"_s + number) == number);
        RC_ASSERT((verdict(checkPhone(number)) == Verdict::Refuse) == (number[0] < u'2' || number[3] < u'2'));
    }));
}

void TestPhone::anyTextIsHarmless() {
    QVERIFY(rc::check("any text has ten digits or none", [] {
        const QString text = *test::anyText();
        const std::optional<QString> digits = digits10(text);
        RC_ASSERT((!digits || digits->size() == 10));
        RC_ASSERT(digits.has_value() == (checkPhone(text) != PhoneCheck::Length));
        RC_ASSERT((digits || displayPhone(text) == shownLine(text)));
    }));
}

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
