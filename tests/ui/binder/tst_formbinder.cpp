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
constexpr ElementId Debit = "Customer/IsAutoDebit"_element;
constexpr ElementId Language = "Customer/Language"_element;
constexpr ElementId Method = "Customer/BillMethod"_element;
constexpr ElementId Start = "Customer/ContractStart"_element;
constexpr ElementId Notes = "Customer/Lifeline/ProofNotes"_element;

/// What a binder must do for each kind of widget, and what others got wrong.
class TestFormBinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void absentIsShownAsAbsent();
    void nullAndEmptyHaveWords();
    void unknownCodeIsShownAndKept();
    void foreignUpdate();
    void refreshStormWhileTyping();
    void typingDecimal();
    void sameValueInOtherSpelling();
    void fixedChoice();
    void openChoice();
    void date();
    void number();
    void triState();
    void memo();
    void document();
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

    void badForms_data();
    void badForms();
    void reusableWidgetHidesWhatIsLacking();

private:
    void baseline(ElementId id, const Value& value);
    static void compose(QWidget* widget, const QString& preedit, const QString& commit = {});

    std::unique_ptr<Form> form;
};

void TestFormBinder::init() {
    form = std::make_unique<Form>();
    QVERIFY(form->open(Form::record()));
}

void TestFormBinder::cleanup() {
    form.reset();
}

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

void TestFormBinder::absentIsShownAsAbsent() {
    form->model.setBaseline(Record());
    QCOMPARE(form->street->text(), QString());
    QCOMPARE(form->start->text(), QString());
    QCOMPARE(form->limit->text(), QString());
    QCOMPARE(form->method->currentIndex(), -1);
    QCOMPARE(form->method->placeholderText(), u"Not set"_s);
    QCOMPARE(form->language->currentText(), QString());
    QCOMPARE(form->debit->checkState(), Qt::PartiallyChecked);
    QCOMPARE(form->debit->text(), u"Not set"_s);
    QCOMPARE(form->pdf->words(), u"Not set"_s);
    QCOMPARE(form->balance->placeholderText(), u"Not set"_s);
    QCOMPARE(form->balance->text(), QString());
}

void TestFormBinder::nullAndEmptyHaveWords() {
    baseline("Customer/Status"_element, Value::empty());
    QCOMPARE(form->status->placeholderText(), u"Empty"_s);
    baseline("Customer/Status"_element, Value::null());
    QCOMPARE(form->status->placeholderText(), u"Not set"_s);
    baseline(Method, Value::empty());
    QCOMPARE(form->method->placeholderText(), u"Empty"_s);
}

void TestFormBinder::unknownCodeIsShownAndKept() {
    baseline(Method, Value(u"PIGEON_POST"_s));
    baseline(Language, Value(u"KLINGON"_s));
    baseline(Debit, Value(u"perhaps"_s));
    QCOMPARE(form->method->currentText(), u"PIGEON_POST"_s);
    QCOMPARE(form->language->currentText(), u"KLINGON"_s);
    QCOMPARE(form->debit->text(), u"perhaps"_s);
    form->binder->reloadChoices();
    QCOMPARE(form->method->code(), u"PIGEON_POST"_s);
    QCOMPARE(form->language->code(), u"KLINGON"_s);
    QVERIFY(!form->model.isModified());
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

void TestFormBinder::fixedChoice() {
    QCOMPARE(form->method->currentText(), u"Both"_s);
    QVERIFY(!form->method->isEditable());
    QVERIFY(form->focus(form->method));
    QTest::keyClick(form->method, Qt::Key_Up);
    QCOMPARE(form->now(Method), u"EMAIL_ONLY"_s);
    QCOMPARE(form->method->currentText(), u"Email only"_s);
    QTest::keyClick(form->method, Qt::Key_Down);
    QVERIFY(!form->model.isModified());
}

void TestFormBinder::openChoice() {
    QCOMPARE(form->state->currentText(), u"FL  Florida"_s);
    QVERIFY(form->focus(form->state));
    form->state->lineEdit()->selectAll();
    QTest::keyClicks(form->state, u"georgia"_s);
    QCOMPARE(form->now("Customer/PhysicalAddress/State"_element), u"GA"_s);
    QCOMPARE(form->state->currentText(), u"georgia"_s);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab); // closes what is offered, and leaves
    QVERIFY(!form->state->hasFocus());
    QCOMPARE(form->state->currentText(), u"GA  Georgia"_s);
    QVERIFY(form->focus(form->language));
    form->language->lineEdit()->selectAll();
    QTest::keyClicks(form->language, u"FR"_s);
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->now(Language), u"FR"_s);
    QCOMPARE(form->language->currentText(), u"FR"_s);
    QVERIFY(form->focus(form->language));
    form->language->lineEdit()->selectAll();
    QTest::keyClicks(form->language, u"en"_s);
    QCOMPARE(form->model.mark(Language), RecordModel::Mark::None);
}

