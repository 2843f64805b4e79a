#include "tests/ui/binder/form.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId Limit = "Customer/Billing/UsageBalanceLimit"_element;
constexpr ElementId Email = "Customer/Email"_element;
constexpr ElementId Language = "Customer/Language"_element;
constexpr ElementId Notes = "Customer/Lifeline/ProofNotes"_element;

/// What a binder must do, and what others got wrong.
class TestFormBinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void foreignUpdate();
    void refreshStormWhileTyping();
    void typingDecimal();
    void sameValueInOtherSpelling();
    void twoWidgetsOfOneElement();
    void undoIsTheForms();
    void undoWhileFocused();
    void oneVisitIsOneStep();
    void foreignChangeWhileComposing();
    void abandonedComposition();
    void composedTextIsAnEdit();
    void modelReset();
    void escapeCloses();
    void wheelOverUnfocused();
    void longValueIsShownWhole();
    void modelDiesFirst();
    void fieldDiesFirst();
    void destroyedWhileFocused();

private:
    void baseline(ElementId id, const Value& value);
    static void compose(QWidget* widget, const QString& preedit, const QString& commit = {});

    std::unique_ptr<Form> form;
};

void TestFormBinder::baseline(ElementId id, const Value& value) {
    Record record = form->model.baseline();
    record.set(id, value);
    form->model.setBaseline(record);
}

void TestFormBinder::compose(QWidget* widget, const QString& preedit, const QString& commit) {
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(widget, &event);
}

void TestFormBinder::init() {
    form = std::make_unique<Form>();
    QVERIFY(form->open(Form::record()));
}

void TestFormBinder::cleanup() {
    form.reset();
}

void TestFormBinder::foreignUpdate() {
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u" x"_s);
    Record theirs = Form::record();
    theirs.set(Street, u"1 Other St"_s);
    theirs.set(Email, u"new@example.com"_s);
    form->model.setBaseline(theirs);
    QCOMPARE(form->street->text(), u"77 Harbor Ln x"_s);
    QCOMPARE(form->email->text(), u"new@example.com"_s);
    QCOMPARE(form->now(Street), u"77 Harbor Ln x"_s);
}

void TestFormBinder::refreshStormWhileTyping() {
    QVERIFY(form->focus(form->limit));
    form->limit->selectAll();
    for (const QChar c : u"1,250.50"_s) {
        QTest::keyClick(form->limit, c.toLatin1());
        form->limit->setCursorPosition(int(form->limit->text().size()));
        for (int i = 0; i < 5; ++i)
            form->model.setBaseline(Form::record());
    }
    QCOMPARE(form->limit->text(), u"1,250.50"_s);
    QCOMPARE(form->now(Limit), u"1250.50"_s);
}

/// At 1.50 nothing is changed, and a refresh then must not write 1.5 over what is being typed.
void TestFormBinder::typingDecimal() {
    QVERIFY(form->focus(form->limit));
    form->limit->selectAll();
    for (const QChar c : u"1.505"_s) {
        QTest::keyClick(form->limit, c.toLatin1());
        form->model.setBaseline(Form::record());
    }
    QCOMPARE(form->limit->text(), u"1.505"_s);
    QCOMPARE(form->now(Limit), u"1.505"_s);
}

void TestFormBinder::sameValueInOtherSpelling() {
    QVERIFY(form->focus(form->limit));
    QTest::keyClick(form->limit, Qt::Key_End);
    QTest::keyClick(form->limit, Qt::Key_0);
    QCOMPARE(form->limit->text(), u"1.50"_s);
    QVERIFY(!form->model.isModified());
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->limit->text(), u"1.5"_s);
    QVERIFY(!form->model.isModified());
}

void TestFormBinder::twoWidgetsOfOneElement() {
    QVERIFY(form->focus(form->email));
    form->email->selectAll();
    QTest::keyClicks(form->email, u"a@b.example"_s);
    QCOMPARE(form->emailAgain->text(), u"a@b.example"_s);
    QVERIFY(form->focus(form->emailAgain));
    QTest::keyClick(form->emailAgain, Qt::Key_Backspace);
    QCOMPARE(form->email->text(), u"a@b.exampl"_s);
    QCOMPARE(form->now(Email), u"a@b.exampl"_s);
}

void TestFormBinder::undoIsTheForms() {
    auto* undo = new QAction(form.get());
    undo->setShortcut(QKeySequence::Undo);
    form->addAction(undo);
    connect(undo, &QAction::triggered, form->model.undoStack(), &QUndoStack::undo);
    for (QWidget* field : QList<QWidget*>{form->street, form->notes, form->state}) {
        QVERIFY(form->focus(field));
        QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(field, u"zz"_s);
        QVERIFY(form->model.isModified());
        QTest::keySequence(field, QKeySequence::Undo);
        QVERIFY2(!form->model.isModified(), field->metaObject()->className());
    }
    QCOMPARE(form->street->text(), u"77 Harbor Ln"_s);
    QCOMPARE(form->notes->toPlainText(), u"one\ntwo"_s);
    QCOMPARE(form->state->currentText(), u"FL  Florida"_s);
    // Without an action the widget still has no undo of its own.
    delete undo;
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u"zz"_s);
    const QString typed = form->street->text();
    QTest::keySequence(form->street, QKeySequence::Undo);
    QCOMPARE(form->street->text(), typed);
}

