#include "tests/ui/binder/form.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace lineside;
using namespace lineside::test;

/// Whatever kind of field: what leaves it as it was is no step to undo.
class TestUndoKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        form = std::make_unique<Form>();
        QVERIFY(form->open(Form::record()));
    }
    void cleanup() {
        form.reset();
        QGuiApplication::clipboard()->clear();
    }

    void typedAndTakenBack();
    void theSamePasted();
    void leftAsItWas();
    void chosenAndChosenBack();
    void theSameDocument();
    void changedFieldsTypedOverAndBack();

private:
    [[nodiscard]] QList<QWidget*> textFields() const {
        return {form->street, form->zip,      form->zip4,  form->email, form->emailAgain,
                form->start,  form->limit,    form->terms, form->birth, form->ssn,
                form->state,  form->language, form->notes};
    }
    /// At the end of what stands there.
    bool enter(QWidget* field) {
        const bool focused = form->focus(field);
        if (auto* choice = qobject_cast<ChoiceField*>(field))
            choice->lineEdit()->end(false);
        return focused;
    }
    [[nodiscard]] QString textOf(const QWidget* field) {
        if (qobject_cast<const MaskedField*>(field))
            return form->model.shownText(*schema::find(field->property("element").toString()));
        if (const auto* choice = qobject_cast<const ChoiceField*>(field))
            return choice->code();
        if (const auto* memo = qobject_cast<const QPlainTextEdit*>(field))
            return memo->toPlainText();
        return static_cast<const QLineEdit*>(field)->text();
    }
    static void key(QWidget* field, Qt::Key key) {
        QTest::keyClick(field, key);
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }
    static void typeX(QWidget* field) {
        QTest::keyClicks(field, u"x"_s);
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }
    [[nodiscard]] int steps() { return form->model.undoStack()->count(); }

    std::unique_ptr<Form> form;
};

void TestUndoKinds::typedAndTakenBack() {
    for (QWidget* field : textFields()) {
        QVERIFY(enter(field));
        typeX(field);
        QCOMPARE(steps(), 1);
        key(field, Qt::Key_Backspace);
        QVERIFY2(steps() == 0, qPrintable(field->property("element").toString()));
        typeX(field);
        key(field, Qt::Key_Backspace);
        QVERIFY(form->focus(form->street));
        QVERIFY2(steps() == 0, qPrintable(field->property("element").toString()));
    }
    QVERIFY(!form->model.isModified());
}

void TestUndoKinds::theSamePasted() {
    for (QWidget* field : textFields()) {
        const QString text = textOf(field);
        QVERIFY(form->focus(field));
        for (const QString& pasted : {text, u" "_s + text + u"\u200B"_s}) {
            if (pasted.trimmed() == u"\u200B"_s)
                continue;
            QGuiApplication::clipboard()->setText(pasted);
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
            if (QWidget* popup = QApplication::activePopupWidget())
                popup->close();
            QVERIFY(form->focus(form->zip4));
            QVERIFY(form->focus(field));
            QVERIFY2(steps() == 0, qPrintable(field->property("element").toString() + pasted));
        }
    }
}

void TestUndoKinds::leftAsItWas() {
    for (QWidget* field : form->fields()) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(field, Qt::Key_Shift);
        if (qobject_cast<QComboBox*>(field)) // which chooses by these
            continue;
        QTest::keyClick(field, Qt::Key_Home);
        QTest::keyClick(field, Qt::Key_End);
        if (qobject_cast<QLineEdit*>(field))
            QTest::keyClick(field, Qt::Key_Return);
    }
    form->method->setFocus();
    form->binder->revertFocused();
    form->model.revertAll();
    QCOMPARE(steps(), 0);
}

void TestUndoKinds::chosenAndChosenBack() {
    QVERIFY(form->focus(form->method));
    QTest::keyClick(form->method, Qt::Key_Up);
    QTest::keyClick(form->method, Qt::Key_Down);
    QCOMPARE(steps(), 0);
    QVERIFY(form->focus(form->debit));
    form->debit->click();
    form->debit->click();
    QCOMPARE(steps(), 0);
}

void TestUndoKinds::theSameDocument() {
    form->pdf->chooseButton()->click();
    form->pdf->chooseButton()->click();
    QCOMPARE(steps(), 1);
    form->pdf->removeButton()->click();
    form->model.undoStack()->clear();
    form->files.bytes = QByteArray::fromBase64("JVBERi0xLjQK"); // what the service holds
    form->pdf->chooseButton()->click();
    QCOMPARE(steps(), 0);
}

/// The same over an edit of an earlier visit.
void TestUndoKinds::changedFieldsTypedOverAndBack() {
    const QHash<QWidget*, QString> typed{{form->street, u"4 Elm Ct"_s}, {form->start, u"5/7/24"_s},
                                         {form->limit, u"1,250.5"_s},   {form->terms, u"45"_s},
                                         {form->birth, u"3/4/1981"_s},  {form->ssn, u"987-65-4321"_s},
                                         {form->notes, u"three"_s}};
    int expected = 0;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        QWidget* field = it.key();
        QVERIFY(form->focus(field));
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, it.value());
        QVERIFY(form->focus(form->zip4));
        QCOMPARE(steps(), ++expected);
        QVERIFY(form->focus(field));
        typeX(field);
        key(field, Qt::Key_Backspace);
        QVERIFY(form->focus(form->zip4));
        QVERIFY2(steps() == expected, qPrintable(field->property("element").toString()));
    }
}

QTEST_MAIN(TestUndoKinds)
#include "tst_undokinds.moc"