void TestFormBinder::date() {
    QCOMPARE(form->start->text(), u"05/06/2024"_s);
    QVERIFY(form->focus(form->start));
    form->start->selectAll();
    QTest::keyClicks(form->start, u"5/7/24"_s);
    QCOMPARE(form->start->text(), u"5/7/24"_s);
    QCOMPARE(form->now(Start), u"2024-05-07T00:00:00"_s);
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->start->text(), u"05/07/2024"_s);
    QVERIFY(form->focus(form->start));
    form->start->selectAll();
    QTest::keyClicks(form->start, u"5/32"_s);
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->start->text(), u"5/32"_s);
    baseline(Start, Value(u"2026-02-30T00:00:00"_s));
    form->model.revert(Start);
    QCOMPARE(form->start->text(), u"2026-02-30T00:00:00"_s);
    QVERIFY(!form->model.isModified());
}

void TestFormBinder::number() {
    QVERIFY(form->focus(form->terms));
    form->terms->selectAll();
    QTest::keyClicks(form->terms, u"4x5"_s);
    QCOMPARE(form->terms->text(), u"45"_s);
    form->terms->selectAll();
    QTest::keyClick(form->terms, Qt::Key_Delete);
    QCOMPARE(form->terms->text(), QString());
    QCOMPARE(form->now("Customer/Billing/PaymentTerms"_element), QString());
    QVERIFY(!form->model.problems("Customer/Billing/PaymentTerms"_element).isEmpty());
    QVERIFY(form->model.changeSet().isEmpty());
    baseline("Customer/Billing/PaymentTerms"_element, Value(u"soon"_s));
    form->model.revert("Customer/Billing/PaymentTerms"_element);
    QCOMPARE(form->terms->text(), u"soon"_s);
}

void TestFormBinder::triState() {
    QCOMPARE(form->debit->text(), u"Yes"_s);
    QTest::mouseClick(form->tribal, Qt::LeftButton, {}, QPoint(8, form->tribal->height() / 2));
    constexpr ElementId tribal = "Customer/Lifeline/Tribal"_element;
    QCOMPARE(form->now(tribal), u"true"_s);
    for (int i = 0; i < 4; ++i) {
        form->tribal->click();
        QCOMPARE(form->now(tribal), i % 2 ? u"true"_s : u"false"_s);
        QVERIFY(form->tribal->checkState() != Qt::PartiallyChecked);
    }
    form->model.revert(tribal);
    QCOMPARE(form->tribal->checkState(), Qt::PartiallyChecked);
    form->debit->click();
    QCOMPARE(form->debit->text(), u"No"_s);
    QCOMPARE(form->now(Debit), u"false"_s);
}

