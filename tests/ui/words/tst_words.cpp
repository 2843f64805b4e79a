#include "ui/words/labels.h"
#include "ui/words/problemwords.h"
#include "ui/words/values.h"

#include <QSet>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labels();
    void everyLabelHasWords();
    void values_data();
    void values();
    void revealedValues();
    void choices_data();
    void choices();
    void choiceTexts();
    void sizes();
    void everyProblemHasWords();
    void problemArgs();
    void problemsOfTheTongue();
};

void TestWords::labels() {
    QCOMPARE(label("Customer/PhysicalAddress/Address1"_element), u"Address 1"_s);
    QCOMPARE(longLabel("Customer/PhysicalAddress/Address1"_element), u"Service address 1"_s);
    QCOMPARE(longLabel("Customer/PhysicalAddress/Zip"_element), u"Service ZIP"_s);
    QCOMPARE(longLabel("Customer/MailingAddress/FirstName"_element), u"Mailing first name"_s);
    QCOMPARE(longLabel("Customer/Email"_element), u"Email"_s);
    QCOMPARE(longLabel("Customer/SSN"_element), u"SSN or tax ID"_s);
}

void TestWords::everyLabelHasWords() {
    for (int i = 0; i < schema::size(); ++i)
        QVERIFY2(!longLabel(ElementId(i)).isEmpty(), qPrintable(schema::path(ElementId(i))));
}

void TestWords::values_data() {
    QTest::addColumn<int>("element");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, ElementId id, const Value& value, const QString& words) {
        QTest::newRow(name) << id.index() << value << words;
    };
    const auto text = [](const char16_t* value) { return Value(QString::fromUtf16(value)); };
    constexpr ElementId start = "Customer/ContractStart"_element;
    constexpr ElementId balance = "Customer/Billing/Balance"_element;
    constexpr ElementId debit = "Customer/IsAutoDebit"_element;
    constexpr ElementId status = "Customer/Lifeline/Status"_element;
    row("absent", start, {}, u"Not set"_s);
    row("null", start, Value::null(), u"Not set"_s);
    row("empty", start, Value::empty(), u"Empty"_s);
    row("date", start, text(u"2024-05-06T00:00:00Z"), u"05/06/2024"_s);
    row("none date", start, text(u"0001-01-01T00:00:00"), u"Not set"_s);
    row("no such date", start, text(u"2024-02-30"), u"2024-02-30"_s);
    row("money", balance, text(u"48.2"), u"$48.20"_s);
    row("large money", balance, text(u"1234567.5"), u"$1,234,567.50"_s);
    row("owed", balance, text(u"-5"), u"-$5.00"_s);
    row("fine money", balance, text(u"0.0125"), u"$0.0125"_s);
    row("money of four places", balance, text(u"12.5000"), u"$12.50"_s);
    row("no more than it says", balance, text(u"-12.0250"), u"-$12.025"_s);
    row("nothing owed", balance, text(u"0.0000"), u"$0.00"_s);
    row("no money", balance, text(u"n/a"), u"n/a"_s);
    row("yes", debit, text(u"true"), u"Yes"_s);
    row("no", debit, text(u"0"), u"No"_s);
    row("perhaps", debit, text(u"perhaps"), u"perhaps"_s);
    row("choice", status, text(u"NEEDS_REVIEW"), u"Needs review"_s);
    row("unknown choice", status, text(u"NEEDS_LUCK"), u"NEEDS_LUCK"_s);
    row("SSN", "Customer/SSN"_element, text(u"123456789"), QString(8, QChar(0x2022)));
    row("short SSN", "Customer/SSN"_element, text(u"1"), QString(8, QChar(0x2022)));
    row("no SSN", "Customer/SSN"_element, {}, u"Not set"_s);
    row("document", "Customer/Lifeline/SelfCertificationPDF"_element, text(u"JVBERi0xLjQK"), u"9 bytes"_s);
}

void TestWords::values() {
    QFETCH(int, element);
    QFETCH(Value, value);
    QFETCH(QString, words);
    QCOMPARE(shown(schema::any(ElementId(element)), value), words);
}

void TestWords::revealedValues() {
    QCOMPARE(revealed(schema::any("Customer/SSN"_element), Value(u"123456789"_s)), u"123456789"_s);
    QCOMPARE(revealed(schema::any("Customer/Lifeline/AnnualIncome"_element), Value(u"21546"_s)),
             u"$21,546.00"_s);
    const Element& language = schema::any("Customer/Language"_element);
    QCOMPARE(shown(language, Value(u"ES"_s), {{u"ES"_s, u"Spanish"_s}}), u"Spanish"_s);
}

