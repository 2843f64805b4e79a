#include "models/recordmodel/resolve.h"
#include "models/recordmodel/rowsmodel.h"
#include "tests/models/recordmodel/eachkind.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// An undo step that changes nothing is none: whoever presses Ctrl+Z sees something go back.
class TestUndoSteps : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

    [[nodiscard]] std::unique_ptr<RecordModel> opened() const {
        auto model = std::make_unique<RecordModel>(m_form);
        model->setBaseline(eachKind());
        return model;
    }

    static int steps(RecordModel& model) { return model.undoStack()->count(); }

private Q_SLOTS:
    void whatIsThereTypedAgain() {
        const auto model = opened();
        for (const FormRow& row : m_form.rows()) {
            model->beginVisit();
            model->edit(row.id, model->shownText(row.id));
        }
        QCOMPARE(steps(*model), 0);
    }

    void theSameInAnotherSpelling() {
        const auto model = opened();
        const std::pair<ElementId, QStringList> cases[]{
            {contractEnd, {u"5/7/24"_s, u"05/07/2024"_s, u"May 7, 2024"_s}},
            {"Customer/SSN"_element, {u"987-65-4321"_s, u"987654321"_s, u"987 65 4321"_s}},
            {limit, {u"1,234.50"_s, u"1234.50"_s, u"$1,234.50"_s}},
            {"Customer/PhysicalAddress/State"_element, {u"ga"_s, u"GA"_s}}};
        int expected = 0;
        for (const auto& [id, spellings] : cases) {
            ++expected;
            for (const QString& typed : spellings) {
                model->beginVisit();
                model->edit(id, typed);
                QCOMPARE(steps(*model), expected);
            }
        }
    }

    /// Typed over and back within one visit: the date as the field shows it, not as it was typed first.
    void typedOverAndBack() {
        const auto model = opened();
        model->edit(contractEnd, u"5/7/24"_s);
        model->beginVisit();
        model->edit(contractEnd, u"05/07/2024x"_s);
        model->edit(contractEnd, u"05/07/2024"_s);
        QCOMPARE(steps(*model), 1);
        model->undoStack()->undo();
        QVERIFY(!model->isModified());
    }

    void aListThatIsTheSame() {
        const auto model = opened();
        model->editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        model->editRows(exemptions, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        QCOMPARE(steps(*model), 0);
        model->editRows(exemptions, Rows::ofTexts({u"State"_s}));
        model->editRows(exemptions, Rows::ofTexts({u"State"_s}));
        QCOMPARE(steps(*model), 1);
        model->editRows(exemptions, Rows::ofTexts({u"State"_s, u"Federal"_s}));
        QCOMPARE(steps(*model), 2);
        QVERIFY(!model->isModified());
        model->editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
        QCOMPARE(steps(*model), 2);
    }

    void aCellThatIsTheSame() {
        const auto model = opened();
        RowsModel cells(*model, exemptions);
        QVERIFY(cells.setData(cells.index(0, 0), u"Federal"_s, Qt::EditRole));
        QVERIFY(cells.setData(cells.index(2, 0), QString(), Qt::EditRole)); // the empty row, left empty
        QCOMPARE(steps(*model), 0);
        QVERIFY(cells.setData(cells.index(0, 0), u"County"_s, Qt::EditRole));
        QVERIFY(cells.setData(cells.index(0, 0), u" County\u200B"_s, Qt::EditRole));
        QCOMPARE(steps(*model), 1);
    }

    void nothingToRevert() {
        const auto model = opened();
        model->revertAll();
        model->revert(email);
        model->revertRows(exemptions);
        QCOMPARE(steps(*model), 0);
        model->edit(email, u"new@example.com"_s);
        model->undoStack()->undo();
        model->revertAll();
        QVERIFY(model->undoStack()->canRedo()); // what can be done again still can
    }

    void choicesThatMoveNothing() {
        const auto model = opened();
        model->edit(email, u"mine@example.com"_s);
        Pending pending;
        pending.theirs = model->baseline();
        pending.theirs.set(email, u"theirs@example.com"_s);
        pending.conflicts = merge(model->changeSet(), pending.theirs, m_form);
        QCOMPARE(pending.conflicts.size(), 1);
        pending.takes = {Take::Mine};
        resolve(*model, pending);
        QCOMPARE(steps(*model), 1);
        QCOMPARE(model->shownText(email), u"mine@example.com"_s);
    }

    void emptiedTwice() {
        const auto model = opened();
        model->clear(address2);
        model->beginVisit();
        model->clear(address2);
        model->edit(address2, QString());
        model->edit(address2, u"  "_s);
        QCOMPARE(steps(*model), 1);
    }

    void theSameAddressTwice() {
        RecordModel model(FormSchema::order());
        model.setMirrored(model.isMirrored());
        QCOMPARE(steps(model), 0);
    }
};

QTEST_GUILESS_MAIN(TestUndoSteps)
#include "tst_undosteps.moc"
