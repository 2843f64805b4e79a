#include "models/formats/device.h"
#include "models/formats/luhn.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(lineside::DeviceKind)
Q_DECLARE_METATYPE(lineside::DeviceCheck)

class TestDevice : public QObject {
    Q_OBJECT
private slots:
    void luhn();
    void kinds_data();
    void kinds();
    void oneField_data();
    void oneField();
    void conversions();
    void conversionsAreInverse();
    void oneWrongDigitIsSeen();
    void anyTextIsHarmless();
};

void TestDevice::luhn() {
    QVERIFY(luhnValid(u"490154203237518"));
    QVERIFY(luhnValid(u"352099001761481"));
    QVERIFY(luhnValid(u"79927398713"));
    QVERIFY(!luhnValid(u"79927398710"));
    QVERIFY(!luhnValid(u""));
    QVERIFY(!luhnValid(u"0"));
    QVERIFY(!luhnValid(u"49015420323751x"));
    QCOMPARE(luhnDigit(u"49015420323751"), 8);
    QCOMPARE(luhnDigit(u""), -1);
    QCOMPARE(luhnDigit(u"12a"), -1);
}

void TestDevice::kinds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<DeviceKind>("kind");
    QTest::addColumn<DeviceCheck>("check");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* text, DeviceKind kind, DeviceCheck check, Verdict weight) {
        QTest::newRow(text) << QString::fromUtf8(text) << kind << check << int(weight);
    };
    row("E69FFFFF", DeviceKind::EsnHex, DeviceCheck::Fine, Verdict::Fine);
    row("e69fffff", DeviceKind::EsnHex, DeviceCheck::Fine, Verdict::Fine);
    row("12345678", DeviceKind::EsnHex, DeviceCheck::Fine, Verdict::Fine);
    row("23010485759", DeviceKind::EsnDec, DeviceCheck::Fine, Verdict::Fine);
    row("25516777215", DeviceKind::EsnDec, DeviceCheck::Fine, Verdict::Fine);
    row("25600000000", DeviceKind::EsnDec, DeviceCheck::EsnRange, Verdict::Refuse);
    row("25516777216", DeviceKind::EsnDec, DeviceCheck::EsnRange, Verdict::Refuse);
    row("AF0123450ABCDE", DeviceKind::MeidHex, DeviceCheck::Fine, Verdict::Fine);
    row("AF 012345 0ABCDE", DeviceKind::MeidHex, DeviceCheck::Fine, Verdict::Fine);
    row("49015420323751", DeviceKind::MeidOrImei, DeviceCheck::MeidOrImei, Verdict::Warn);
    row("49-015420-323751-8", DeviceKind::Imei, DeviceCheck::Fine, Verdict::Fine);
    row("490154203237517", DeviceKind::Imei, DeviceCheck::ImeiLuhn, Verdict::Refuse);
    row("4901542032375101", DeviceKind::Imeisv, DeviceCheck::SoftwareVersion, Verdict::Warn);
    row("293608736500703710", DeviceKind::MeidDec, DeviceCheck::Fine, Verdict::Fine);
    row("429496729516777215", DeviceKind::MeidDec, DeviceCheck::Fine, Verdict::Fine);
    row("429496729600000000", DeviceKind::MeidDec, DeviceCheck::MeidRange, Verdict::Refuse);
    row("000000000016777216", DeviceKind::MeidDec, DeviceCheck::MeidRange, Verdict::Refuse);
    row("890126022219334016", DeviceKind::Iccid, DeviceCheck::IccidLuhn, Verdict::Warn);
    row("8901260222193340102", DeviceKind::Iccid, DeviceCheck::Fine, Verdict::Fine);
    row("8901260222193340102F", DeviceKind::Iccid, DeviceCheck::Fine, Verdict::Fine);
    row("8901 2602 2219 3340 102f", DeviceKind::Iccid, DeviceCheck::Fine, Verdict::Fine);
    row("8901260222193340103", DeviceKind::Iccid, DeviceCheck::IccidLuhn, Verdict::Warn);
    row("7901260222193340101", DeviceKind::Iccid, DeviceCheck::IccidPrefix, Verdict::Warn);
    row("89012602221933401022", DeviceKind::Iccid, DeviceCheck::IccidLuhn, Verdict::Warn);
    row("8900000000000000000000", DeviceKind::Iccid, DeviceCheck::IccidLuhn, Verdict::Warn);
    for (const char* none :
         {"", "1", "1234567", "123456789", "1234567890", "1234567890123", "12345678901234567",
          "89012602221933401022345", "E69FFFF", "G69FFFFF", "AF0123450ABCDEF", "FFFFFFFFFFFFFFFFFFFF",
          "89012602221933401A1", "12345678901234567F"})
        row(none, DeviceKind::None, DeviceCheck::Length, Verdict::Refuse);
}

