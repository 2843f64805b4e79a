#include "models/formats/lookup.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

using Kind = Guess::Kind;

/// "TN 8505550101, ID 8505550101": short to write in a table, and readable when it fails.
QString said(const QList<Guess>& guesses) {
    static const QHash<Kind, QString> names{{Kind::CustomerId, u"ID"_s}, {Kind::Tn, u"TN"_s},
                                            {Kind::Iccid, u"ICCID"_s},   {Kind::Imei, u"IMEI"_s},
                                            {Kind::Esn, u"ESN"_s},       {Kind::Meid, u"MEID"_s},
                                            {Kind::Name, u"Name"_s}};
    QStringList out;
    for (const Guess& guess : guesses)
        out.append(names.value(guess.kind) + u' ' + guess.value);
    return out.join(u", ");
}

} // namespace

class TestLookupGuess : public QObject {
    Q_OBJECT
private slots:
    void guessed_data();
    void guessed();
    void whatIsTakenForNothingSaysWhatItLacks();
    void fillsTheQuery();
    void everyTnIsOne();
    void anyTextIsHarmless();
};

void TestLookupGuess::guessed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guesses");
    const auto row = [](const char* text, const char* guesses) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(guesses);
    };
    row("1001", "ID 1001");
    row("#1001", "ID 1001");
    row("customer 1001", "ID 1001");
    row("Customer ID: 1001", "ID 1001");
    row("12345678", "ID 12345678, ESN 12345678");
    row("123456789", "ID 123456789");
    row("8505550101", "TN 8505550101, ID 8505550101");
    row("(850) 555-0101", "TN 8505550101, ID 8505550101");
    row("+1 850 555 0101", "TN 8505550101");
    row("+1 (850) 555-0101", "TN 8505550101");
    row("tel:+1-850-555-0101", "TN 8505550101");
    row("TN: 850-555-0101", "TN 8505550101, ID 8505550101");
    row("18505550101", "TN 8505550101, ESN 18505550101");
    row("11505550101", "ESN 11505550101");
    row("10505550101", "ESN 10505550101");
    row("23010485759", "ESN 23010485759");
    row("E69FFFFF", "ESN E69FFFFF");
    row("e69fffff", "ESN E69FFFFF");
    row("ESN E69FFFFF", "ESN E69FFFFF");
    row("AF0123450ABCDE", "MEID AF0123450ABCDE");
    row("49015420323751", "IMEI 490154203237518, IMEI 49015420323751, MEID 49015420323751");
    row("490154203237518", "IMEI 490154203237518");
    row("490154203237517", "IMEI 490154203237517");
    row("IMEI: 49 015420 323751 8", "IMEI 490154203237518");
    row("4901542032375101", "IMEI 4901542032375101");
    row("293608736500703710", "MEID 293608736500703710");
    row("890126022219334010", "ICCID 890126022219334010");
    row("8901260222193340101", "ICCID 8901260222193340101");
    row("8901260222193340101F", "ICCID 8901260222193340101");
    row("ICCID 8901 2602 2219 3340 101", "ICCID 8901260222193340101");
    row("sim 8901260222193340101F", "ICCID 8901260222193340101");
    row("Doe, Jane", "Name Doe, Jane");
    row("  jane   doe ", "Name jane doe");
    row("O'Neil", "Name O'Neil");
    row("N\xc3\xba\xc3\xb1"
        "ez",
        "Name N\xc3\xba\xc3\xb1"
        "ez");
    row("\xf0\xa0\xae\xb7", "Name \xf0\xa0\xae\xb7");
    row("Telly", "Name Telly");
    row("Simone 3", "Name Simone 3");
    row("Deadbeef", "ESN DEADBEEF, Name Deadbeef");
    row("Abe Decaf", "Name Abe Decaf, ESN ABEDECAF");
    row("850555O101", "Name 850555O101");
    row("123456789012", "");
    row("\xe2\x80\xaa(850) 555-0101\xe2\x80\xac", "TN 8505550101, ID 8505550101");
    row("\xef\xbc\x98\xef\xbc\x95\xef\xbc\x90 555 0101", "TN 8505550101, ID 8505550101");
    row("850-555-0101 x23", "TN 8505550101, ID 8505550101");
    row("(850) 555-0101 ext. 4", "TN 8505550101, ID 8505550101");
    row("Cell: 850-555-0101", "TN 8505550101, ID 8505550101");
    row("Home phone (850) 555-0101", "TN 8505550101, ID 8505550101");
    row("Work # 850.555.0101 extension 12", "TN 8505550101, ID 8505550101");
    row("Acct 5000", "ID 5000");
    row("Account number: 5000", "ID 5000");
    row("acct #: 8505550101", "ID 8505550101, TN 8505550101");
    row("001-850-555-0101", "TN 8505550101");
    row("352099001761481 / 01", "IMEI 352099001761481");
    row("IMEI / SV: 352099001761481/01", "IMEI 352099001761481");
    row("IMEI 1: 352099001761481", "IMEI 352099001761481");
    row("0xAF0123450ABCDE", "MEID AF0123450ABCDE");
    row("MEID HEX: AF0123450ABCDE", "MEID AF0123450ABCDE");
    row("MEID DEC: 2936087365-00703710", "MEID 293608736500703710");
    row("850-555-0101 or 850-555-0102", "TN 8505550101, TN 8505550102");
    row("850-555-0101, 352099001761481", "TN 8505550101, IMEI 352099001761481");
    row("850-555-0101\r\n850-555-0102\r\n", "TN 8505550101, TN 8505550102");
    row("8505550101 8505550102", "TN 8505550101, TN 8505550102");
    row("Jose\xcc\x81 Ruiz", "Name Jos\xc3\xa9 Ruiz");
    row("850 555 0101 850 555 0102", "TN 8505550101, TN 8505550102");
    row("Cell: (850) 555-0101, home 850.555.0102", "TN 8505550101, TN 8505550102");
    row("850-555-0101/850-555-0102", "TN 8505550101, TN 8505550102");
    row("(850) 555-0101 x23 / (850) 555-0102 x4", "TN 8505550101, TN 8505550102");
    row("Marta Ruiz 850-555-0101", "TN 8505550101, Name Marta Ruiz");
    row("850-555-0101, Marta Ruiz", "TN 8505550101, Name Marta Ruiz");
    row("Marta Ruiz (850) 555-0101 ext. 4", "TN 8505550101, Name Marta Ruiz");
    row("O\xe2\x80\x99"
        "Brien",
        "Name O\xe2\x80\x99"
        "Brien");
    row("Gulf Freight Sensors, Inc.", "Name Gulf Freight Sensors, Inc.");
    row("Acct Simone", "Name Acct Simone");
    row("Phone Home", "Name Phone Home");
    row("Noah 3", "Name Noah 3");
    row("marta@example.com", "");
    row("mailto:marta@example.com", "");
    row("+52 55 1234 5678", "");
    row("12345678901234567", "");
    row("12345678901234567890123", "");
    row("+44 20 7946 0958", "");
    row("", "");
    row("   ", "");
    row("-", "");
    row("#", "");
    row("???", "");
}

