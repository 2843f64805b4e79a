#include "tests/ui/binder/form.h"

#include <QFocusEvent>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Ssn = "Customer/SSN"_element;

/// What begins and ends the visit of a field, and what stays when nothing came of it.
class TestVisits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        form = std::make_unique<Form>();
        QVERIFY(form->open(Form::record()));
    }
    void cleanup() { form.reset(); }

    /// While a menu of the field is open, what is half typed stays as it stands.
    void anOwnMenuEndsNoVisit() {
        QVERIFY(form->focus(form->start));
        form->start->selectAll();
        QTest::keyClicks(form->start, u"5/7/24"_s);
        for (const Qt::FocusReason reason : {Qt::PopupFocusReason, Qt::MenuBarFocusReason}) {
            QFocusEvent out(QEvent::FocusOut, reason);
            QApplication::sendEvent(form->start, &out);
            QCOMPARE(form->start->text(), u"5/7/24"_s);
            QFocusEvent in(QEvent::FocusIn, reason);
            QApplication::sendEvent(form->start, &in);
        }
        form->start->end(false);
        QTest::keyClick(form->start, Qt::Key_Backspace);
        QTest::keyClicks(form->start, u"5"_s);
        QCOMPARE(form->model.undoStack()->count(), 1);
        QVERIFY(form->focus(form->email));
        QCOMPARE(form->start->text(), u"05/07/2025"_s);
    }

    void aClearedNumberThatIsLeftEmptyStaysCleared() {
        QVERIFY(form->focus(form->ssn));
        form->binder->clearFocused();
        QVERIFY(form->focus(form->street));
        QVERIFY(form->focus(form->ssn));
        QTest::keyClicks(form->ssn, u"1"_s);
        QTest::keyClick(form->ssn, Qt::Key_Backspace);
        QCOMPARE(form->model.mark(Ssn), RecordModel::Mark::Cleared);
        QVERIFY(form->focus(form->street));
        QCOMPARE(form->model.mark(Ssn), RecordModel::Mark::Cleared);
    }

    /// Input methods keep and propose what is typed into a field that does not forbid it.
    void noKeyboardLearnsWhatIsMasked() {
        for (const MaskedField* field : {form->ssn, form->birth}) {
            const auto hints = field->inputMethodQuery(Qt::ImHints).value<Qt::InputMethodHints>();
            QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
            QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
        }
    }

private:
    std::unique_ptr<Form> form;
};

QTEST_MAIN(TestVisits)
#include "tst_visits.moc"