void TestWords::choices_data() {
    QTest::addColumn<QString>("words");
    const QList<std::pair<const char*, QString>> all{
        {"NEEDS_REVIEW", u"Needs review"_s},
        {"NOT_SET", u"Not set"_s},
        {"PRINT_ONLY", u"Print only"_s},
        {"Mobile_Device", u"Mobile device"_s},
        {"SIM_Card", u"SIM card"_s},
        {"Residential", u"Residential"_s},
        {"ETC_LIFELINE", u"ETC Lifeline"_s},
        {"NON_ETC_LIFELINE", u"Non-ETC Lifeline"_s},
        {"NON_LIFELINE", u"Non-Lifeline"_s},
        {"OneTime", u"One-time"_s},
        {"_", u"_"_s},
    };
    for (const auto& [code, words] : all)
        QTest::newRow(code) << words;
}

void TestWords::choices() {
    QFETCH(QString, words);
    QCOMPARE(choiceWords(QString::fromLatin1(QTest::currentDataTag())), words);
}

void TestWords::choiceTexts() {
    const Element& state = schema::any("Customer/PhysicalAddress/State"_element);
    const QList<Choice> states = standardChoices(state);
    QCOMPARE(states.size(), 62);
    QVERIFY(states.contains(Choice{u"FL"_s, u"Florida"_s}));
    QCOMPARE(choiceText(state, {u"FL"_s, u"Florida"_s}), u"FL  Florida"_s);
    QCOMPARE(choiceText(state, {u"FL"_s, {}}), u"FL"_s);
    QCOMPARE(standardChoices(schema::any("Customer/PhysicalAddress/Country"_element)).size(), 249);
    QCOMPARE(standardChoices(schema::any("Customer/BillMethod"_element)).first(),
             (Choice{u"PRINT_ONLY"_s, u"Print only"_s}));
}

void TestWords::sizes() {
    QCOMPARE(sizeWords(214 * 1024), u"214 KB"_s);
    QCOMPARE(sizeWords(1024 * 1024 * 3 / 2), u"1.5 MB"_s);
    for (const QByteArray& bytes : {QByteArray(), QByteArray("a"), QByteArray("ab"), QByteArray("abc")})
        QCOMPARE(base64Size(QString::fromLatin1(bytes.toBase64())), bytes.size());
    QCOMPARE(base64Size(u"JVBE\nRi0x\r\nLjQK"), 9);
}

void TestWords::everyProblemHasWords() {
    QSet<QString> seen;
    for (int code = 0; code <= int(ProblemCode::DeviceUnusual); ++code) {
        const QString text = words({"Customer/Email"_element, Severity::Refuse, ProblemCode(code), {}});
        QVERIFY2(text.endsWith(u'.'), qPrintable(QString::number(code)));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void TestWords::problemArgs() {
    const auto said = [](ProblemCode code, const QStringList& args) {
        return words({"Customer/SSN"_element, Severity::Refuse, code, args});
    };
    QCOMPARE(said(ProblemCode::ZipDigits, {u"4"_s}), u"A ZIP has 5 digits. This one has 4."_s);
    QCOMPARE(said(ProblemCode::TooLong, {u"10"_s, u"12"_s}), u"At most 10 characters fit. These are 12."_s);
    QCOMPARE(said(ProblemCode::PdfLarge, {u"5242880"_s}),
             u"This PDF is large (5.0 MB). Sending may take long."_s);
    const QStringList program{u"Customer/Lifeline/Program"_s};
    QCOMPARE(said(ProblemCode::RequiredWith, program), u"Program needs all 9 digits of this."_s);
    QCOMPARE(words({"Customer/SSN"_element, Severity::Missing, ProblemCode::RequiredWith, program}),
             u"Program needs this too."_s);
}

/// The house's words: no exclamation marks, no "please", "error", "invalid".
void TestWords::problemsOfTheTongue() {
    for (int code = 0; code <= int(ProblemCode::DeviceUnusual); ++code) {
        const QString text = words({"Customer/DOB"_element, Severity::Warn, ProblemCode(code), {}}).toLower();
        for (const QString& word : {u"!"_s, u"please"_s, u"error"_s, u"invalid"_s})
            QVERIFY2(!text.contains(word), qPrintable(text));
    }
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
