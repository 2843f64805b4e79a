#include "tests/ui/binder/form.h"
#include "ui/fields/sight.h"

#include <QClipboard>
#include <QMimeData>
#include <QToolButton>

using namespace lineside;
using namespace lineside::test;

/// What was revealed and copied stays no longer than the reveal, nor in any other program.
class TestMaskedCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCopyLeavesWithTheMask_data();
    void aCopyLeavesWithTheMask();
    void aCopyIsMarkedAsSecret();
    void aCopyWaitsForWhoWentToPasteIt();
    void whatOthersCopiedStays();
    void noUndoBringsItBack();

private:
    void end(const QString& how);

    std::unique_ptr<Form> form;
};

void TestMaskedCopies::init() {
    form = std::make_unique<Form>();
    form->layout->addRow(u"@"_s, Form::named(form->again, "Customer/SSN"));
    QVERIFY(form->open(Form::record()));
}

void TestMaskedCopies::cleanup() {
    form.reset();
    Sight::instance().setCovered(false);
}

void TestMaskedCopies::aCopyLeavesWithTheMask_data() {
    QTest::addColumn<QString>("how");
    for (const char* how :
         {"time", "focus", "lock", "hidden", "eye", "F8", "Esc", "covered", "another customer"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestMaskedCopies::end(const QString& how) {
    if (how == "focus"_L1)
        form->focus(form->street);
    else if (how == "lock"_L1)
        form->binder->conceal();
    else if (how == "hidden"_L1)
        form->ssn->hide();
    else if (how == "eye"_L1)
        form->ssn->eye()->click();
    else if (how == "F8"_L1)
        QTest::keyClick(form->ssn, Qt::Key_F8);
    else if (how == "Esc"_L1)
        QTest::keyClick(form->ssn, Qt::Key_Escape);
    else if (how == "covered"_L1)
        Sight::instance().setCovered(true);
    else if (how == "another customer"_L1) {
        Record other = Form::record();
        other.set("Customer/SSN"_element, u"111223333"_s);
        form->model.setBaseline(other);
    }
}

void TestMaskedCopies::aCopyLeavesWithTheMask() {
    QFETCH(QString, how);
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    form->ssn->selectAll();
    QTest::keySequence(form->ssn, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"123456789"_s);
    if (how == "time"_L1) {
        form->ssn->conceal();
        form->ssn->setRevealTime(1);
        form->ssn->reveal();
        QGuiApplication::clipboard()->setText(u"123456789"_s);
        Sight::instance().noteCopied(u"123456789"_s);
    }
    end(how);
    QTRY_COMPARE(form->ssn->text(), QString());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestMaskedCopies::aCopyIsMarkedAsSecret() {
    const auto isMarked = [] {
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        const auto windows = [data](const QString& name) {
            return data->data(u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name));
        };
        const QByteArray no(4, '\0');
        return data->data(u"x-kde-passwordManagerHint"_s) == "secret" &&
               data->hasFormat(u"application/x-nspasteboard-concealed-type"_s) &&
               windows(u"ExcludeClipboardContentFromMonitorProcessing"_s) == no &&
               windows(u"CanIncludeInClipboardHistory"_s) == no &&
               windows(u"CanUploadToCloudClipboard"_s) == no;
    };
    for (MaskedField* field : {form->ssn, form->birth, static_cast<MaskedField*>(form->again)}) {
        QGuiApplication::clipboard()->setText(u"before"_s);
        QVERIFY(!isMarked());
        QVERIFY(form->focus(field));
        field->reveal();
        field->selectAll();
        field->copy(); // as its menu does
        QCOMPARE(QGuiApplication::clipboard()->text(), field->text());
        QVERIFY(isMarked());
    }
    QVERIFY(form->focus(form->ssn));
    QTest::keyClicks(form->ssn, u"987"_s); // typed, it is one too
    form->ssn->selectAll();
    QTest::keySequence(form->ssn, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"987"_s);
    QVERIFY(isMarked());
}

void TestMaskedCopies::aCopyWaitsForWhoWentToPasteIt() {
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    form->ssn->selectAll();
    form->ssn->copy();
    // Another window of this program is no place to paste it.
    Sight::instance().emptyClipboardFor(Qt::ActiveWindowFocusReason);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    form.reset();
    QTRY_VERIFY(!QGuiApplication::focusWindow());
    QGuiApplication::clipboard()->setText(u"123456789"_s);
    Sight::instance().noteCopied(u"123456789"_s);
    Sight::instance().emptyClipboardFor(Qt::ActiveWindowFocusReason);
    QCoreApplication::processEvents();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"123456789"_s);
    Sight::instance().setPasteTime(1);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    Sight::instance().setPasteTime(20'000);
}

void TestMaskedCopies::whatOthersCopiedStays() {
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    form->ssn->selectAll();
    form->ssn->copy();
    QGuiApplication::clipboard()->setText(u"a number of another program"_s);
    form->ssn->conceal();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a number of another program"_s);
}

void TestMaskedCopies::noUndoBringsItBack() {
    QVERIFY(form->focus(form->ssn));
    form->ssn->reveal();
    form->ssn->conceal();
    QVERIFY(!form->ssn->isUndoAvailable() && !form->ssn->isRedoAvailable());
    QTest::keyClicks(form->ssn, u"987654321"_s);
    form->ssn->conceal();
    QVERIFY(!form->ssn->isUndoAvailable() && !form->ssn->isRedoAvailable());
    form->ssn->undo();
    QCOMPARE(form->ssn->text(), QString());
    form->ssn->redo();
    QCOMPARE(form->ssn->text(), QString());
}

QTEST_MAIN(TestMaskedCopies)
#include "tst_maskedcopies.moc"
