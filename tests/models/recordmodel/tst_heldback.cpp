#include "models/recordmodel/formstate.h"
#include "tests/models/recordmodel/eachkind.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

constexpr ElementId balance = "Customer/Billing/Balance"_element;

/// The balance was typed over while that was allowed, and an e-mail address.
void begin(RecordModel& model, const QString& typed = u"0"_s) {
    Record record = eachKind();
    record.set(balance, u"48.20"_s);
    model.setBaseline(record);
    model.setFiguresEditable(true);
    model.edit(balance, typed);
    model.edit(email, u"new@example.com"_s);
}

} // namespace

/// A setting or a policy may make read-only what is edited already: a draft of last week.
class TestHeldBack : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

private Q_SLOTS:
    void isNeitherSentNorLost() {
        RecordModel model(m_form);
        begin(model);
        QCOMPARE(model.changeSet().count(), 2);
        model.setFiguresEditable(false);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Email"_s});
        QCOMPARE(model.current(balance).text(), u"48.20"_s);
        QCOMPARE(model.current().text(balance), u"48.20"_s);
        QCOMPARE(model.shownText(balance), u"0"_s);
        QVERIFY(model.isModified());
    }

    void saysSoAndStopsNothing() {
        RecordModel model(m_form);
        begin(model, u"no number"_s);
        QCOMPARE(model.worst(balance), std::optional(Severity::Refuse));
        model.setFiguresEditable(false);
        QCOMPARE(model.worst(balance), std::optional(Severity::Warn));
        QCOMPARE(model.problems().size(), 1);
        model.setFiguresEditable(true);
        QCOMPARE(model.worst(balance), std::optional(Severity::Refuse));
    }

    void isRevertedAndUndone() {
        RecordModel model(m_form);
        begin(model);
        model.setFiguresEditable(false);
        QVERIFY(!model.edit(balance, u"1"_s));
        model.revert(balance);
        QCOMPARE(model.mark(balance), RecordModel::Mark::None);
        QVERIFY(model.problems().isEmpty());
        model.undoStack()->undo();
        QCOMPARE(model.shownText(balance), u"0"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Email"_s});
        model.setFiguresEditable(true);
        QCOMPARE(model.changeSet().count(), 2);
    }

    void aDraftKeepsIt() {
        RecordModel before(m_form), after(m_form);
        begin(before);
        QVERIFY(restoreForm(after, saveForm(before)).ok);
        QCOMPARE(changedPaths(after), QStringList{u"Customer/Email"_s});
        QCOMPARE(after.shownText(balance), u"0"_s);
        QCOMPARE(after.worst(balance), std::optional(Severity::Warn));
        RecordModel again(m_form);
        QVERIFY(restoreForm(again, saveForm(after)).ok);
        again.setFiguresEditable(true);
        QCOMPARE(again.changeSet().count(), 2);
    }

    void whatTheServiceHoldsMeanwhileEndsIt() {
        RecordModel model(m_form);
        begin(model);
        model.setFiguresEditable(false);
        Record now = model.baseline();
        now.set(balance, u"0.00"_s);
        model.setBaseline(now);
        QCOMPARE(model.mark(balance), RecordModel::Mark::None);
        QVERIFY(model.problems().isEmpty());
    }

    void anOrderHoldsItBackToo() {
        RecordModel model(FormSchema::order());
        model.setFiguresEditable(true);
        QVERIFY(model.edit(balance, u"5.00"_s));
        model.setFiguresEditable(false);
        QVERIFY(model.changeSet().isEmpty());
        QCOMPARE(model.worst(balance), std::optional(Severity::Warn));
    }
};

QTEST_GUILESS_MAIN(TestHeldBack)
#include "tst_heldback.moc"
