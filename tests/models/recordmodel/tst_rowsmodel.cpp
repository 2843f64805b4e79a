#include "models/recordmodel/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Repeated groups through one model: a replaced list, rows of custom fields, services as they come.
class TestRowsModel : public QObject {
    Q_OBJECT

    const FormSchema& m_form = FormSchema::customer();

private Q_SLOTS:
    void typingInTheLastRowAddsOne() {
        RecordModel record(m_form);
        RowsModel rows(record, "Customer/TaxExemptions"_group);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Record loaded;
        loaded.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s}));
        record.setBaseline(loaded);
        QCOMPARE(rows.rowCount(), 2);
        QVERIFY(rows.setData(rows.index(1, 0), u"State"_s, Qt::EditRole));
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(record.changeSet().changes().value(0).rows.texts(), (QStringList{u"Federal"_s, u"State"_s}));
        QVERIFY(rows.removeRows(0, 2));
        QVERIFY(record.changeSet().request().rows("Customer/TaxExemptions"_group).isEmpty());
        record.undoStack()->undo();
        record.undoStack()->undo();
        QVERIFY(!record.isModified());
        QCOMPARE(rows.rowCount(), 2);
    }

    void customFieldsAreRowsOfThree() {
        RecordModel record(m_form);
        RowsModel rows(record, "Customer/Fields/Field"_group);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rows.columnCount(), 3);
        QVERIFY(!rows.setData(rows.index(0, 0), u"seven"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 0), u"7"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), u"blue"_s, Qt::EditRole));
        QCOMPARE(rows.filledRows(), 1);
        QVERIFY(rows.setData(rows.index(0, 0), QString(), Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), QString(), Qt::EditRole));
        QCOMPARE(rows.filledRows(), 0);
        QVERIFY(!record.isModified());
    }

    void servicesShowTheColumnsThatCome() {
        RecordModel record(m_form);
        RowsModel rows(record, "Customer/Services"_group);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rows.columnCount(), 0);
        Rows services;
        services.beginRow();
        services.add(u"TN", Value(u"8505550101"_s));
        services.beginRow();
        services.add(u"Plan/Name", Value(u"Basic"_s));
        Record loaded;
        loaded.setRows("Customer/Services"_group, services);
        record.setBaseline(loaded);
        QCOMPARE(rows.columnCount(), 2);
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.index(1, 1).data().toString(), u"Basic"_s);
        QCOMPARE(rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"TN"_s);
        QVERIFY(!rows.setData(rows.index(0, 0), u"x"_s, Qt::EditRole));
    }
};

QTEST_GUILESS_MAIN(TestRowsModel)
#include "tst_rowsmodel.moc"