void TestFormBinder::memo() {
    QCOMPARE(form->notes->toPlainText(), u"one\ntwo"_s);
    QVERIFY(form->focus(form->notes));
    QTest::keyClick(form->notes, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(form->notes, Qt::Key_Return);
    QTest::keyClicks(form->notes, u"three"_s);
    QCOMPARE(form->now(Notes), u"one\ntwo\nthree"_s);
    QTest::keyClick(form->notes, Qt::Key_Tab);
    QVERIFY(!form->notes->hasFocus());
    QCOMPARE(form->now(Notes), u"one\ntwo\nthree"_s);
}

void TestFormBinder::document() {
    constexpr ElementId pdf = "Customer/Lifeline/SelfCertificationPDF"_element;
    QCOMPARE(form->pdf->words(), u"9 byte(s)"_s);
    QVERIFY(!form->pdf->removeButton()->isVisible());
    form->files.bytes = QByteArray("%PDF-1.4 ") + QByteArray(214 * 1024, 'x') + "%%EOF";
    form->pdf->chooseButton()->click();
    QCOMPARE(QByteArray::fromBase64(form->now(pdf).toLatin1()), form->files.bytes);
    QCOMPARE(form->pdf->words(), u"214 KB"_s);
    form->pdf->removeButton()->click();
    QCOMPARE(form->now(pdf), u"JVBERi0xLjQK"_s);
    QCOMPARE(form->pdf->words(), u"9 byte(s)"_s);
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

void TestFormBinder::badForms_data() {
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("typo") << u"Customer/Emial"_s << QString() << u"line"_s << u"no operation"_s;
    QTest::newRow("of another form") << u"Order/Notes"_s << QString() << u"line"_s << u""_s;
    QTest::newRow("typo below") << u"Adress1"_s << u"Customer/MailingAddress"_s << u"line"_s
                                << u"no operation"_s;
    QTest::newRow("plain for an SSN") << u"Customer/SSN"_s << QString() << u"line"_s << u"sensitive"_s;
    QTest::newRow("label for an SSN") << u"Customer/SSN"_s << QString() << u"label"_s << u"sensitive"_s;
    QTest::newRow("spin box") << u"Customer/AutoDebitDay"_s << QString() << u"spin"_s << u"no field"_s;
    QTest::newRow("plain check box") << u"Customer/IsAutoDebit"_s << QString() << u"check"_s
                                     << u"TriStateBox"_s;
    QTest::newRow("line for a document")
        << u"Customer/Lifeline/ProofDocumentationPDF"_s << QString() << u"line"_s << u"PdfField"_s;
    QTest::newRow("repeated") << u"Customer/TaxExemptions"_s << QString() << u"line"_s << u"repeated"_s;
}

void TestFormBinder::badForms() {
    QFETCH(QString, element);
    QFETCH(QString, prefix);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QWidget page;
    page.setProperty("elementPrefix", prefix);
    QWidget* field = kind == "spin"_L1    ? static_cast<QWidget*>(new QSpinBox(&page))
                     : kind == "check"_L1 ? static_cast<QWidget*>(new QCheckBox(&page))
                     : kind == "label"_L1 ? static_cast<QWidget*>(new QLabel(&page))
                                          : static_cast<QWidget*>(new QLineEdit(&page));
    field->setProperty("element", element);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^Form .*"_s));
    RecordModel model(FormSchema::customer());
    const FormBinder binder(&page, &model);
    QCOMPARE(binder.problems().size(), 1);
    QVERIFY2(binder.problems().first().contains(words), qPrintable(binder.problems().first()));
    QVERIFY(binder.elements().isEmpty());
}

void TestFormBinder::reusableWidgetHidesWhatIsLacking() {
    QWidget page;
    page.setProperty("elementPrefix", u"Order/ShippingAddress"_s);
    auto* rows = new QFormLayout(&page);
    auto* street = Form::named(new QLineEdit, "Address1");
    rows->addRow(u"@"_s, street);
    RecordModel model(FormSchema::customer());
    const FormBinder binder(&page, &model);
    QVERIFY(binder.problems().isEmpty());
    page.show();
    QVERIFY(!street->isVisible());
    QVERIFY(!rows->labelForField(street)->isVisible());
}

QTEST_MAIN(TestFormBinder)
#include "tst_formbinder.moc"
