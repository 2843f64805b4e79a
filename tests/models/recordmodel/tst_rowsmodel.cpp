#include "models/recordmodel/formstate.h"
#include "models/recordmodel/rowsmodel.h"
#include "models/wire/writer.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

/// Repeated groups through one model: a replaced list, rows of custom fields, services as they come.
class TestRowsModel : public QObject {
    Q_OBJECT

    static constexpr GroupId fields = "Customer/Fields/Field"_group;
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
        QVERIFY(rows.setData(rows.index(0, 0), u"7"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), u"blue"_s, Qt::EditRole));
        QCOMPARE(rows.filledRows(), 1);
        QVERIFY(rows.setData(rows.index(0, 0), QString(), Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), QString(), Qt::EditRole));
        QCOMPARE(rows.filledRows(), 0);
        QVERIFY(!record.isModified());
    }

    /// A row that was emptied again, and a cell that was, went out as <Field></Field> and <Value></Value>.
    void whatWasEmptiedDoesNotGoOut() {
        RecordModel record(m_form);
        Record loaded;
        loaded.set("Customer/ID"_element, u"1001"_s);
        record.setBaseline(loaded);
        RowsModel rows(record, fields);
        QVERIFY(rows.setData(rows.index(0, 0), u"7"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 1), u"Colour"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), u"blue"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(1, 0), u"8"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(1, 0), QString(), Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 1), QString(), Qt::EditRole));
        QCOMPARE(rows.filledRows(), 1);
        QVERIFY(record.problems().isEmpty());
        const QByteArray bytes = wire::envelope(record.changeSet().request(), {}, {});
        QVERIFY2(bytes.contains("<Fields><Field><FieldID>7</FieldID><Value>blue</Value></Field></Fields>"),
                 bytes.constData());
    }

    void onlyRowsThatAreThereCanBeRemoved() {
        RecordModel record(m_form);
        Record loaded;
        loaded.setRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        record.setBaseline(loaded);
        RowsModel rows(record, "Customer/TaxExemptions"_group);
        QVERIFY(!rows.removeRows(2, 1)); // the open row at the end
        QVERIFY(!rows.removeRows(1, 2));
        QVERIFY(!rows.removeRows(-1, 1));
        QVERIFY(!rows.removeRows(0, 0));
        QVERIFY(!record.isModified());
        QCOMPARE(record.undoStack()->count(), 0);
        QVERIFY(rows.removeRows(1, 1));
        QCOMPARE(record.rows("Customer/TaxExemptions"_group).texts(), QStringList{u"Federal"_s});
    }

    /// It was thrown away without a word.
    void aCellThatCannotBeReadStaysAsTyped() {
        RecordModel record(m_form), again(m_form);
        Record loaded;
        loaded.set("Customer/ID"_element, u"1001"_s);
        record.setBaseline(loaded);
        RowsModel rows(record, fields);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(rows.setData(rows.index(0, 0), u"12a"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(0, 2), u"blue"_s, Qt::EditRole));
        QCOMPARE(rows.index(0, 0).data().toString(), u"12a"_s);
        QCOMPARE(rows.index(0, 0).data(RecordModel::SeverityRole).toInt(), int(Severity::Refuse));
        QVERIFY(!rows.index(0, 2).data(RecordModel::SeverityRole).isValid());
        QVERIFY(record.isModified());
        QCOMPARE(record.changeCount(), 1);
        const Problem problem = record.problems().value(0);
        QCOMPARE(problem.code, ProblemCode::RowNotANumber);
        QCOMPARE(problem.severity, Severity::Refuse); // nothing is sent with it
        QCOMPARE(problem.args, (QStringList{u"1"_s, u"Customer/Fields/Field/FieldID"_s}));
        QVERIFY(record.changeSet().isEmpty());
        QVERIFY(restoreForm(again, saveForm(record)).ok);
        QCOMPARE(again.rows(fields).value(0, u"FieldID").text(), u"12a"_s);
        QCOMPARE(again.problems(), record.problems());
        QVERIFY(rows.setData(rows.index(0, 0), u"12"_s, Qt::EditRole));
        QVERIFY(record.problems().isEmpty());
        QCOMPARE(record.changeSet().count(), 1);
        record.undoStack()->undo();
        QCOMPARE(rows.index(0, 0).data().toString(), u"12a"_s);
        QVERIFY(record.changeSet().isEmpty());
        rows.setData(rows.index(0, 0), QString(), Qt::EditRole);
        rows.setData(rows.index(0, 2), QString(), Qt::EditRole);
        QVERIFY(!record.isModified());
    }

    void inOrdersAndQuestionsToo() {
        RecordModel order(FormSchema::order()), question(FormSchema::duplicates());
        RowsModel products(order, "Order/AdditionalProducts/Product"_group);
        QVERIFY(products.setData(products.index(0, 1), u"cheap"_s, Qt::EditRole));
        QCOMPARE(products.index(0, 1).data().toString(), u"cheap"_s);
        QVERIFY(!order.changeSet().request().hasRows(products.group()));
        RowsModel profiles(question, "OptionBillProfileIDs"_group);
        QVERIFY(profiles.setData(profiles.index(0, 0), u"4x"_s, Qt::EditRole));
        const auto isTold = [](const RecordModel& model) {
            return std::any_of(model.problems().cbegin(), model.problems().cend(),
                               [](const Problem& one) { return one.code == ProblemCode::RowNotANumber; });
        };
        QVERIFY(isTold(order));
        QVERIFY(isTold(question));
        QVERIFY(!question.changeSet().request().hasRows(profiles.group()));
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
