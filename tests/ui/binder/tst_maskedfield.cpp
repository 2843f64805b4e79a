#include "tests/ui/binder/form.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Ssn = "Customer/SSN"_element;
constexpr ElementId Birth = "Customer/DOB"_element;
constexpr char16_t Bullet = 0x2022;

/// What is masked is nowhere in the widget, and what is typed replaces it.
class TestMaskedField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { form.reset(); }

    void nothingLeaks();
    void lengthDoesNotShow();
    void copyGivesNothing();
    void eyeReveals();
    void revealEnds_data();
    void revealEnds();
    void revealOfADate();
    void typingReplaces();
    void leftEmptyIsNoChange();
    void leftEmptyKeepsTheEarlierEdit();
    void clearIsItsOwnAction();
    void escapeStopsARevealOnly();
    void undoWhileTyping();
    void bulletsAreNoValue();
    void readOnlyIsMaskedToo();
    void absentHasNoEye();

private:
    [[nodiscard]] static QString spoken(QWidget* widget);
    [[nodiscard]] QString allTexts(QWidget* widget) const;

    std::unique_ptr<Form> form;
};

void TestMaskedField::init() {
    form = std::make_unique<Form>();
    form->layout->addRow(u"@"_s, Form::named(form->again, "Customer/SSN"));
    QVERIFY(form->open(Form::record()));
}

/// All that a screen reader is told.
QString TestMaskedField::spoken(QWidget* widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    QStringList all;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                         QAccessible::Help, QAccessible::Accelerator})
        all.append(accessible->text(kind));
    if (QAccessibleTextInterface* text = accessible->textInterface())
        all.append(text->text(0, text->characterCount()));
    return all.join(u'|');
}

QString TestMaskedField::allTexts(QWidget* widget) const {
    QString all = spoken(widget) + widget->toolTip() + widget->statusTip() + widget->whatsThis();
    for (const Qt::InputMethodQuery query :
         {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor})
        all += widget->inputMethodQuery(query).toString();
    const QMetaObject* meta = widget->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i)
        all += meta->property(i).read(widget).toString();
    return all;
}

void TestMaskedField::nothingLeaks() {
    for (MaskedField* field : {form->ssn, static_cast<MaskedField*>(form->again)}) {
        QVERIFY(form->focus(field));
        QCOMPARE(field->placeholderText(), QString(8, Bullet));
        QVERIFY(!allTexts(field).contains(u"123456789"_s));
        QVERIFY(!allTexts(field).contains(u"6789"_s));
    }
    form->model.edit(Ssn, u"987654321"_s);
    for (MaskedField* field : {form->ssn, static_cast<MaskedField*>(form->again)}) {
        QVERIFY(!allTexts(field).contains(u"987654321"_s));
        QVERIFY(!allTexts(field).contains(u"123456789"_s));
    }
    QVERIFY(look::isChanged(form->ssn));
    QVERIFY(!allTexts(form->birth).contains(u"1980"_s));
}

void TestMaskedField::lengthDoesNotShow() {
    const QString long1 = allTexts(form->ssn);
    const QSize size = form->ssn->sizeHint();
    Record record = Form::record();
    record.set(Ssn, u"1"_s);
    form->model.setBaseline(record);
    QCOMPARE(allTexts(form->ssn), long1);
    QCOMPARE(form->ssn->sizeHint(), size);
}

void TestMaskedField::copyGivesNothing() {
    QGuiApplication::clipboard()->setText(u"before"_s);
    QVERIFY(form->focus(form->ssn));
    form->ssn->selectAll();
    QTest::keySequence(form->ssn, QKeySequence::Copy);
    QTest::keySequence(form->ssn, QKeySequence::Cut);
    form->ssn->copy();
    form->ssn->cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QVERIFY(!form->model.isModified());
}

