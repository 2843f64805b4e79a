#include "tests/ui/binder/form.h"
#include "ui/look/look.h"
#include "ui_designed.h"

#include <QCalendarWidget>
#include <QToolButton>

using namespace lineside;
using namespace lineside::test;

/// A form from Designer, with nothing but names in it, in the program's look.
class TestDesigned : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { page.reset(); }

    void labels();
    void authorsWordsStay();
    void values();
    void marksAreDrawn();
    void calendar();

private:
    std::unique_ptr<QWidget> page;
    Ui::Designed ui;
    RecordModel* model = nullptr;
    FormBinder* binder = nullptr;
};

void TestDesigned::init() {
    page = std::make_unique<QWidget>();
    ui.setupUi(page.get());
    model = new RecordModel(FormSchema::customer(), page.get());
    model->setBaseline(Form::record());
    binder = new FormBinder(page.get(), model);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QVERIFY(binder->problems().isEmpty());
}

void TestDesigned::labels() {
    QCOMPARE(ui.streetLabel->text(), u"Address 1"_s);
    QCOMPARE(ui.stateLabel->text(), u"State"_s);
    QCOMPARE(ui.ssnLabel->text(), u"SSN or tax ID"_s);
    QCOMPARE(ui.debitLabel->text(), u"Auto-debit"_s);
    QCOMPARE(ui.documentLabel->buddy(), ui.document);
}

void TestDesigned::authorsWordsStay() {
    QCOMPARE(ui.zipLabel->text(), u"ZIP and more"_s);
    QCOMPARE(ui.zip4->placeholderText(), u"+4"_s);
    model->clear("Customer/PhysicalAddress/Zip4"_element);
    QCOMPARE(ui.zip4->placeholderText(), u"Will be emptied"_s);
    model->revertAll();
    QCOMPARE(ui.zip4->placeholderText(), u"+4"_s);
}

void TestDesigned::values() {
    QCOMPARE(ui.street->text(), u"77 Harbor Ln"_s);
    QCOMPARE(ui.state->currentText(), u"FL  Florida"_s);
    QCOMPARE(ui.start->text(), u"05/06/2024"_s);
    QCOMPARE(ui.debit->text(), u"Yes"_s);
    QCOMPARE(ui.status->text(), u"Open"_s);
    QCOMPARE(ui.balance->text(), u"$48.20"_s);
    QCOMPARE(ui.limit->text(), u"1.5"_s);
    QCOMPARE(ui.document->words(), u"9 byte(s)"_s);
}

/// The style reads the marks from the widget: the field is drawn otherwise.
void TestDesigned::marksAreDrawn() {
    ui.limit->setFocus();
    const QImage before = ui.street->grab().toImage();
    model->edit("Customer/PhysicalAddress/Address1"_element, u"77 Harbor Ln "_s);
    QVERIFY(!model->isModified());
    model->edit("Customer/PhysicalAddress/Address1"_element, u"77 Harbor Lm"_s);
    const QImage changed = ui.street->grab().toImage();
    QVERIFY(changed != before);
    QVERIFY(changed.copy(0, 4, 3, 12) != before.copy(0, 4, 3, 12)); // the bar at the leading edge
    model->revertAll();
    QCOMPARE(ui.street->grab().toImage(), before);
}

void TestDesigned::calendar() {
    QTest::mouseClick(ui.start->button(), Qt::LeftButton);
    auto* calendar = ui.start->findChild<QCalendarWidget*>();
    QVERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2024, 5, 6));
    Q_EMIT calendar->clicked(QDate(2024, 5, 20));
    QCOMPARE(ui.start->text(), u"05/20/2024"_s);
    QCOMPARE(model->current().text("Customer/ContractStart"_element), u"2024-05-20T00:00:00"_s);
    QTRY_VERIFY(!ui.start->findChild<QCalendarWidget*>());
    QTest::keyClick(ui.start, Qt::Key_Down, Qt::AltModifier);
    calendar = ui.start->findChild<QCalendarWidget*>();
    QVERIFY(calendar);
    QTest::keyClick(calendar, Qt::Key_Escape);
    QTRY_VERIFY(!ui.start->findChild<QCalendarWidget*>());
    QVERIFY(page->isVisible());
    QCOMPARE(ui.start->text(), u"05/20/2024"_s);
}

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const look::Look look(app);
    TestDesigned test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_designed.moc"