void TestLookupGuess::guessed() {
    QFETCH(QString, text);
    QTEST(said(guesses(text)), "guesses");
}

void TestLookupGuess::whatIsTakenForNothingSaysWhatItLacks() {
    using Lack = LookupLack::Kind;
    QCOMPARE(lookupLack(u" \u200B"), LookupLack{Lack::Nothing});
    QCOMPARE(lookupLack(u"mailto:marta@example.com"), LookupLack{Lack::Email});
    QCOMPARE(lookupLack(u"<marta@example.com>"), LookupLack{Lack::Email});
    QCOMPARE(lookupLack(u"+52 55 1234 5678"), LookupLack{Lack::Abroad});
    QCOMPARE(lookupLack(u"Cell: +44 20 7946 0958"), LookupLack{Lack::Abroad});
    QCOMPARE(lookupLack(u"12345678901234567"), (LookupLack{Lack::Length, 17}));
    QCOMPARE(lookupLack(u"0052 55 1234 5678"), (LookupLack{Lack::Length, 14}));
    QCOMPARE(lookupLack(u"#?"), LookupLack{Lack::Signs});
    QCOMPARE(lookupLack(QString(300, u'1')), LookupLack{Lack::TooLong});
}

void TestLookupGuess::fillsTheQuery() {
    QCOMPARE(requestElement(Kind::CustomerId), u"CustomerID"_s);
    QCOMPARE(requestElement(Kind::Tn), u"TN"_s);
    QVERIFY(requestElement(Kind::Name).isEmpty());
    for (const Kind kind : {Kind::Iccid, Kind::Imei, Kind::Esn, Kind::Meid}) {
        QCOMPARE(requestElement(kind), u"Inventory/Identifier"_s);
        QCOMPARE(inventoryType(kind), kind == Kind::Iccid ? u"SIM_Card"_s : u"Mobile_Device"_s);
    }
    for (const Kind kind : {Kind::CustomerId, Kind::Tn, Kind::Name})
        QVERIFY(inventoryType(kind).isEmpty());
}

void TestLookupGuess::everyTnIsOne() {
    QVERIFY(rc::check("ten digits are a TN first, up to nine a customer ID", [] {
        const QString number = *test::digits(10);
        RC_ASSERT(guesses(number).front() == (Guess{Kind::Tn, number}));
        const QString shorter = number.first(*rc::gen::inRange(1, 10));
        RC_ASSERT(guesses(shorter).front() == (Guess{Kind::CustomerId, shorter}));
    }));
}

void TestLookupGuess::anyTextIsHarmless() {
    QVERIFY(rc::check("any text gives guesses that are different and not empty", [] {
        const QList<Guess> found = guesses(*test::anyText());
        for (qsizetype i = 0; i < found.size(); ++i) {
            RC_ASSERT(!found[i].value.isEmpty());
            RC_ASSERT(found.indexOf(found[i]) == i);
        }
    }));
}

QTEST_APPLESS_MAIN(TestLookupGuess)
#include "tst_lookupguess.moc"
