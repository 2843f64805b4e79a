#include "models/formats/country.h"
#include "models/formats/email.h"
#include "models/formats/pdf.h"
#include "models/formats/ssn.h"
#include "models/formats/state.h"
#include "models/formats/zip.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(lineside::SsnCheck)
Q_DECLARE_METATYPE(lineside::EmailCheck)

class TestIdentity : public QObject {
    Q_OBJECT
private slots:
    void ssn_data();
    void ssn();
    void zips_data();
    void zips();
    void zipChecks();
    void states();
    void countriesAreWhole();
    void emails_data();
    void emails();
    void pdfs();
    void anyTextIsHarmless();
};

void TestIdentity::ssn_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<SsnCheck>("check");
    QTest::addColumn<QString>("masked");
    const QString hidden = u"\u2022\u2022\u2022-\u2022\u2022-"_s;
    const QString all = hidden + u"\u2022\u2022\u2022\u2022"_s;
    const auto row = [](const char* text, SsnCheck check, const QString& masked) {
        QTest::newRow(text) << QString::fromUtf8(text) << check << masked;
    };
    row("123-45-6789", SsnCheck::Fine, hidden + u"6789"_s);
    row("123 45 6789", SsnCheck::Fine, hidden + u"6789"_s);
    row("12-3456789", SsnCheck::Fine, hidden + u"6789"_s);
    row("6789", SsnCheck::LastFour, hidden + u"6789"_s);
    row("000-45-6789", SsnCheck::Area, hidden + u"6789"_s);
    row("666456789", SsnCheck::Area, hidden + u"6789"_s);
    row("912706789", SsnCheck::Area, hidden + u"6789"_s);
    row("123006789", SsnCheck::Group, hidden + u"6789"_s);
    row("123450000", SsnCheck::Serial, hidden + u"0000"_s);
    row("***-**-6789", SsnCheck::Length, hidden + u"6789"_s);
    row("XXX-XX-6789", SsnCheck::Length, hidden + u"6789"_s);
    row("12345678", SsnCheck::Length, all);
    row("1234567890", SsnCheck::Length, all);
    row("*********", SsnCheck::Length, all);
    row("123", SsnCheck::Length, all);
    row("", SsnCheck::Length, QString());
}

void TestIdentity::ssn() {
    QFETCH(QString, text);
    QFETCH(SsnCheck, check);
    QCOMPARE(checkSsn(text), check);
    QTEST(maskedSsn(text), "masked");
    QVERIFY(verdict(check) != Verdict::Refuse);
    QCOMPARE(isWholeSsn(text), check != SsnCheck::Length && check != SsnCheck::LastFour);
    QCOMPARE(ssnDigits(text).has_value(), check != SsnCheck::Length);
}

void TestIdentity::zips_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zip");
    QTest::addColumn<QString>("zip4");
    QTest::newRow("five") << u"00901"_s << u"00901"_s << QString();
    QTest::newRow("nine with dash") << u" 32304-1234 "_s << u"32304"_s << u"1234"_s;
    QTest::newRow("nine") << u"323041234"_s << u"32304"_s << u"1234"_s;
    QTest::newRow("nine with space") << u"32304 0012"_s << u"32304"_s << u"0012"_s;
    for (const char* bad : {"", "3230", "323045", "32304-123", "32304-12345", "K1A 0B1", "3230A"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString() << QString();
}

void TestIdentity::zips() {
    QFETCH(QString, text);
    const ZipParts parts = splitZip(text).value_or(ZipParts{});
    QTEST(parts.zip, "zip");
    QTEST(parts.zip4, "zip4");
}

void TestIdentity::zipChecks() {
    const QSet<QString> known{u"323"_s, u"009"_s};
    QCOMPARE(checkZip(u"32304", known), ZipCheck::Fine);
    QCOMPARE(checkZip(u"00999", known), ZipCheck::Fine);
    QCOMPARE(checkZip(u"00001", known), ZipCheck::UnknownPrefix);
    QCOMPARE(checkZip(u"00001"), ZipCheck::Fine);
    QCOMPARE(checkZip(u"3230", known), ZipCheck::Length);
    QCOMPARE(checkZip(u"32304-1234", known), ZipCheck::Length);
    QCOMPARE(checkZip(u"", known), ZipCheck::Length);
    QCOMPARE(verdict(ZipCheck::UnknownPrefix), Verdict::Warn);
    QCOMPARE(verdict(ZipCheck::Length), Verdict::Refuse);
    QCOMPARE(verdict(ZipCheck::Fine), Verdict::Fine);
    QVERIFY(isZip4(u"0012"));
    QVERIFY(!isZip4(u"012"));
    QVERIFY(!isZip4(u""));
}

void TestIdentity::states() {
    QCOMPARE(uspsStates().size(), size_t(62));
    QString last;
    for (const UspsState& state : uspsStates()) {
        QCOMPARE(state.code.size(), 2);
        QVERIFY(!state.name.isEmpty());
        QVERIFY(last < state.code);
        last = state.code.toString();
        QCOMPARE(findState(state.name), &state);
    }
    for (const QStringView code :
         {u"FL", u"DC", u"AS", u"GU", u"MP", u"PR", u"VI", u"FM", u"MH", u"PW", u"AA", u"AE", u"AP"})
        QVERIFY(findState(code));
    QCOMPARE(findState(u" fl ")->name, u"Florida"_s);
    QCOMPARE(findState(u"puerto rico")->code, u"PR"_s);
    QVERIFY(!findState(u"ZZ"));
    QVERIFY(!findState(u""));
}

void TestIdentity::countriesAreWhole() {
    QCOMPARE(countries().size(), size_t(249));
    QString last;
    for (const Country& country : countries()) {
        QCOMPARE(country.alpha3.size(), 3);
        QVERIFY(!country.name.isEmpty());
        QVERIFY(last < country.alpha3);
        last = country.alpha3.toString();
        QCOMPARE(findCountry(country.alpha3), &country);
    }
    QCOMPARE(findCountry(DefaultCountry)->name, u"United States"_s);
    QCOMPARE(findCountry(u" usa ")->alpha3, u"USA"_s);
    QCOMPARE(findCountry(u"ALA")->name, u"\u00c5land Islands"_s);
    for (const QStringView code : {u"", u"US", u"USAA", u"ZZZ", u"AAA", u"SUN"})
        QVERIFY(!findCountry(code));
}

void TestIdentity::emails_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<EmailCheck>("check");
    const auto row = [](const char* text, EmailCheck check) {
        QTest::newRow(text) << QString::fromUtf8(text) << check;
    };
    for (const char* good : {"ann@example.com", "ann.o'neil+line@mail.example.co.uk", " ann@example.com ",
                             "\"ann b\"@example.com", "\"a@b\"@example.com",
                             "ann@\xc3\xbc"
                             "ber.example",
                             "ann@xn--ber-goa.example"})
        row(good, EmailCheck::Fine);
    row("", EmailCheck::NoAt);
    row("ann.example.com", EmailCheck::NoAt);
    row("ann@@example.com", EmailCheck::NoAt);
    row("a@b@example.com", EmailCheck::NoAt);
    row("@example.com", EmailCheck::NoName);
    row("ann@", EmailCheck::Domain);
    row("ann@example", EmailCheck::Domain);
    row("ann@example..com", EmailCheck::Domain);
    row("ann@example.com.", EmailCheck::Domain);
    row("ann@-example.com", EmailCheck::Domain);
    row("ann@example,com.org", EmailCheck::Domain);
    row("ann b@example.com", EmailCheck::WhiteSpace);
    row("ann@exam ple.com", EmailCheck::WhiteSpace);
}

