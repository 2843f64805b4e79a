#include "models/rules/typed.h"
#include "models/schema/schema.h"

#include <QTest>

using namespace lineside;
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
