#include "models/recordmodel/recordmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {

constexpr ElementId email = "Customer/Email"_element;
constexpr ElementId address2 = "Customer/PhysicalAddress/Address2"_element;
constexpr ElementId limit = "Customer/Billing/UsageBalanceLimit"_element;
constexpr ElementId contractEnd = "Customer/ContractEnd"_element;
constexpr ElementId autoDebit = "Customer/IsAutoDebit"_element;
constexpr ElementId account = "Customer/AutoPaymentAccountID"_element;
constexpr ElementId program = "Customer/Lifeline/Program"_element;
constexpr GroupId exemptions = "Customer/TaxExemptions"_group;

Record rosa() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(email, u"rosa@example.com"_s);
    record.set(address2, u"Apt 4"_s);
    record.set(limit, u"1.50"_s);
    record.set(contractEnd, u"2026-12-31T00:00:00"_s);
    record.set(autoDebit, u"false"_s);
    record.set("Customer/DOB"_element, u"1980-02-03T00:00:00"_s);
    record.set("Customer/SSN"_element, u"123456789"_s);
    record.setRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
    return record;
}

QStringList changedPaths(const RecordModel& model) {
    QStringList paths;
    for (const Change& change : model.changeSet().changes())
        paths.append(schema::path(change.id) + (change.companion ? u"+"_s : QString()));
    return paths;
}

} // namespace

/// The overlay beside the baseline: what counts as a change, and what becomes of it.
class TestRecordModel : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