void TestFormBinder::undoWhileFocused() {
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u" B"_s);
    form->model.undoStack()->undo();
    QCOMPARE(form->street->text(), u"77 Harbor Ln"_s);
    form->model.undoStack()->redo();
    QCOMPARE(form->street->text(), u"77 Harbor Ln B"_s);
    QTest::keyClicks(form->street, u"C"_s);
    QCOMPARE(form->now(Street), form->street->text());
}

void TestFormBinder::oneVisitIsOneStep() {
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u" one"_s);
    QVERIFY(form->focus(form->email));
    QVERIFY(form->focus(form->street));
    QTest::keyClick(form->street, Qt::Key_End);
    QTest::keyClicks(form->street, u" two"_s);
    QCOMPARE(form->model.undoStack()->count(), 2);
    form->model.undoStack()->undo();
    QCOMPARE(form->street->text(), u"77 Harbor Ln one"_s);
}

void TestFormBinder::foreignChangeWhileComposing() {
    for (QWidget* field : QList<QWidget*>{form->street, form->notes, form->language}) {
        const bool memo = field == form->notes;
        const ElementId id = memo ? Notes : field == form->street ? Street : Language;
        baseline(id, Value(u"Ann"_s));
        QVERIFY(form->focus(field));
        QTest::keyClick(field, Qt::Key_End, memo ? Qt::ControlModifier : Qt::NoModifier);
        compose(field, u"に"_s);
        baseline(id, Value(u"Zed"_s));
        compose(field, u"にほ"_s);
        compose(field, {}, u"日本"_s);
        QCOMPARE(form->now(id), u"Ann日本"_s);
        QCoreApplication::processEvents();
        QCOMPARE(form->model.shownText(id), u"Ann日本"_s);
        QCOMPARE(form->model.baseline().text(id), u"Zed"_s);
    }
    QCOMPARE(form->street->text(), u"Ann日本"_s);
}

void TestFormBinder::abandonedComposition() {
    QVERIFY(form->focus(form->street));
    compose(form->street, u"に"_s);
    baseline(Street, Value(u"Zed"_s));
    QCOMPARE(form->street->text(), u"77 Harbor Ln"_s);
    compose(form->street, {});
    QTRY_COMPARE(form->street->text(), u"Zed"_s);
    QVERIFY(!form->model.isModified());
}

void TestFormBinder::composedTextIsAnEdit() {
    QVERIFY(form->focus(form->street));
    QTest::keyClick(form->street, Qt::Key_End);
    compose(form->street, u"é"_s);
    QVERIFY(!form->model.isModified());
    compose(form->street, {}, u"é"_s);
    QCOMPARE(form->now(Street), u"77 Harbor Lné"_s);
}

void TestFormBinder::modelReset() {
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u" x"_s);
    form->model.reset();
    QCOMPARE(form->street->text(), u"77 Harbor Ln x"_s);
    baseline(Email, Value(u"after@example.com"_s));
    QCOMPARE(form->email->text(), u"after@example.com"_s);
    QTest::keyClicks(form->street, u"y"_s);
    QCOMPARE(form->now(Street), u"77 Harbor Ln xy"_s);
}

void TestFormBinder::escapeCloses() {
    for (QWidget* field : form->fields()) {
        if (field->focusPolicy() == Qt::NoFocus || !field->isEnabled())
            continue;
        form->show();
        QVERIFY(QTest::qWaitForWindowActive(form.get()));
        field->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(!form->isVisible(), field->metaObject()->className());
    }
    QVERIFY(!form->model.isModified());
}

void TestFormBinder::wheelOverUnfocused() {
    QVERIFY(form->focus(form->street));
    for (QWidget* field : form->fields()) {
        const QPointF at = field->rect().center();
        QWheelEvent event(at, field->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &event);
        if (qobject_cast<QComboBox*>(field))
            QVERIFY(!event.isAccepted());
    }
    QVERIFY(!form->model.isModified());
    QCOMPARE(form->method->currentText(), u"Both"_s);
}

void TestFormBinder::longValueIsShownWhole() {
    const QString text(50'000, u'x');
    baseline(Street, Value(text));
    QCOMPARE(form->street->text(), text);
    QVERIFY(form->focus(form->street));
    QTest::keyClick(form->street, Qt::Key_End);
    QTest::keyClick(form->street, Qt::Key_Backspace);
    QCOMPARE(form->now(Street).size(), 49'999);
}

void TestFormBinder::modelDiesFirst() {
    auto other = std::make_unique<RecordModel>(FormSchema::customer());
    QWidget page;
    auto* edit = Form::named(new QLineEdit(&page), "Customer/Email");
    auto* binder = new FormBinder(&page, other.get());
    page.show();
    edit->setFocus();
    other.reset();
    QTest::keyClicks(edit, u"x"_s);
    edit->clearFocus();
    binder->revertFocused();
    binder->reloadChoices();
    QCOMPARE(edit->text(), u"x"_s);
}

void TestFormBinder::fieldDiesFirst() {
    delete form->email;
    baseline(Email, Value(u"after@example.com"_s));
    QCOMPARE(form->emailAgain->text(), u"after@example.com"_s);
    QCOMPARE(form->binder->widget(Email), form->emailAgain);
}

void TestFormBinder::destroyedWhileFocused() {
    for (QWidget* field : {static_cast<QWidget*>(form->notes), static_cast<QWidget*>(form->ssn)}) {
        QVERIFY(form->focus(field));
        QTest::keyClicks(field, u"12"_s);
        delete field;
    }
    QCOMPARE(form->now("Customer/SSN"_element), u"12"_s);
}

QTEST_MAIN(TestFormBinder)
#include "tst_formbinder.moc"
