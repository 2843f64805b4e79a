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

private:
    static void rowsOfWords(const auto& row);
    static void rowsOfKeys(const auto& row);
    static void rowsOfDigits(const auto& row);
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
    rowsOfWords(row);
    rowsOfKeys(row);
    rowsOfDigits(row);
}

/// Values behind the word for a secret, without a colon or with other words between.
void RedactionTest::rowsOfWords(const auto& row) {
    row("password, a word", u"Password xyz"_s, {u"xyz"_s});
    row("password, words", u"the password correct horse was typed"_s, {u"correct"_s, u"horse"_s});
    row("password, is", u"password is hunter"_s, {u"hunter"_s});
    row("password, changed to", u"password changed to swordfish for the agent"_s, {u"swordfish"_s});
    row("password, quoted", u"password \"big fish\" refused"_s, {u"big"_s, u"fish"_s});
    row("password, a dash", u"Password - swordfish"_s, {u"swordfish"_s});
    row("password, an arrow", u"password -> swordfish"_s, {u"swordfish"_s});
    row("password, a tab", u"password\tswordfish"_s, {u"swordfish"_s});
    row("passwd", u"passwd=swordfish"_s, {u"swordfish"_s});
    row("passwd, a word", u"passwd swordfish"_s, {u"swordfish"_s});
    row("passwd, with more", u"DB_PASSWD=swordfish"_s, {u"swordfish"_s});
    row("pw", u"pw swordfish"_s, {u"swordfish"_s});
    row("pw, equals", u"user=mo&pw=swordfish"_s, {u"swordfish"_s});
    row("pw, with more", u"user_pw: swordfish"_s, {u"swordfish"_s});
    row("pwd", u"pwd swordfish"_s, {u"swordfish"_s});
    row("passphrase", u"passphrase swordfish and more"_s, {u"swordfish"_s});
    row("PIN", u"PIN abcd"_s, {u"abcd"_s});
    row("PIN, a few digits", u"the PIN is 12 34"_s, {u"12"_s, u"34"_s});
    row("token", u"Authorization Bearer abcdef"_s, {u"abcdef"_s});
    row("date of birth", u"date of birth June the first"_s, {u"June"_s});
    row("licence", u"licence K-LM"_s, {u"K-LM"_s});
    row("driver's licence", u"driver's license no KLM"_s, {u"KLM"_s});
    row("DL", u"DL S12B34C6D"_s, {u"S12"_s, u"C6D"_s});
    row("DL, letters", u"DL KLMNO"_s, {u"KLMNO"_s});
    row("DL, colon", u"DL: FL-K"_s, {u"FL"_s});
}

void RedactionTest::rowsOfKeys(const auto& row) {
    row("session key, two words", u"session key: abc"_s, {u"abc"_s});
    row("session key, no colon", u"session key abc"_s, {u"abc"_s});
    row("session-key", u"session-key=abc"_s, {u"abc"_s});
    row("impersonation key", u"Impersonation key abc"_s, {u"abc"_s});
    row("key of small letters", u"opened kqvzwtrplmnbgfdsaeiouxyz for the agent"_s,
        {u"kqvzw"_s, u"iouxyz"_s});
    row("key of capitals", u"opened KQVZWTRPLMNBGFDS"_s, {u"KQVZW"_s});
    row("short key of letters", u"opened kqvzwtrplmnb"_s, {u"kqvzw"_s});
    row("key of both", u"opened aKqVzWtRpLmNbGfD"_s, {u"KqVz"_s});
    row("key of letters and digits", u"opened a1kq2vz3wt4rp"_s, {u"kq2"_s, u"rp"_s});
    row("key in an address", u"GET /(S(kqvzwtrplmnbgfdsaeiouxyz))/default.asmx"_s, {u"kqvzw"_s});
}

void RedactionTest::rowsOfDigits(const auto& row) {
    row("licence of digits and letters", u"got S12B34C6D"_s, {u"S12"_s, u"34C"_s});
    row("device in hex", u"got A1B2C3D4E5F6A7"_s, {u"B2C3"_s});
    row("digits with letters between", u"k1l2m3n4"_s, {u"1l2"_s, u"m3n"_s});
    row("four marks", u"123----45----6789"_s, {u"123"_s, u"45"_s, u"6789"_s});
    row("five marks", u"123 . . 45 . . 6789"_s, {u"45"_s, u"6789"_s});
    row("many marks", u"123"_s + QString(20, u'.') + u"45"_s + QString(20, u' ') + u"6789"_s,
        {u"45"_s, u"6789"_s});
    row("marks of print", u"12 \u2013\u2013\u2013\u2013 34"_s, {u"12"_s, u"34"_s});
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
    // Sentences about secrets that hold none, and what Qt and this program say.
    for (const QString& text : {u"The password was refused"_s,
                                u"Password needed"_s,
                                u"the password of this agent is wrong, asked again"_s,
                                u"No session key in the reply"_s,
                                u"The session key is gone. The agent has to sign in again."_s,
                                u"the token expired after 30 s"_s,
                                u"PIN missing"_s,
                                u"SSN and PIN are not set"_s,
                                u"The licence field is empty"_s,
                                u"The keychain has no key of the drafts"_s,
                                u"3 drafts and 2 attempts can't be opened; they stay on disk"_s,
                                u"QSslSocket::connectToHostEncrypted: TLS initialization failed"_s,
                                u"QNetworkAccessManager: the host was not found"_s,
                                u"This plugin does not support propagateSizeHints()"_s,
                                u"QObject::connect: No such signal lineside::CustomerPage::titleChanged()"_s,
                                u"libpng warning: iCCP: known incorrect sRGB profile"_s,
                                u"spinning down, 2 of 3 are idle"_s,
                                u"Certificates of api.example.net are not trusted"_s,
                                u"Qt 6.4.2 on Debian 12"_s,
                                u"line 12: an unexpected character"_s,
                                u"Characteristically, an internationalized text"_s})
        QTest::newRow(qPrintable(text)) << text;
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
        for (const QChar c : line) {
            digits = c.isLetter() ? 0 : digits + (c.isDigit() ? 1 : 0);
            QVERIFY2(digits < 4, qPrintable(text + u" -> "_s + line));
        }
    }
}

void RedactionTest::isStable() {
    for (const QString& text :
         {u"SSN 123-45-6789, rosa@example.org"_s, u"Password: a b c"_s, u"<A>b</A>"_s, u"Password xyz"_s,
          u"got S12B34C6D and kqvzwtrplmnb"_s, u"PIN is not abc"_s}) {
        const QString once = redacted(text);
        QCOMPARE(redacted(once), once);
    }
}

void RedactionTest::oneLineOfLimitedLength() {
    QCOMPARE(redacted(u"a\nb\r\tc\u2028d"_s), u"a b  c d"_s);
    QVERIFY(redacted(QString(10'000'000, u'x')).size() <= 2100);
    QVERIFY(redacted(QString(5000, u' ') + u"x"_s).size() <= 2100);
    // Texts at which a careless pattern takes for ever.
    for (const QString& piece : {u"password is "_s, u"1a"_s, u"1 . "_s, u"pw "_s, u"aB"_s, u"x_"_s})
        QVERIFY(redacted(piece.repeated(2000)).size() <= 2100);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
