#include "tests/ui/binder/form.h"
#include "ui/look/message.h"

#include <QAccessible>
#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

using namespace lineside;
using namespace lineside::test;

constexpr ElementId Zip = "Customer/PhysicalAddress/Zip"_element;

/// When and where a problem shows.
class TestFieldProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { form.reset(); }
    void whatCantBeEmptied();
    void problemWaitsForRest();
    void problemShowsOnLeaving();
    void problemGoesAtTheKeystroke();
    void missingOnlyAfterSending();
    void messageMovesNothingElse();
    void messageInGridAndBox();

private:
    [[nodiscard]] look::Message* message() const;

    std::unique_ptr<Form> form;
};

look::Message* TestFieldProblems::message() const {
    for (look::Message* found : form->findChildren<look::Message*>()) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

void TestFieldProblems::init() {
    form = std::make_unique<Form>();
    QVERIFY(form->open(Form::record()));
}

void TestFieldProblems::whatCantBeEmptied() {
    QVERIFY(form->focus(form->start));
    form->start->selectAll();
    QTest::keyClick(form->start, Qt::Key_Delete);
    QVERIFY(!form->start->property("cleared").toBool());
    QTRY_VERIFY(message());
    QCOMPARE(message()->text(), u"A date can't be emptied. Type another or revert."_s);
    QCOMPARE(form->start->property("problem").toString(), u"refuse"_s);
}

void TestFieldProblems::problemWaitsForRest() {
    form->binder->setRestTime(60'000);
    QVERIFY(form->focus(form->zip));
    QTest::keyClick(form->zip, Qt::Key_End);
    QTest::keyClick(form->zip, Qt::Key_Backspace);
    QVERIFY(!form->model.problems(Zip).isEmpty());
    QVERIFY(!message());
    QVERIFY(!form->zip->property("problem").isValid());
    form->binder->setRestTime(0);
    QTest::keyClick(form->zip, Qt::Key_Backspace);
    QVERIFY(!message());
    QTRY_VERIFY(message());
    QCOMPARE(message()->text(), u"A ZIP has 5 digits. This one has 3."_s);
}

void TestFieldProblems::problemShowsOnLeaving() {
    form->binder->setRestTime(60'000);
    QVERIFY(form->focus(form->zip));
    QTest::keyClick(form->zip, Qt::Key_End);
    QTest::keyClick(form->zip, Qt::Key_Backspace);
    QVERIFY(form->focus(form->street));
    QVERIFY(message());
    QCOMPARE(message()->text(), u"A ZIP has 5 digits. This one has 4."_s);
    QCOMPARE(form->zip->property("problem").toString(), u"refuse"_s);
    QVERIFY(form->zip->accessibleDescription().contains(u"A ZIP has 5 digits"_s));
}

void TestFieldProblems::problemGoesAtTheKeystroke() {
    problemShowsOnLeaving();
    QVERIFY(form->focus(form->zip));
    QTest::keyClick(form->zip, Qt::Key_End);
    QTest::keyClick(form->zip, Qt::Key_Backspace);
    QCOMPARE(message()->text(), u"A ZIP has 5 digits. This one has 3."_s);
    QTest::keyClicks(form->zip, u"99"_s);
    QVERIFY(!message());
    QVERIFY(!form->zip->property("problem").isValid());
    QVERIFY(!form->zip->accessibleDescription().contains(u"digits"_s));
}

void TestFieldProblems::missingOnlyAfterSending() {
    Record record = Form::record();
    record.set("Customer/SSN"_element, Value());
    form->model.setBaseline(record);
    form->model.edit("Customer/Lifeline/Program"_element, u"ETC_LIFELINE"_s);
    QVERIFY(!form->model.problems("Customer/SSN"_element).isEmpty());
    QVERIFY(!message());
    form->binder->setShowMissing(true);
    QVERIFY(message());
    QCOMPARE(message()->text(), u"Program needs this too."_s);
    form->binder->setShowMissing(false);
    QVERIFY(!message());
}

void TestFieldProblems::messageMovesNothingElse() {
    form->resize(500, 1400);
    QVERIFY(form->focus(form->zip));
    auto* rows = static_cast<QFormLayout*>(form->address->layout());
    QList<QWidget*> still{form->street, form->zip, form->zip4, rows->labelForField(form->street),
                          form->middle};
    QCoreApplication::processEvents();
    QList<QRect> before;
    for (QWidget* widget : still)
        before.append(widget->geometry());
    QTest::keyClick(form->zip, Qt::Key_End);
    QTest::keyClick(form->zip, Qt::Key_Backspace);
    QTRY_VERIFY(message());
    QCoreApplication::processEvents();
    QVERIFY(form->zip->hasFocus());
    for (qsizetype i = 0; i < still.size(); ++i)
        QCOMPARE(still.at(i)->geometry().topLeft(), before.at(i).topLeft());
    QVERIFY(message()->y() >= form->zip->geometry().bottom());
    QVERIFY(message()->width() > form->zip->width());
    QTest::keyClick(form->zip, Qt::Key_Tab);
    QVERIFY(form->zip4->hasFocus());
}

void TestFieldProblems::messageInGridAndBox() {
    for (const bool grid : {true, false}) {
        QWidget page;
        auto* zip = Form::named(new QLineEdit, "Customer/PhysicalAddress/Zip");
        auto* below = new QLineEdit;
        if (grid) {
            auto* cells = new QGridLayout(&page);
            cells->addWidget(zip, 0, 1);
            cells->addWidget(below, 1, 1);
        } else {
            auto* box = new QVBoxLayout(&page);
            box->addWidget(zip);
            box->addWidget(below);
        }
        RecordModel model(FormSchema::customer());
        FormBinder binder(&page, &model);
        page.show();
        model.edit(Zip, u"1"_s);
        auto* shown = page.findChild<look::Message*>();
        QVERIFY(shown && shown->isVisible());
        QCoreApplication::processEvents();
        page.layout()->activate();
        QVERIFY(shown->y() > zip->y());
        QVERIFY(shown->y() < below->y());
    }
}

QTEST_MAIN(TestFieldProblems)
#include "tst_fieldproblems.moc"
