#include "models/record/meaning.h"

#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

const Element& updated(ElementId id) {
    const Element* sent = schema::inRequest(Operation::CustomersUpdate, id);
    return sent ? *sent : schema::any(id);
}

Rows rowsOf(const QList<QList<Value>>& lines) {
    Rows rows;
    for (const QString& column : {u"FieldID"_s, u"Label"_s, u"Value"_s})
        rows.addColumn(column);
    for (const QList<Value>& line : lines) {
        rows.beginRow();
        for (int column = 0; column < int(line.size()); ++column)
            rows.add(column, line.at(column).state(), line.at(column).text());
    }
    return rows;
}

} // namespace

/// What means the same in two spellings, and what only looks alike.
class TestMeaning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* path, const char* a, const char* b, bool same) {
            QTest::addRow("%s: %s, %s", path, a, b)
                << QString::fromLatin1(path) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
        };
        row("Customer/Email", " rosa@example.com", "rosa@example.com", true);
        row("Customer/Email", "rosa@example.com", "Rosa@example.com", false);
        row("Customer/Email", "rosa @example.com", "rosa@example.com", false);
        row("Customer/PhysicalAddress/State", "fl", "FL", true);
        row("Customer/PhysicalAddress/State", "FL ", "GA", false);
        row("Order/WirelessPort/MDN", "(850) 555-0101", "8505550101", true);
        row("Order/WirelessPort/MDN", "(850) 555-0101", "8505550102", false);
        row("Order/WirelessPort/MDN", "555-0101", "5550101", false);
        row("Order/WirelessPort/MDN", "555-0101", "555-0101 ", true);
        row("Inventory/Identifier", "35-209900-176148-1", "352099001761481", true);
        row("Customer/Lifeline/ProofNotes", "one\r\ntwo", "one\ntwo", true);
        row("Customer/Lifeline/ProofNotes", "one\r\ntwo", "one two", false);
        row("Customer/Lifeline/ProofNotes", "one\u00A0two", "one two", false);
        row("Customer/Lifeline/Program", " ETC_LIFELINE ", "ETC_LIFELINE", true);
        row("Customer/Lifeline/Program", "etc_lifeline", "ETC_LIFELINE", false);
        row("Customer/SSN", "123-45-6789", "123456789", true);
        // Numbers that can't be read are only the same as themselves: two of them would hide a conflict.
        row("Customer/AgentID", "twelve", "twelve", true);
        row("Customer/AgentID", "twelve", "eleven", false);
        row("Customer/Billing/UsageBalanceLimit", "much", "more", false);
        row("Customer/ContractEnd", "soon", "later", false);
        row("Customer/IsAutoDebit", "perhaps", "hardly", false);
        // So are masks: what they hide is not known.
        row("Customer/SSN", "XXX-XX-6789", "XXX-XX-6789", true);
        row("Customer/SSN", "XXX-XX-6789", "XXX-XX-1111", false);
        row("Customer/SSN", "XXX-XX-6789", "***-**-6789", false);
        row("Customer/SSN", "XXX-XX-6789", "123456789", false);
    }
    void texts() {
        QFETCH(QString, path);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        const Element& element = updated(*schema::find(path));
        QCOMPARE(sameMeaning(element, a, b), same);
        QCOMPARE(sameMeaning(element, b, a), same);
        QCOMPARE(sameMeaning(element, Value(a), Value(b)), same);
    }

    void nothingIsOne() {
        const Element& born = updated("Customer/DOB"_element);
        const QList<Value> nothings{Value(), Value::null(), Value::empty(), Value(u"0001-01-01T00:00:00"_s)};
        for (const Value& a : nothings) {
            for (const Value& b : nothings)
                QVERIFY(sameMeaning(born, a, b));
            QVERIFY(!sameMeaning(born, a, Value(u"1980-02-03"_s)));
        }
        QVERIFY(!meansNothing(updated("Customer/Email"_element), Value(u"0001-01-01T00:00:00"_s)));
    }

    void rowsThatHoldNothingDoNotCount() {
        const auto members = schema::members(schema::tables(Operation::CustomersUpdate).request,
                                             "Customer/Fields/Field"_group);
        const QList<Value> field{Value(u"7"_s), {}, Value(u"blue"_s)};
        const QList<Value> empty{Value::empty(), Value::null(), {}};
        QVERIFY(sameMeaning(members, rowsOf({field}), rowsOf({empty, field, empty})));
        QVERIFY(sameMeaning(members, rowsOf({}), rowsOf({empty})));
        QVERIFY(!sameMeaning(members, rowsOf({field}), rowsOf({field, field})));
        const QList<Value> other{Value(u"07"_s), {}, Value(u"red"_s)};
        QVERIFY(sameMeaning(members, rowsOf({field}), rowsOf({{Value(u"07"_s), {}, Value(u"blue"_s)}})));
        QVERIFY(!sameMeaning(members, rowsOf({field, other}), rowsOf({other, field}))); // of rows the order
    }

    void aListOfValuesIsASet() {
        const auto members = schema::members(schema::tables(Operation::CustomersUpdate).request,
                                             "Customer/TaxExemptions"_group);
        QVERIFY(sameMeaning(members, Rows::ofTexts({u"State"_s, u" Federal"_s}),
                            Rows::ofTexts({u"Federal"_s, u"State"_s})));
        QVERIFY(!sameMeaning(members, Rows::ofTexts({u"State"_s}), Rows::ofTexts({u"Federal"_s})));
    }
};

QTEST_GUILESS_MAIN(TestMeaning)
#include "tst_meaning.moc"
