#include "models/recordmodel/rowsmodel.h"
#include "models/wire/writer.h"
#include "tests/models/recordmodel/eachkind.h"
#include "tests/models/wire/signing.h"

#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

constexpr ElementId source = "Customer/Source"_element;
constexpr ElementId notes = "Customer/Lifeline/ProofNotes"_element;

Record odd() {
    Record record = eachKind();
    record.set(notes, u"Called 3x.\vSent"_s);
    record.set(address2, Value::unreadable());
    record.set(account, u"7\x18"_s);
    return record;
}

QByteArray sent(const RecordModel& model) {
    return wire::envelope(model.changeSet().request(), session(), {});
}

} // namespace

/// What the service holds and Lineside can't write: seen with marks, left alone until it is edited.
class TestRecordModelUnwritable : public QObject {
    Q_OBJECT

    FormSchema m_form = FormSchema::customer();

private Q_SLOTS:
    void isSeenWithMarksAndKept() {
        RecordModel model(m_form);
        QVERIFY(model.setBaseline(odd()));
        QCOMPARE(model.shownText(notes), u"Called 3x.\u240BSent"_s);
        QCOMPARE(model.index(m_form.rowOf(notes), RecordModel::OriginalColumn).data().toString(),
                 u"Called 3x.\u240BSent"_s);
        QCOMPARE(model.baseline().text(notes), u"Called 3x.\vSent"_s);
        QCOMPARE(model.problems(notes),
                 (QList<Problem>{{notes, Severity::Warn, ProblemCode::HasSignless, {}}}));
        QCOMPARE(model.problems(address2),
                 (QList<Problem>{{address2, Severity::Warn, ProblemCode::Unreadable, {}}}));
    }

    void anEditElsewhereNeitherClearsNorSendsIt() {
        RecordModel model(m_form);
        model.setBaseline(odd());
        model.edit(notes, u"Called 3x.\u240BSent"_s); // as the field shows it
        model.edit(address2, QString());
        QVERIFY(!model.isModified());
        model.edit(email, u"new@example.com"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/Email"_s});
        QVERIFY(!sent(model).contains("ProofNotes") && !sent(model).contains("Address2"));
    }

    void anEditOfItReplacesIt() {
        RecordModel model(m_form);
        model.setBaseline(odd());
        model.edit(notes, u"Called 4x.\u240BSent"_s);
        model.edit(address2, u"Apt 5"_s);
        QVERIFY(sent(model).contains("<ProofNotes>Called 4x. Sent</ProofNotes>"));
        QVERIFY(sent(model).contains("<Address2>Apt 5</Address2>"));
        QVERIFY(model.problems(notes).isEmpty() && model.problems(address2).isEmpty());
        model.revertAll();
        QVERIFY(model.clear(address2));
        QVERIFY(sent(model).contains("<Address2></Address2>"));
    }

    void noCompanionGoesAlongInAnotherForm() {
        RecordModel model(m_form);
        model.setBaseline(odd());
        model.edit(autoDebit, u"true"_s);
        QCOMPARE(changedPaths(model), QStringList{u"Customer/IsAutoDebit"_s});
        QVERIFY(model.problems(account).contains(
            Problem{account, Severity::Missing, ProblemCode::RequiredWith, {u"Customer/IsAutoDebit"_s}}));
    }

    void cellsToo() {
        Record record = eachKind();
        record.setRows(exemptions, Rows::ofTexts({u"F\v"_s, u"S"_s}));
        RecordModel model(m_form);
        model.setBaseline(record);
        RowsModel cells(model, exemptions);
        QCOMPARE(cells.index(0, 0).data().toString(), u"F\u240B"_s);
        QVERIFY(cells.setData(cells.index(0, 0), u"F\u240B"_s, Qt::EditRole));
        QVERIFY(!model.isModified());
        QVERIFY(cells.setData(cells.index(0, 0), u"F\u240Bx"_s, Qt::EditRole));
        QVERIFY(sent(model).contains("<string>F x</string><string>S</string>"));
    }

    /// Copied from elsewhere, too: what the review shows is what goes out.
    void nothingOfItIsEverAnEdit() {
        RecordModel model(m_form);
        model.setBaseline(odd());
        model.edit(source, u"a\vb"_s);
        QCOMPARE(model.changeSet().find(source)->text, u"a b"_s);
    }
};

QTEST_APPLESS_MAIN(TestRecordModelUnwritable)
#include "tst_recordmodel_unwritable.moc"