void TestDevice::kinds() {
    QFETCH(QString, text);
    QFETCH(DeviceCheck, check);
    QTEST(deviceKind(text), "kind");
    QCOMPARE(checkDevice(text), check);
    QTEST(int(verdict(check)), "verdict");
}

void TestDevice::oneField_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<DeviceCheck>("imei");
    QTest::addColumn<DeviceCheck>("iccid");
    const auto row = [](const char* text, DeviceCheck imei, DeviceCheck iccid) {
        QTest::newRow(text) << QString::fromUtf8(text) << imei << iccid;
    };
    using enum DeviceCheck;
    row("490154203237518", Fine, Length);
    row("490154203237519", ImeiLuhn, Length);
    row("49015420323751", NoCheckDigit, Length);
    row("4901542032375101", SoftwareVersion, Length);
    row("AF0123450ABCDE", Length, Length);
    row("8901260222193340102F", Length, Fine);
    row("293608736500703710", Length, IccidPrefix);
    row("", Length, Length);
}

void TestDevice::oneField() {
    QFETCH(QString, text);
    QTEST(checkImei(text), "imei");
    QTEST(checkIccid(text), "iccid");
}

void TestDevice::conversions() {
    QCOMPARE(esnToDecimal(u"E69FFFFF"), u"23010485759"_s);
    QCOMPARE(esnToHex(u"23010485759"), u"E69FFFFF"_s);
    QCOMPARE(meidToDecimal(u"AF0123450ABCDE"), u"293608736500703710"_s);
    QCOMPARE(meidToHex(u"293608736500703710"), u"AF0123450ABCDE"_s);
    QCOMPARE(esnToDecimal(u"00000001"), u"00000000001"_s);
    QCOMPARE(esnToHex(u"00000000001"), u"00000001"_s);
    QCOMPARE(meidToHex(u"000000000100000001"), u"00000001000001"_s);
    QVERIFY(!esnToDecimal(u"E69FFFF"));
    QVERIFY(!esnToDecimal(u"E69FFFFG"));
    QVERIFY(!esnToHex(u"25600000000"));
    QVERIFY(!esnToHex(u"E69FFFFF"));
    QVERIFY(!meidToHex(u"429496729600000000"));
    QVERIFY(!meidToDecimal(u""));
}

void TestDevice::conversionsAreInverse() {
    QVERIFY(rc::check("to decimal and back", [](quint32 first, quint32 second) {
        const QString esn = QString::number(first, 16).toUpper().rightJustified(8, u'0');
        RC_ASSERT(esnToHex(*esnToDecimal(esn)) == esn);
        const QString meid = esn + QString::number(second & 0xffffff, 16).toUpper().rightJustified(6, u'0');
        RC_ASSERT(meidToHex(*meidToDecimal(meid)) == meid);
    }));
}

void TestDevice::oneWrongDigitIsSeen() {
    QVERIFY(rc::check("Luhn sees one wrong digit", [] {
        QString number = *test::digits(18);
        number += QChar(u'0' + luhnDigit(number));
        RC_ASSERT(luhnValid(number));
        const auto at = *rc::gen::inRange<qsizetype>(0, number.size());
        const int shift = *rc::gen::inRange(1, 10);
        number[at] = QChar(u'0' + (number[at].unicode() - u'0' + shift) % 10);
        RC_ASSERT(!luhnValid(number));
    }));
}

void TestDevice::anyTextIsHarmless() {
    QVERIFY(rc::check("any text has a kind, and only texts without one have no form", [] {
        const QString text = *test::anyText();
        RC_ASSERT((deviceKind(text) == DeviceKind::None) == (checkDevice(text) == DeviceCheck::Length));
        RC_ASSERT(deviceNumber(deviceNumber(text)) == deviceNumber(text));
        checkImei(text);
        checkIccid(text);
        RC_ASSERT((!esnToDecimal(text) || deviceKind(text) == DeviceKind::EsnHex));
        RC_ASSERT((!esnToHex(text) || deviceKind(text) == DeviceKind::EsnDec));
        RC_ASSERT((!meidToHex(text) || deviceNumber(text).size() == 18));
        RC_ASSERT((!meidToDecimal(text) || deviceNumber(text).size() == 14));
    }));
}

QTEST_APPLESS_MAIN(TestDevice)
#include "tst_device.moc"
