#include "app/settings/redaction.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject {
    Q_OBJECT
private slots:
    void personalTextNeverPasses_data();
    void personalTextNeverPasses();
    void usefulTextPasses_data();
    void usefulTextPasses();
    void noFourDigitsEverPass();
    void isStable();
    void oneLineOfLimitedLength();
};

void RedactionTest::personalTextNeverPasses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("gone");
    const auto row = [](const char* name, const QString& text, const QStringList& gone) {
        QTest::newRow(name) << text << gone;
    };
    row("SSN", u"sent 123-45-6789 to the service"_s, {u"123"_s, u"45"_s, u"6789"_s});
    row("SSN bare", u"x123456789y"_s, {u"1234"_s, u"6789"_s});
    row("SSN with spaces", u"123 45 6789"_s, {u"123"_s, u"6789"_s});
    row("SSN with dashes of print", u"123–45–6789"_s, {u"123"_s, u"6789"_s});
    row("SSN with underscores", u"123_45_6789"_s, {u"123"_s, u"6789"_s});
    row("SSN with wide dashes", u"123 - 45 - 6789"_s, {u"123"_s, u"45"_s, u"6789"_s});
    row("SSN masked by a service", u"***-**-6789"_s, {u"6789"_s});
    row("SSN in other digits", u"١٢٣٤٥٦٧٨٩"_s, {u"١٢"_s, u"٨٩"_s});
    row("SSN after half a character", QString(QChar(0xD83D)) + u"123-45-6789"_s, {u"6789"_s});
    row("last four", u"ends in 6789."_s, {u"6789"_s});
    row("date of birth", u"1961-06-14T00:00:00"_s, {u"1961"_s, u"06-14"_s});
    row("US date", u"born 06/14/1961"_s, {u"06/14"_s, u"1961"_s});
    row("short date", u"born 6/14/61"_s, {u"6/14"_s, u"61"_s});
    row("date in words", u"DOB: June 14, '61"_s, {u"June"_s, u"61"_s});
    row("PIN", u"got 4711"_s, {u"4711"_s});
    row("TN", u"(850) 555-0101"_s, {u"850"_s, u"555"_s, u"0101"_s});
    row("E-mail", u"mail to rosa.delgado@example.org failed"_s, {u"rosa"_s, u"example"_s});
    row("E-mail in an address", u"GET /u/rosa%40example.org"_s, {u"rosa"_s, u"example"_s});
    row("E-mail, not ASCII", u"Zoë.Ñandú@example.org"_s, {u"Zo"_s, u"and"_s, u"example"_s});
    row("element", u"reply <LastName>Delgado</LastName> more Delgado"_s, {u"Delgado"_s});
    row("element cut in front", u"Delgado</LastName><A>"_s, {u"Delgado"_s});
    row("element cut behind", u"bytes: <LastName>Delgado"_s, {u"Delgado"_s});
    row("element over lines", u"<LastName>\nDelgado\n</LastName>"_s, {u"Delgado"_s});
    row("attribute", u"at <Name value='Delgado'/>"_s, {u"Delgado"_s});
    row("declaration", u"<?xml version='1.0'?>Delgado"_s, {u"Delgado"_s});
    row("CDATA", u"<![CDATA[Delgado]]>"_s, {u"Delgado"_s});
    row("element escaped", u"&lt;LastName&gt;Delgado&lt;/LastName&gt;"_s, {u"Delgado"_s});
    row("password", u"Password: s3cret, horse two"_s, {u"s3cret"_s, u"horse"_s, u"two"_s});
    row("password as JSON", u"{\"password\": \"s3cret\"}"_s, {u"s3cret"_s});
    row("session key", u"SessionKey=abc-def"_s, {u"abc"_s, u"def"_s});
    row("licence", u"DriversLicense = K-LM"_s, {u"K-LM"_s});
    row("PIN in letters", u"pin = ABCD"_s, {u"ABCD"_s});
    row("authorization", u"Authorization: Basic cHJhY3RpY2U="_s, {u"cHJ"_s});
    row("user in an address", u"https://user:pw@host.example/x"_s, {u"user"_s, u"pw"_s});
    row("query", u"https://host.example/x?name=Delgado"_s, {u"Delgado"_s});
    row("PDF", u"content JVBERi"_s + QString(60, u'A') + u" end"_s, {u"JVBERi"_s});
}

void RedactionTest::personalTextNeverPasses() {
    QFETCH(QString, text);
    QFETCH(QStringList, gone);
    const QString line = redacted(text);
    for (const QString& part : gone)
        QVERIFY2(!line.contains(part, Qt::CaseInsensitive), qPrintable(line));
}

void RedactionTest::usefulTextPasses_data() {
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"Customers_Query took 120 ms"_s, u"status 503, asked again"_s,
                                u"Customer/Lifeline/Status is not known"_s, u"qt.qpa: no theme"_s,
                                u"a < b and b > c"_s, u"Ünïcode stays"_s, u""_s})
        QTest::newRow(text.isEmpty() ? "empty" : qPrintable(text)) << text;
}

void RedactionTest::usefulTextPasses() {
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void RedactionTest::noFourDigitsEverPass() {
    QRandomGenerator random(1);
    static const QString alphabet = u"0123456789-./ ()abZ<>@?&=\"\n"_s;
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int length = random.bounded(80); length > 0; --length)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const QString line = redacted(text);
        int digits = 0;
        int marks = 0;
        for (const QChar c : line) {
            marks = c.isDigit() || c.isLetter() ? 0 : marks + 1;
            digits = c.isLetter() || marks > 3 ? 0 : digits + (c.isDigit() ? 1 : 0);
            QVERIFY2(digits < 4, qPrintable(text + u" -> "_s + line));
        }
    }
}

void RedactionTest::isStable() {
    for (const QString& text :
         {u"SSN 123-45-6789, rosa@example.org"_s, u"Password: a b c"_s, u"<A>b</A>"_s}) {
        const QString once = redacted(text);
        QCOMPARE(redacted(once), once);
    }
}

void RedactionTest::oneLineOfLimitedLength() {
    QCOMPARE(redacted(u"a\nb\r\tc\u2028d"_s), u"a b  c d"_s);
    QVERIFY(redacted(QString(10'000'000, u'x')).size() <= 2100);
    QVERIFY(redacted(QString(5000, u' ') + u"x"_s).size() <= 2100);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