void TestIdentity::emails() {
    QFETCH(QString, text);
    QFETCH(EmailCheck, check);
    QCOMPARE(checkEmail(text), check);
    QVERIFY(verdict(check) != Verdict::Refuse);
}

void TestIdentity::pdfs() {
    const QByteArray good = "%PDF-1.7\n" + QByteArray(5000, 'x') + "\n%%EOF\n";
    QCOMPARE(checkPdf(good), PdfProblems());
    QCOMPARE(checkPdf(QByteArray(1019, ' ') + good), PdfProblems());
    QCOMPARE(checkPdf(QByteArray(1020, ' ') + good), PdfProblems(PdfProblem::NoHeader));
    QCOMPARE(checkPdf(good + QByteArray(1018, '\0')), PdfProblems());
    QCOMPARE(checkPdf(good + QByteArray(1100, '\0')), PdfProblems());
    QCOMPARE(checkPdf(good + QByteArray(5000, '\0') + "\r\n\x1A"), PdfProblems());
    QCOMPARE(checkPdf(good + QByteArray(1100, '.')), PdfProblems(PdfProblem::NoEnd));
    QCOMPARE(checkPdf(good.chopped(4)), PdfProblems(PdfProblem::NoEnd));
    QCOMPARE(checkPdf(QByteArray()), PdfProblem::NoHeader | PdfProblem::NoEnd);
    QCOMPARE(checkPdf("%PDF-%%EOF"), PdfProblems());
    const QByteArray large = "%PDF-" + QByteArray(LargePdfBytes - 10, 'x') + "%%EOF";
    QCOMPARE(checkPdf(large), PdfProblems(PdfProblem::Large));
    QCOMPARE(checkPdf("%PDF-" + QByteArray(LargePdfBytes - 11, 'x') + "%%EOF"), PdfProblems());
}

void TestIdentity::anyTextIsHarmless() {
    QVERIFY(rc::check("any text is answered", [] {
        const QString text = *test::anyText();
        RC_ASSERT(verdict(checkSsn(text)) != Verdict::Refuse);
        RC_ASSERT(
            (maskedSsn(text).isEmpty() || maskedSsn(text).startsWith(u"\u2022\u2022\u2022-\u2022\u2022-")));
        RC_ASSERT((!splitZip(text) || isZip(splitZip(text)->zip)));
        RC_ASSERT((checkZip(text) == ZipCheck::Fine) == isZip(text));
        RC_ASSERT((!findState(text) || text.trimmed().size() >= 2));
        RC_ASSERT((!findCountry(text) || text.trimmed().size() == 3));
        RC_ASSERT((checkEmail(text) != EmailCheck::Fine || text.contains(u'@')));
        checkPdf(text.toUtf8());
    }));
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
