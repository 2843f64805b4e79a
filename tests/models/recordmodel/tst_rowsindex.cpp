#include "models/recordmodel/rowsindex.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

Rows rowsOf(const QStringList& columns, const QList<QStringList>& cells) {
    Rows rows;
    for (const QString& column : columns)
        rows.addColumn(column);
    for (const QStringList& line : cells) {
        rows.beginRow();
        for (int i = 0; i < int(line.size()); ++i)
            rows.add(i, line.at(i).isEmpty() ? State::Empty : State::Set, line.at(i));
    }
    return rows;
}

QStringList column(const RowsIndex& index, int at) {
    QStringList texts;
    for (int row = 0; row < index.rowCount(); ++row)
        texts.append(index.index(row, at).data().toString());
    return texts;
}

} // namespace

class TestRowsIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void sorts();
    void keepsBoth();
    void empty();
    void foldsWhatGrows();
    void hundredThousand();
};

void TestRowsIndex::filters() {
    RowsIndex index;
    QAbstractItemModelTester tester(&index, QAbstractItemModelTester::FailureReportingMode::QtTest);
    index.setRows(rowsOf({u"TN"_s, u"Package"_s}, {{u"8505550101"_s, u"Unlimited Home"_s},
                                                   {u"8505550102"_s, u"Lifeline Talk"_s},
                                                   {u"8505550103"_s, u"UNLIMITED Office"_s}}));
    QCOMPARE(index.rowCount(), 3);
    index.setFilter(u"unlimited"_s);
    QCOMPARE(column(index, 0), (QStringList{u"8505550101"_s, u"8505550103"_s}));
    index.setFilter(u"  0103  UnLim "_s);
    QCOMPARE(column(index, 0), QStringList{u"8505550103"_s});
    QCOMPARE(index.sourceRow(0), 2);
    // A word does not reach over the end of a cell.
    index.setFilter(u"0101unlimited"_s);
    QCOMPARE(index.rowCount(), 0);
    index.setFilter({});
    QCOMPARE(index.rowCount(), 3);
}

void TestRowsIndex::sorts() {
    RowsIndex index;
    QAbstractItemModelTester tester(&index, QAbstractItemModelTester::FailureReportingMode::QtTest);
    index.setRows(rowsOf({u"N"_s}, {{u"10"_s}, {u"9"_s}, {QString()}, {u"b"_s}, {u"A"_s}, {u"010"_s}}));
    index.sort(0);
    QCOMPARE(column(index, 0), (QStringList{u"9"_s, u"10"_s, u"010"_s, u"A"_s, u"b"_s, QString()}));
    index.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(index, 0), (QStringList{u"b"_s, u"A"_s, u"10"_s, u"010"_s, u"9"_s, QString()}));
    index.sort(-1);
    QCOMPARE(column(index, 0), (QStringList{u"10"_s, u"9"_s, QString(), u"b"_s, u"A"_s, u"010"_s}));
}

void TestRowsIndex::keepsBoth() {
    RowsIndex index;
    index.setFilter(u"x"_s);
    index.setRows(rowsOf({u"A"_s, u"B"_s}, {{u"x2"_s, u"1"_s}, {u"y"_s, u"2"_s}, {u"x1"_s, u"3"_s}}));
    index.sort(0);
    QCOMPARE(column(index, 1), (QStringList{u"3"_s, u"1"_s}));
    index.setRows(rowsOf({u"A"_s}, {{u"x9"_s}, {u"x8"_s}}));
    QCOMPARE(column(index, 0), (QStringList{u"x8"_s, u"x9"_s}));
}

void TestRowsIndex::empty() {
    RowsIndex index;
    QAbstractItemModelTester tester(&index, QAbstractItemModelTester::FailureReportingMode::QtTest);
    index.setRows(Rows());
    index.setFilter(u"x"_s);
    index.sort(0);
    QCOMPARE(index.rowCount(), 0);
    QCOMPARE(index.columnCount(), 0);
}

void TestRowsIndex::foldsWhatGrows() {
    RowsIndex index;
    index.setRows(rowsOf({u"A"_s, u"B"_s}, {{u"Straße"_s, u"Ende"_s}, {u"İstanbul"_s, u"Z"_s}}));
    index.setFilter(u"ende"_s);
    QCOMPARE(column(index, 0), QStringList{u"Straße"_s});
    index.setFilter({});
    index.sort(1, Qt::DescendingOrder);
    QCOMPARE(column(index, 1), (QStringList{u"Z"_s, u"Ende"_s}));
}

void TestRowsIndex::hundredThousand() {
    Rows rows;
    rows.addColumn(u"TN"_s);
    rows.addColumn(u"Status"_s);
    for (int i = 0; i < 100'000; ++i) {
        rows.beginRow();
        rows.add(0, State::Set, QString::number(8'500'000'000LL + (i * 7919LL) % 100'000));
        rows.add(1, State::Set, i % 1000 == 0 ? u"Suspended"_s : u"Active"_s);
    }
    RowsIndex index;
    index.setRows(rows);
    QSignalSpy resets(&index, &QAbstractItemModel::modelReset);
    index.setFilter(u"SUSP"_s);
    QCOMPARE(index.rowCount(), 100);
    index.setFilter({});
    index.sort(0);
    QCOMPARE(resets.count(), 3);
    QCOMPARE(index.index(0, 0).data().toString(), u"8500000000"_s);
    QCOMPARE(index.index(99'999, 0).data().toString(), u"8500099999"_s);
}

QTEST_GUILESS_MAIN(TestRowsIndex)
#include "tst_rowsindex.moc"