private Q_SLOTS:
    void holdsTheModelContract() {
        RecordModel model(m_form);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBaseline(rosa());
        model.edit(email, u"other@example.com"_s);
        model.clear(address2);
        model.undoStack()->undo();
        model.setBaseline(rosa());
        model.revertAll();
        model.setBaseline({});
    }

    void equalInMeaningIsNoChange_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("changes");
        const auto row = [](const char* path, const QString& typed, bool changes) {
            QTest::addRow("%s=%s", path, qPrintable(typed)) << QString::fromLatin1(path) << typed << changes;
        };
        row("Customer/Billing/UsageBalanceLimit", u"1.5"_s, false);
        row("Customer/Billing/UsageBalanceLimit", u"$1.50"_s, false);
        row("Customer/Billing/UsageBalanceLimit", u"1.505"_s, true);
        row("Customer/ContractEnd", u"12/31/2026"_s, false);
        row("Customer/ContractEnd", u"2026-12-31"_s, false);
        row("Customer/ContractEnd", u"2027-01-01"_s, true);
        row("Customer/IsAutoDebit", u"0"_s, false);
        row("Customer/IsAutoDebit", u"true"_s, true);
        row("Customer/SSN", u"123-45-6789"_s, false);
        row("Customer/Email", u" rosa@example.com "_s, false);
        row("Customer/Email", u"Rosa@example.com"_s, true);
        row("Customer/AcctNum", QString(), false);
        row("Customer/AcctNum", u"  "_s, false);
        row("Customer/AutoDebitDay", u"0"_s, true);
    }

    void equalInMeaningIsNoChange() {
        QFETCH(QString, path);
        QFETCH(QString, typed);
        QFETCH(bool, changes);
        RecordModel model(m_form);
        model.setBaseline(rosa());
        QVERIFY(model.edit(*schema::find(path), typed));
        QCOMPARE(model.isModified(), changes);
        QCOMPARE(model.changeSet().isEmpty(), !changes);
    }

    void deletedTextIsAClearAndExplicitClearHoldsOverNothing() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.edit(address2, QString());
        QCOMPARE(model.mark(address2), RecordModel::Mark::Cleared);
        QCOMPARE(model.changeSet().request().action(address2), Request::Action::Clear);
        QVERIFY(model.clear("Customer/AcctNum"_element));
        QCOMPARE(model.changeCount(), 2);
        QVERIFY(!model.clear(contractEnd));
        QVERIFY(!model.clear(limit));
    }

    void aDateCannotBeEmptied() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.edit(contractEnd, QString());
        QCOMPARE(model.problems(contractEnd).value(0).code, ProblemCode::CannotBeEmptied);
        QVERIFY(model.changeSet().isEmpty());
        model.edit(contractEnd, u"12/31/2026"_s);
        QVERIFY(model.problems().isEmpty());
        QVERIFY(!model.isModified());
    }

    void whatIsNotReadableStaysAsTyped() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.edit(contractEnd, u"12/3x"_s);
        QCOMPARE(model.shownText(contractEnd), u"12/3x"_s);
        QCOMPARE(model.problems(contractEnd).value(0).code, ProblemCode::NotADate);
        QCOMPARE(model.current(contractEnd).text(), u"2026-12-31T00:00:00"_s);
        QVERIFY(model.changeSet().isEmpty());
    }

    void onlyKeyEditsAndCompanionsLeave() {
        RecordModel model(m_form);
        Record record = rosa();
        record.set(account, u"77"_s);
        model.setBaseline(record);
        model.edit(autoDebit, u"true"_s);
        QCOMPARE(changedPaths(model),
                 (QStringList{u"Customer/IsAutoDebit"_s, u"Customer/AutoPaymentAccountID+"_s}));
        QCOMPARE(model.changeSet().count(), 1);
        const Request request = model.changeSet().request();
        QCOMPARE(request.text("Customer/ID"_element), u"1001"_s);
        QCOMPARE(request.text(account), u"77"_s);
        QCOMPARE(request.action(email), Request::Action::Leave);
    }

    void aCompanionThatIsNotWholeBecomesRequired() {
        RecordModel model(m_form);
        Record record = rosa();
        record.set("Customer/SSN"_element, u"*****6789"_s);
        model.setBaseline(record);
        model.edit(program, u"ETC_LIFELINE"_s);
        QCOMPARE(changedPaths(model), (QStringList{u"Customer/DOB+"_s, u"Customer/Lifeline/Program"_s}));
        QCOMPARE(model.problems("Customer/SSN"_element).value(0).code, ProblemCode::RequiredWith);
        QCOMPARE(model.problems("Customer/Lifeline/LifelineTypeID"_element).value(0).severity,
                 Severity::Missing);
        model.edit("Customer/SSN"_element, u"123456789"_s);
        model.edit("Customer/Lifeline/LifelineTypeID"_element, u"4"_s);
        QVERIFY(model.problems().isEmpty());
    }

    void aLifelineCustomerNeedsNoCompanions() {
        RecordModel model(m_form);
        Record record = rosa();
        record.set("Customer/Lifeline/LifelineTypeID"_element, u"4"_s);
        model.setBaseline(record);
        model.edit(program, u"NON_ETC_LIFELINE"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Lifeline/Program"_s});
    }

    void undoIsOneStepAVisitAndComesBackClean() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.beginVisit();
        for (const QString& text : {u"r"_s, u"ro"_s, u"ros"_s})
            model.edit(email, text);
        model.beginVisit();
        model.edit(email, u"rosa"_s);
        QCOMPARE(model.undoStack()->count(), 2);
        model.undoStack()->undo();
        QCOMPARE(model.shownText(email), u"ros"_s);
        model.undoStack()->undo();
        QVERIFY(!model.isModified());
        model.undoStack()->redo();
        QCOMPARE(model.shownText(email), u"ros"_s);
    }

    void typingBackLeavesNoUndoStep() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.beginVisit();
        model.edit(email, u"x"_s);
        model.edit(email, u"rosa@example.com"_s);
        QCOMPARE(model.undoStack()->count(), 0);
        QVERIFY(!model.isModified());
    }

    void aRefreshKeepsEditsAndTakesTheRest() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.edit(email, u"new@example.com"_s);
        model.edit(limit, u"2.5"_s);
        Record theirs = rosa();
        theirs.set(limit, u"2.50"_s);
        theirs.set(address2, u"Apt 9"_s);
        model.setBaseline(theirs);
        QCOMPARE(model.shownText(email), u"new@example.com"_s);
        QCOMPARE(model.shownText(address2), u"Apt 9"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Email"_s});
    }

    void revertAllIsOneUndoStep() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.edit(email, u"a@example.com"_s);
        model.clear(address2);
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s}));
        QCOMPARE(model.changeCount(), 3);
        model.revertAll();
        QVERIFY(!model.isModified());
        model.undoStack()->undo();
        QCOMPARE(model.changeCount(), 3);
    }

    void aListIsASetAndGoesOutWhole() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        model.editRows(exemptions, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        QVERIFY(!model.isModified());
        model.editRows(exemptions, Rows::ofTexts({}));
        QCOMPARE(model.changeSet().changes().value(0).kind, Change::Kind::Rows);
        QVERIFY(model.changeSet().request().hasRows(exemptions));
        QVERIFY(model.changeSet().request().rows(exemptions).isEmpty());
        model.revertRows(exemptions);
        QVERIFY(!model.isModified());
    }

    void customFieldsHaveNoBaseline() {
        constexpr GroupId fields = "Customer/Fields/Field"_group;
        RecordModel model(m_form);
        model.setBaseline(rosa());
        Rows rows;
        rows.beginRow();
        rows.add(u"FieldID", Value(u"7"_s));
        model.editRows(fields, rows);
        QCOMPARE(model.problems().value(0).code, ProblemCode::RowIncomplete);
        Rows whole;
        whole.beginRow();
        whole.add(u"FieldID", Value(u"7"_s));
        whole.add(u"Value", Value(u"blue"_s));
        model.editRows(fields, whole);
        QVERIFY(model.problems().isEmpty());
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Fields/Field/FieldID"_s});
    }

    void rulesOfElementsTogether() {
        RecordModel model(m_form);
        Record record = rosa();
        record.set("Customer/IsParentAccount"_element, u"true"_s);
        model.setBaseline(record);
        model.edit("Customer/AgentID"_element, u"12"_s);
        model.edit("Customer/AgentNumber"_element, u"0012"_s);
        QCOMPARE(model.problems("Customer/AgentNumber"_element).value(0).code, ProblemCode::NumberIgnored);
        model.edit("Customer/IsParentAccount"_element, u"false"_s);
        QCOMPARE(model.problems("Customer/IsParentAccount"_element).value(0).code, ProblemCode::ParentStays);
        model.edit("Customer/ParentAccountID"_element, u"1002"_s);
        QCOMPARE(model.problems("Customer/ParentAccountID"_element).value(0).code,
                 ProblemCode::ParentOrChild);
    }

    void theKeyAndWhatIsIgnoredCannotBeEdited() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        QVERIFY(!model.edit("Customer/ID"_element, u"5"_s));
        QVERIFY(!model.edit("Customer/PhysicalAddress/ID"_element, u"5"_s));
        QVERIFY(!model.edit("Customer/CustomerClass"_element, u"Business"_s));
        QVERIFY(!model.edit("Customer/Billing/Balance"_element, u"0"_s));
        model.setFiguresEditable(true);
        QVERIFY(model.edit("Customer/Billing/Balance"_element, u"0"_s));
    }

    void sensitiveValuesAreMaskedInViews() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        const int row = m_form.rowOf("Customer/SSN"_element);
        for (const int column : {RecordModel::ValueColumn, RecordModel::OriginalColumn}) {
            const QString shown = model.index(row, column).data().toString();
            QVERIFY(!shown.contains(u"6789"_s));
            QCOMPARE(shown.size(), 8);
        }
    }

    void signalsTellWhatMoved() {
        RecordModel model(m_form);
        model.setBaseline(rosa());
        QSignalSpy modified(&model, &RecordModel::modifiedChanged);
        QSignalSpy moved(&model, &QAbstractItemModel::dataChanged);
        model.edit(email, u"x@example.com"_s);
        model.edit(email, u"y@example.com"_s);
        QCOMPARE(modified.count(), 1);
        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved.first().first().toModelIndex().row(), m_form.rowOf(email));
        model.edit(email, u"y@example.com"_s);
        QCOMPARE(moved.count(), 2);
        model.revert(email);
        QCOMPARE(modified.count(), 2);
        QCOMPARE(modified.last().first().toBool(), false);
    }
};

QTEST_GUILESS_MAIN(TestRecordModel)
#include "tst_recordmodel.moc"
