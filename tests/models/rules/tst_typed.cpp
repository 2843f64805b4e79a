#include "models/rules/typed.h"
#include "models/schema/schema.h"
#include "tests/models/formats/arbitrary.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What typing becomes by the element that it is typed for.
class TestTyped : public QObject {
    Q_OBJECT

    static QString day(ElementId id, const QString& typed) {
        const TypedText read = readTyped(schema::any(id), typed, QDate(2026, 11, 24));
        return read.readable ? read.wire.left(10) : u"unreadable"_s;
    }

private Q_SLOTS:
    /// Nobody was born in four years; a contract may well end then.
    void aShortYearOfBirthLiesBehind() {
        QCOMPARE(day("Customer/DOB"_element, u"1/1/30"_s), u"1930-01-01"_s);
        QCOMPARE(day("Customer/DOB"_element, u"11/24/26"_s), u"2026-11-24"_s);
        QCOMPARE(day("Customer/DOB"_element, u"11/25/26"_s), u"1926-11-25"_s);
        QCOMPARE(day("Customer/ContractEnd"_element, u"1/1/30"_s), u"2030-01-01"_s);
    }

    void whatCannotBeReadIsSaidToBe() {
        QVERIFY(!readTyped(schema::any("Customer/DOB"_element), u"soon"_s, QDate(2026, 11, 24)).readable);
        QVERIFY(!readTyped(schema::any("Customer/AgentID"_element), u"12a"_s, {}).readable);
        QVERIFY(!readTyped(schema::any("Customer/IsAutoDebit"_element), u"perhaps"_s, {}).readable);
        QVERIFY(
            !readTyped(schema::any("Customer/Billing/UsageBalanceLimit"_element), u"1.2.3"_s, {}).readable);
    }

    /// What spreadsheets, mail programs, phones and other programs put on the clipboard.
    void whatOtherProgramsCopyIsTaken_data() {
        QTest::addColumn<ElementId>("id");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("wire");
        const ElementId limit = "Customer/Billing/UsageBalanceLimit"_element, ssn = "Customer/SSN"_element;
        const ElementId zip = "Customer/PhysicalAddress/Zip"_element, born = "Customer/DOB"_element;
        const ElementId street = "Customer/PhysicalAddress/Address1"_element;
        QTest::newRow("a cell") << limit << u"25.00\n"_s << u"25.00"_s << u"25.00"_s;
        QTest::newRow("money") << limit << u"$1,234.50\u00A0"_s << u"$1,234.50"_s << u"1234.50"_s;
        QTest::newRow("a minus sign") << limit << u"\u221225.00"_s << u"-25.00"_s << u"-25.00"_s;
        QTest::newRow("an SSN") << ssn << u"\u202D457-55-5463\u202C"_s << u"457-55-5463"_s << u"457555463"_s;
        QTest::newRow("a ZIP") << zip << u"32502\u200B"_s << u"32502"_s << u"32502"_s;
        QTest::newRow("full width") << zip << u"\uFF13\uFF12\uFF15\uFF10\uFF12"_s << u"32502"_s << u"32502"_s;
        QTest::newRow("a date of a phone")
            << born << u"\u200E1\u200E/2/1960"_s << u"1/2/1960"_s << u"1960-01-02T00:00:00"_s;
        QTest::newRow("a date of a program")
            << born << u"1/2/1960 12:00:00 AM"_s << u"1/2/1960 12:00:00 AM"_s << u"1960-01-02T00:00:00"_s;
        QTest::newRow("of a database") << born << u"1960-01-02 00:00:00.000"_s << u"1960-01-02 00:00:00.000"_s
                                       << u"1960-01-02T00:00:00"_s;
        QTest::newRow("of a mail") << born << u"Sat, 2 Jan 1960 00:00:00 +0000"_s
                                   << u"Sat, 2 Jan 1960 00:00:00 +0000"_s << u"1960-01-02T00:00:00"_s;
        QTest::newRow("a street of two lines")
            << street << u"4 Elm Ct\u000BApt 2\r\n"_s << u"4 Elm Ct Apt 2"_s << u"4 Elm Ct Apt 2"_s;
        QTest::newRow("a name") << "Customer/PhysicalAddress/FirstName"_element << u"Jose\u0301\u200B"_s
                                << u"Jos\u00E9"_s << u"Jos\u00E9"_s;
        QTest::newRow("a link to write to") << "Customer/Email"_element << u"mailto:marta@example.com"_s
                                            << u"marta@example.com"_s << u"marta@example.com"_s;
        QTest::newRow("notes keep their lines") << "Customer/Lifeline/ProofNotes"_element
                                                << u"a\u0018b\n\nc\n"_s << u"a b\n\nc"_s << u"a b\n\nc"_s;
    }

    void whatOtherProgramsCopyIsTaken() {
        QFETCH(const ElementId, id);
        QFETCH(const QString, pasted);
        const TypedText read = readTyped(schema::any(id), pasted, QDate(2026, 11, 24));
        QVERIFY(read.readable);
        QTEST(read.shown, "shown");
        QTEST(read.wire, "wire");
    }

    /// What a field shows is what is read again: a form that is kept and opened says the same.
    void whatIsShownMeansTheSame() {
        for (const char* path :
             {"Customer/DOB", "Customer/Billing/UsageBalanceLimit", "Customer/SSN", "Customer/Email"}) {
            const Element& element = schema::any(*schema::find(QString::fromLatin1(path)));
            for (const QString& text :
                 {u"\u200E1/2/60 5:00 PM"_s, u" 1,234.50\n"_s, u"457\u201055\u20135463"_s, u"<a@b>"_s}) {
                const TypedText once = readTyped(element, text, QDate(2026, 11, 24));
                const TypedText again = readTyped(element, once.shown, QDate(2026, 11, 24));
                QCOMPARE(again.shown, once.shown);
                QCOMPARE(again.wire, once.wire);
            }
        }
    }

    /// Of any text for any element: what was read, shown or written, is read as that again.
    void whatWasReadReadsTheSame() {
        QVERIFY(rc::check([] {
            const auto& tables = *rc::gen::elementOf(schema::operations);
            const Element& element = *rc::gen::elementOf(tables.request);
            const TypedText read = readTyped(element, *anyText(), QDate(2026, 11, 24));
            for (const QString& text :
                 read.readable && !read.wire.isEmpty() ? QStringList{read.shown, read.wire} : QStringList()) {
                const TypedText again = readTyped(element, text, QDate(2026, 11, 24));
                RC_ASSERT((again.readable && again.wire == read.wire));
            }
        }));
    }

    /// The dash goes, and what is left is one letter.
    void anAccentBehindADashIsComposed() {
        const Element& device = schema::any("Inventory/Identifier"_element);
        QCOMPARE(readTyped(device, u"JOSE-\u0301"_s, {}).wire, u"JOS\u00C9"_s);
    }

    void blanksAreNothing() {
        for (const char* path :
             {"Customer/DOB", "Customer/AgentID", "Customer/Email", "Customer/BillMethod"}) {
            const TypedText read =
                readTyped(schema::any(*schema::find(QString::fromLatin1(path))), u" \t"_s, {});
            QVERIFY(read.readable && read.wire.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTyped)
#include "tst_typed.moc"
