#include "tests/ui/binder/form.h"
#include "ui/fields/radiofield.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Email = "Customer/Email"_element;
constexpr ElementId Debit = "Customer/IsAutoDebit"_element;
constexpr ElementId Language = "Customer/Language"_element;
constexpr ElementId Method = "Customer/BillMethod"_element;
constexpr ElementId Start = "Customer/ContractStart"_element;
constexpr ElementId Notes = "Customer/Lifeline/ProofNotes"_element;

/// What each kind of field shows and takes.
class TestFieldKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void absentIsShownAsAbsent();
    void nullAndEmptyHaveWords();
    void unknownCodeIsShownAndKept();
    void fixedChoice();
    void openChoice();
    void date();
    void number();
    void triState();
    void memo();
    void memoKeepsWhatCame();
    void document();
    void aFlagIsChosenInAnySpelling();

private:
    void baseline(ElementId id, const Value& value);

    std::unique_ptr<Form> form;
};

void TestFieldKinds::baseline(ElementId id, const Value& value) {
    Record record = form->model.baseline();
    record.set(id, value);
    form->model.setBaseline(record);
}

void TestFieldKinds::init() {
    form = std::make_unique<Form>();
    QVERIFY(form->open(Form::record()));
}

void TestFieldKinds::cleanup() {
    form.reset();
}

void TestFieldKinds::absentIsShownAsAbsent() {
    QVERIFY(form->model.setBaseline(Form::bare()));
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

void TestFieldKinds::nullAndEmptyHaveWords() {
    baseline("Customer/Status"_element, Value::empty());
    QCOMPARE(form->status->placeholderText(), u"Empty"_s);
    baseline("Customer/Status"_element, Value::null());
    QCOMPARE(form->status->placeholderText(), u"Not set"_s);
    baseline(Method, Value::empty());
    QCOMPARE(form->method->placeholderText(), u"Empty"_s);
}

void TestFieldKinds::unknownCodeIsShownAndKept() {
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

void TestFieldKinds::fixedChoice() {
    QCOMPARE(form->method->currentText(), u"Both"_s);
    QVERIFY(!form->method->isEditable());
    QVERIFY(form->focus(form->method));
    QTest::keyClick(form->method, Qt::Key_Up);
    QCOMPARE(form->now(Method), u"EMAIL_ONLY"_s);
    QCOMPARE(form->method->currentText(), u"Email only"_s);
    QTest::keyClick(form->method, Qt::Key_Down);
    QVERIFY(!form->model.isModified());
}

void TestFieldKinds::openChoice() {
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

void TestFieldKinds::date() {
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

void TestFieldKinds::number() {
    QVERIFY(form->focus(form->terms));
    form->terms->selectAll();
    QTest::keyClicks(form->terms, u"4x5"_s);
    QCOMPARE(form->terms->text(), u"4x5"_s); // stays, with its problem
    QCOMPARE(form->model.problems().value(0).code, ProblemCode::NotAWholeNumber);
    QVERIFY(form->model.changeSet().isEmpty());
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

void TestFieldKinds::triState() {
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

void TestFieldKinds::memo() {
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

/// What came with CR LF, or with no-break spaces, and is typed back, is no change; what is added ends as the
/// rest does.
void TestFieldKinds::memoKeepsWhatCame() {
    for (const QString& came : {u"one\r\ntwo\r\n"_s, u"one\r\ntwo\nthree"_s, u"one\rtwo"_s,
                                u"no\u00A0break\u00A0spaces"_s, u"\u00A0 two \n"_s}) {
        Record record = Form::record();
        record.set(Notes, came);
        QVERIFY(form->model.setBaseline(record));
        QVERIFY(form->focus(form->notes));
        QTest::keyClick(form->notes, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(form->notes, u"x"_s);
        QVERIFY(form->model.isModified());
        QTest::keyClick(form->notes, Qt::Key_Backspace);
        QVERIFY2(!form->model.isModified(), qPrintable(came));
        QTest::keyClick(form->notes, Qt::Key_Tab);
        QVERIFY(!form->model.isModified());
        QCOMPARE(form->model.current(Notes).text(), came);
    }
    Record record = Form::record();
    record.set(Notes, u"one\r\na\u00A0b"_s);
    QVERIFY(form->model.setBaseline(record));
    QVERIFY(form->focus(form->notes));
    QTest::keyClick(form->notes, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(form->notes, Qt::Key_Return);
    QTest::keyClicks(form->notes, u"three"_s);
    QCOMPARE(form->now(Notes), u"one\r\na\u00A0b\r\nthree"_s);
}

void TestFieldKinds::document() {
    constexpr ElementId pdf = "Customer/Lifeline/SelfCertificationPDF"_element;
    QCOMPARE(form->pdf->words(), u"9 bytes"_s);
    QVERIFY(!form->pdf->removeButton()->isVisible());
    form->files.bytes = QByteArray("%PDF-1.4 ") + QByteArray(214 * 1024, 'x') + "%%EOF";
    form->pdf->chooseButton()->click();
    QCOMPARE(QByteArray::fromBase64(form->now(pdf).toLatin1()), form->files.bytes);
    QCOMPARE(form->pdf->words(), u"214 KB"_s);
    form->pdf->removeButton()->click();
    QCOMPARE(form->now(pdf), u"JVBERi0xLjQK"_s);
    QCOMPARE(form->pdf->words(), u"9 bytes"_s);
}

void TestFieldKinds::aFlagIsChosenInAnySpelling() {
    QWidget page;
    auto* radios = Form::named(new RadioField(&page), "Customer/IsAutoDebit");
    RecordModel model(FormSchema::customer());
    const FormBinder binder(&page, &model, Form::choices);
    const std::pair<QString, QString> spellings[]{
        {u"true"_s, u"true"_s}, {u"1"_s, u"true"_s},      {u"True"_s, u"true"_s},   {u"false"_s, u"false"_s},
        {u"0"_s, u"false"_s},   {u"FALSE"_s, u"false"_s}, {u"perhaps"_s, QString()}};
    for (const auto& [came, chosen] : spellings) {
        Record record = Form::bare();
        record.set(Debit, came);
        QVERIFY(model.setBaseline(record));
        QCOMPARE(radios->code(), chosen);
    }
}

QTEST_MAIN(TestFieldKinds)
#include "tst_fieldkinds.moc"