void TestMaskedField::eyeReveals() {
    QToolButton* eye = form->ssn->eye();
    QVERIFY(eye->isVisible());
    QVERIFY(eye->focusPolicy() & Qt::TabFocus);
    QCOMPARE(eye->accessibleName(), u"Show"_s);
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(form->ssn->isRevealed());
    QCOMPARE(form->ssn->text(), u"123456789"_s);
    QCOMPARE(eye->accessibleName(), u"Hide"_s);
    eye->setFocus(Qt::TabFocusReason);
    QVERIFY(form->ssn->isRevealed());
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(form->ssn->text(), QString());
    QVERIFY(form->focus(form->ssn));
    QTest::keyClick(form->ssn, Qt::Key_F8);
    QVERIFY(form->ssn->isRevealed());
    QVERIFY(!form->model.isModified());
}

void TestMaskedField::revealEnds_data() {
    QTest::addColumn<QString>("how");
    for (const char* how :
         {"time", "focus", "focus from the eye", "lock", "hidden", "eye", "F8", "Esc", "another customer"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestMaskedField::revealEnds() {
    QFETCH(QString, how);
    MaskedField* ssn = form->ssn;
    ssn->setRevealTime(how == "time"_L1 ? 1 : 20'000);
    QVERIFY(form->focus(ssn));
    ssn->reveal();
    QCOMPARE(ssn->text(), u"123456789"_s);
    if (how == "focus"_L1)
        form->focus(form->street);
    else if (how == "focus from the eye"_L1) {
        ssn->eye()->setFocus();
        QVERIFY(ssn->isRevealed());
        form->focus(form->street);
    } else if (how == "lock"_L1)
        form->binder->conceal();
    else if (how == "hidden"_L1)
        ssn->hide();
    else if (how == "eye"_L1)
        ssn->eye()->click();
    else if (how == "F8"_L1)
        QTest::keyClick(ssn, Qt::Key_F8);
    else if (how == "Esc"_L1)
        QTest::keyClick(ssn, Qt::Key_Escape);
    else if (how == "another customer"_L1) {
        Record other = Form::record();
        other.set(Ssn, u"111223333"_s);
        form->model.setBaseline(other);
    }
    QTRY_COMPARE(ssn->text(), QString());
    QVERIFY(ssn->isMasked());
    QVERIFY(!form->model.isModified());
}

void TestMaskedField::revealOfADate() {
    QVERIFY(form->focus(form->birth));
    form->binder->revealFocused();
    QCOMPARE(form->birth->text(), u"02/29/1980"_s);
    QTest::keyClick(form->birth, Qt::Key_Backspace);
    QTest::keyClicks(form->birth, u"4"_s);
    QVERIFY(form->birth->isTyping());
    QCOMPARE(form->now(Birth), u"1984-02-29T00:00:00"_s);
    QCOMPARE(form->birth->text(), u"02/29/1984"_s);
}

void TestMaskedField::typingReplaces() {
    QVERIFY(form->focus(form->ssn));
    QCOMPARE(form->ssn->text(), QString());
    QTest::keyClicks(form->ssn, u"987-65-4321"_s);
    QCOMPARE(form->ssn->text(), u"987-65-4321"_s);
    QVERIFY(!form->ssn->eye()->isVisible());
    QCOMPARE(form->now(Ssn), u"987654321"_s);
    form->model.setBaseline(Form::record()); // a refresh meanwhile
    QCOMPARE(form->ssn->text(), u"987-65-4321"_s);
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->ssn->text(), QString());
    QCOMPARE(form->ssn->placeholderText(), QString(8, Bullet));
    QCOMPARE(form->now(Ssn), u"987654321"_s);
    QVERIFY(form->focus(form->birth));
    QTest::keyClicks(form->birth, u"1/2/80"_s);
    QCOMPARE(form->birth->text(), u"1/2/80"_s);
    QCOMPARE(form->now(Birth), u"1980-01-02T00:00:00"_s);
}

void TestMaskedField::leftEmptyIsNoChange() {
    QVERIFY(form->focus(form->ssn));
    QTest::keyClicks(form->ssn, u"12"_s);
    QVERIFY(form->model.isModified());
    QTest::keyClick(form->ssn, Qt::Key_Backspace);
    QTest::keyClick(form->ssn, Qt::Key_Backspace);
    QVERIFY(!form->model.isModified());
    QCOMPARE(form->ssn->placeholderText(), QString(8, Bullet));
    QTest::keyClick(form->ssn, Qt::Key_Backspace);
    QVERIFY(form->focus(form->street));
    QVERIFY(!form->model.isModified());
    // Also after a reveal.
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    form->ssn->selectAll();
    QTest::keyClick(form->ssn, Qt::Key_Delete);
    QVERIFY(form->focus(form->street));
    QVERIFY(!form->model.isModified());
}

void TestMaskedField::leftEmptyKeepsTheEarlierEdit() {
    QVERIFY(form->focus(form->ssn));
    QTest::keyClicks(form->ssn, u"987654321"_s);
    QVERIFY(form->focus(form->street));
    QVERIFY(form->focus(form->ssn));
    QTest::keyClicks(form->ssn, u"1"_s);
    QTest::keyClick(form->ssn, Qt::Key_Backspace);
    QCOMPARE(form->now(Ssn), u"987654321"_s);
}

void TestMaskedField::clearIsItsOwnAction() {
    QVERIFY(form->focus(form->ssn));
    form->binder->clearFocused();
    QCOMPARE(form->model.mark(Ssn), RecordModel::Mark::Cleared);
    QCOMPARE(form->ssn->placeholderText(), u"Will be emptied"_s);
    QVERIFY(!form->ssn->eye()->isVisible());
    form->binder->revertFocused();
    QCOMPARE(form->ssn->placeholderText(), QString(8, Bullet));
    QVERIFY(!form->model.isModified());
}

void TestMaskedField::escapeStopsARevealOnly() {
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    QTest::keyClick(form->ssn, Qt::Key_Escape);
    QVERIFY(form->isVisible());
    QTest::keyClick(form->ssn, Qt::Key_Escape);
    QVERIFY(!form->isVisible());
}

void TestMaskedField::undoWhileTyping() {
    QVERIFY(form->focus(form->ssn));
    QTest::keyClicks(form->ssn, u"987"_s);
    form->model.undoStack()->undo();
    QCOMPARE(form->ssn->text(), QString());
    QVERIFY(form->ssn->isMasked());
    form->model.undoStack()->redo();
    QCOMPARE(form->ssn->text(), QString());
    QCOMPARE(form->now(Ssn), u"987"_s);
}

void TestMaskedField::bulletsAreNoValue() {
    QVERIFY(form->focus(form->ssn));
    QTest::keyClick(form->ssn, Qt::Key_End);
    QTest::keyClicks(form->ssn, u"7"_s);
    QCOMPARE(form->now(Ssn), u"7"_s);
    for (const FormRow& row : form->model.form().rows())
        QVERIFY(!form->now(row.id).contains(QChar(Bullet)));
}

void TestMaskedField::readOnlyIsMaskedToo() {
    QVERIFY(form->again->isReadOnly());
    QCOMPARE(form->again->placeholderText(), QString(8, Bullet));
    QCOMPARE(form->again->text(), QString());
    QTest::mouseClick(form->again->eye(), Qt::LeftButton);
    QCOMPARE(form->again->text(), u"123456789"_s);
    QTest::keyClicks(form->again, u"7"_s);
    QVERIFY(!form->model.isModified());
    QVERIFY(form->focus(form->street));
    QCOMPARE(form->again->text(), QString());
}

void TestMaskedField::absentHasNoEye() {
    QVERIFY(form->model.setBaseline(Form::bare()));
    QVERIFY(!form->ssn->eye()->isVisible());
    QCOMPARE(form->ssn->placeholderText(), QString());
    QCOMPARE(form->again->placeholderText(), u"Not set"_s);
    QVERIFY(form->focus(form->ssn));
    QTest::keyClick(form->ssn, Qt::Key_F8);
    QVERIFY(form->ssn->isMasked());
    QTest::keyClicks(form->ssn, u"5"_s);
    QCOMPARE(form->model.mark(Ssn), RecordModel::Mark::Added);
}

QTEST_MAIN(TestMaskedField)
#include "tst_maskedfield.moc"
