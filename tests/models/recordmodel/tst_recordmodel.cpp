#include "models/formats/date.h"
#include "tests/models/recordmodel/eachkind.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The overlay beside the baseline: what counts as a change, and what becomes of it.
class TestRecordModel : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

private Q_SLOTS:
    void holdsTheModelContract() {
        RecordModel model(m_form);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBaseline(eachKind());
        model.edit(email, u"other@example.com"_s);
        model.clear(address2);
        model.undoStack()->undo();
        model.setBaseline(eachKind());
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
        model.setBaseline(eachKind());
        QVERIFY(model.edit(*schema::find(path), typed));
        QCOMPARE(model.isModified(), changes);
        QCOMPARE(model.changeSet().isEmpty(), !changes);
    }

    void typingBackTakesTheChangeBack_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("came");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* path, const QString& came, const QString& typed) {
            QTest::addRow("%s: %s", path, qPrintable(typed)) << QString::fromLatin1(path) << came << typed;
        };
        row("Customer/Email", u" rosa@example.com"_s, u" rosa@example.com"_s);
        row("Customer/Email", u" rosa@example.com"_s, u"rosa@example.com"_s);
        row("Customer/Email", u"   "_s, u"   "_s);
        row("Customer/PhysicalAddress/State", u"fl"_s, u"fl"_s);
        row("Customer/PhysicalAddress/State", u"fl"_s, u"FL"_s);
        row("Customer/PhysicalAddress/Country", u"usa "_s, u"USA"_s);
        row("Customer/PhysicalAddress/Address1", u"\t77 Harbor Ln  "_s, u"77 Harbor Ln"_s);
        row("Customer/PhysicalAddress/Zip", u"32301 "_s, u"32301"_s);
        row("Customer/Lifeline/ProofNotes", u"one\r\ntwo\r\n"_s, u"one\ntwo\n"_s);
        row("Customer/Lifeline/ProofNotes", u"a\u00A0b"_s, u"a\u00A0b"_s);
        row("Customer/SSN", u"123-45-6789"_s, u"123-45-6789"_s);
        row("Customer/SSN", u"XXX-XX-6789"_s, u"XXX-XX-6789"_s);
        row("Customer/AutoDebitDay", u"the 3rd"_s, u"the 3rd"_s);
        row("Customer/Billing/UsageBalanceLimit", u"1.50 "_s, u"1.5"_s);
        row("Customer/Lifeline/Program", u" ETC_LIFELINE"_s, u"ETC_LIFELINE"_s);
    }
    void typingBackTakesTheChangeBack() {
        QFETCH(QString, path);
        QFETCH(QString, came);
        QFETCH(QString, typed);
        const ElementId id = *schema::find(path);
        RecordModel model(m_form);
        Record record = eachKind();
        record.set(id, came);
        model.setBaseline(record);
        model.beginVisit();
        model.edit(id, typed + u"x"_s);
        model.edit(id, typed);
        QVERIFY(!model.isModified());
        QVERIFY(model.changeSet().isEmpty());
        QVERIFY(model.problems().isEmpty());
        QCOMPARE(model.undoStack()->count(), 0);
        QCOMPARE(model.current(id).text(), came);
    }

    /// "1/1/30" of somebody who calls in 2026 is 1930.
    void aDayOfBirthLiesInThePast() {
        RecordModel customer(m_form), order(FormSchema::order());
        customer.setBaseline(eachKind());
        const QDate ahead(QDate::currentDate().year() + 4, 1, 1);
        const QString typed = ahead.toString(u"M/d/yy"_s);
        for (RecordModel* model : {&customer, &order}) {
            QVERIFY(model->edit("Customer/DOB"_element, typed));
            QCOMPARE(model->current("Customer/DOB"_element).text(), writeDate(ahead.addYears(-100)));
        }
        QVERIFY(customer.edit(contractEnd, typed)); // other days may lie ahead
        QCOMPARE(customer.current(contractEnd).text(), writeDate(ahead));
    }

    void deletedTextIsAClearAndExplicitClearHoldsOverNothing() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(address2, QString());
        QCOMPARE(model.mark(address2), RecordModel::Mark::Cleared);
        QCOMPARE(model.changeSet().request().action(address2), Request::Action::Clear);
        QVERIFY(model.clear("Customer/AcctNum"_element));
        QCOMPARE(model.changeCount(), 2);
        QVERIFY(!model.clear(contractEnd));
        QVERIFY(!model.clear(limit));
    }

    void whatIsNotReadableStaysAsTyped() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(contractEnd, u"12/3x"_s);
        QCOMPARE(model.shownText(contractEnd), u"12/3x"_s);
        QCOMPARE(model.problems(contractEnd).value(0).code, ProblemCode::NotADate);
        QCOMPARE(model.current(contractEnd).text(), u"2026-12-31T00:00:00"_s);
        QVERIFY(model.changeSet().isEmpty());
    }

    void undoIsOneStepAVisitAndComesBackClean() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
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
        model.setBaseline(eachKind());
        model.beginVisit();
        model.edit(email, u"x"_s);
        model.edit(email, u"rosa@example.com"_s);
        QCOMPARE(model.undoStack()->count(), 0);
        QVERIFY(!model.isModified());
    }

    void aRefreshKeepsEditsAndTakesTheRest() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(email, u"new@example.com"_s);
        model.edit(limit, u"2.5"_s);
        Record theirs = eachKind();
        theirs.set(limit, u"2.50"_s);
        theirs.set(address2, u"Apt 9"_s);
        model.setBaseline(theirs);
        QCOMPARE(model.shownText(email), u"new@example.com"_s);
        QCOMPARE(model.shownText(address2), u"Apt 9"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Email"_s});
    }

    void revertAllIsOneUndoStep() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        model.edit(email, u"a@example.com"_s);
        model.clear(address2);
        model.editRows(exemptions, Rows::ofTexts({u"Federal"_s}));
        QCOMPARE(model.changeCount(), 3);
        model.revertAll();
        QVERIFY(!model.isModified());
        model.undoStack()->undo();
        QCOMPARE(model.changeCount(), 3);
    }

    void sensitiveValuesAreMaskedInViews() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
        const int row = m_form.rowOf("Customer/SSN"_element);
        for (const int column : {RecordModel::ValueColumn, RecordModel::OriginalColumn}) {
            const QString shown = model.index(row, column).data().toString();
            QVERIFY(!shown.contains(u"6789"_s));
            QCOMPARE(shown.size(), 8);
        }
    }

    void signalsTellWhatMoved() {
        RecordModel model(m_form);
        model.setBaseline(eachKind());
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
