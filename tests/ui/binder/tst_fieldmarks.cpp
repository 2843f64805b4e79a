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

constexpr ElementId Street = "Customer/PhysicalAddress/Address1"_element;
constexpr ElementId Zip = "Customer/PhysicalAddress/Zip"_element;

/// What a field says beside its value.
class TestFieldMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { form.reset(); }
    void names();
    void labels();
    void changed();
    void cleared();
    void labelOfARow();
    void revertIcon();
    void menu();
    void sensitiveTip();
    void figures();
    void requiredHint();
    void somethingNewHasNoMarks();
    void whatIsMissingIsAHint();
    void jump();

private:
    [[nodiscard]] static QMenu* openMenu(QWidget* widget, QPoint at);
    static void trigger(QMenu* menu, const char* name);

    std::unique_ptr<Form> form;
};

QMenu* TestFieldMarks::openMenu(QWidget* widget, QPoint at) {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

void TestFieldMarks::trigger(QMenu* menu, const char* name) {
    auto* action = menu->findChild<QAction*>(QLatin1StringView(name));
    QVERIFY2(action, name);
    QVERIFY2(action->isEnabled(), name);
    action->trigger();
    menu->close();
}

void TestFieldMarks::init() {
    form = std::make_unique<Form>();
    QVERIFY(form->open(Form::record()));
}

void TestFieldMarks::names() {
    const auto name = [](QWidget* widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(name(form->street), u"Service address 1"_s);
    QCOMPARE(name(form->zip), u"Service ZIP"_s);
    QCOMPARE(name(form->zip4), u"Service ZIP+4"_s);
    QCOMPARE(name(form->middle), u"Service middle name"_s);
    QCOMPARE(name(form->ssn), u"SSN or tax ID"_s);
    for (QWidget* field : form->fields())
        QVERIFY2(!name(field).isEmpty(), field->metaObject()->className());
}

void TestFieldMarks::labels() {
    auto* rows = static_cast<QFormLayout*>(form->address->layout());
    QCOMPARE(static_cast<QLabel*>(rows->labelForField(form->street))->text(), u"Address 1"_s);
    QCOMPARE(static_cast<QLabel*>(form->layout->labelForField(form->debit))->text(), u"Auto-debit"_s);
    QCOMPARE(form->tribal->text(), u"Tribal lands"_s);
    QCOMPARE(form->balance->text(), u"$48.20"_s);
    QCOMPARE(form->status->text(), u"Open"_s);
}

void TestFieldMarks::changed() {
    auto* rows = static_cast<QFormLayout*>(form->address->layout());
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u" x"_s);
    QVERIFY(form->street->property("changed").toBool());
    QCOMPARE(rows->labelForField(form->street)->font().weight(), QFont::DemiBold);
    QCOMPARE(form->street->toolTip(), u"Was 77 Harbor Ln"_s);
    QVERIFY(form->street->accessibleDescription().contains(u"Was 77 Harbor Ln"_s));
    form->binder->revertFocused();
    QVERIFY(!form->street->property("changed").toBool());
    QCOMPARE(rows->labelForField(form->street)->font().weight(), QFont::Normal);
    QCOMPARE(form->street->toolTip(), QString());
    form->debit->click();
    QCOMPARE(form->debit->toolTip(), u"Was Yes"_s);
    form->tribal->click();
    QCOMPARE(form->tribal->toolTip(), u"Was not set"_s);
    form->model.edit("Customer/BillMethod"_element, u"NONE"_s);
    QCOMPARE(form->method->toolTip(), u"Was Both"_s);
}

void TestFieldMarks::cleared() {
    QVERIFY(form->focus(form->street));
    form->street->selectAll();
    QTest::keyClick(form->street, Qt::Key_Delete);
    QCOMPARE(form->street->placeholderText(), u"Will be emptied"_s);
    QVERIFY(form->street->property("cleared").toBool());
    QVERIFY(form->street->font().italic());
    QTest::keyClicks(form->street, u"7"_s);
    QCOMPARE(form->street->placeholderText(), QString());
    QVERIFY(!form->street->property("cleared").toBool());
    QVERIFY(form->street->property("changed").toBool());
}

void TestFieldMarks::labelOfARow() {
    auto* rows = static_cast<QFormLayout*>(form->address->layout());
    QWidget* label =
        rows->labelForField(static_cast<QLayout*>(rows->itemAt(2, QFormLayout::FieldRole)->layout()));
    QVERIFY(form->focus(form->zip4));
    QTest::keyClicks(form->zip4, u"5550"_s);
    QCOMPARE(static_cast<QLabel*>(label)->text(), u"ZIP"_s);
    QCOMPARE(label->font().weight(), QFont::DemiBold);
    form->model.revertAll();
    QCOMPARE(label->font().weight(), QFont::Normal);
}

void TestFieldMarks::revertIcon() {
    const auto icon = [this] { return form->street->actions().last(); };
    QVERIFY(!icon()->isVisible());
    QVERIFY(form->focus(form->street));
    QTest::keyClicks(form->street, u"x"_s);
    QVERIFY(icon()->isVisible());
    icon()->trigger();
    QCOMPARE(form->street->text(), u"77 Harbor Ln"_s);
    QVERIFY(!icon()->isVisible());
}

void TestFieldMarks::menu() {
    QVERIFY(form->focus(form->street));
    trigger(openMenu(form->street, {4, 4}), "empty");
    QCOMPARE(form->model.mark(Street), RecordModel::Mark::Cleared);
    QCOMPARE(form->street->text(), QString());
    trigger(openMenu(form->street, {4, 4}), "revert");
    QVERIFY(!form->model.isModified());
    QTest::keyClicks(form->notes, u"x"_s);
    trigger(openMenu(form->notes->viewport(), {4, 4}), "undo");
    QVERIFY(!form->model.isModified());
    QVERIFY(form->focus(form->state));
    trigger(openMenu(form->state, {4, 4}), "empty");
    QCOMPARE(form->model.mark("Customer/PhysicalAddress/State"_element), RecordModel::Mark::Cleared);
    QMenu* menu = openMenu(form->method, {4, 4});
    QVERIFY(!menu->findChild<QAction*>(u"empty"_s)); // an enum can't be emptied
    menu->close();
    QVERIFY(form->focus(form->ssn));
    trigger(openMenu(form->ssn, {4, 4}), "show");
    QCOMPARE(form->ssn->text(), u"123456789"_s);
}

void TestFieldMarks::sensitiveTip() {
    form->model.edit("Customer/SSN"_element, u"987654321"_s);
    QCOMPARE(form->ssn->toolTip(), u"Changed"_s);
    QVERIFY(!form->ssn->accessibleDescription().contains(u"123"_s));
}

void TestFieldMarks::figures() {
    QWidget page;
    auto* due = Form::named(new QLineEdit(&page), "Customer/Billing/Due");
    const FormBinder other(&page, &form->model);
    QVERIFY(due->isReadOnly());
    QVERIFY(due->property("readOnlyField").toBool());
    form->model.setFiguresEditable(true);
    QVERIFY(!due->isReadOnly());
    QVERIFY(!due->property("readOnlyField").isValid());
}

void TestFieldMarks::requiredHint() {
    static const FormSchema query(Operation::DuplicateQuery, Operation::NewCustomersCreate, {});
    RecordModel model(query);
    QWidget page;
    auto* street = Form::named(new QLineEdit(&page), "Customer/PhysicalAddress/Address1");
    const FormBinder binder(&page, &model);
    QVERIFY(binder.problems().isEmpty());
    const bool demanded = query.find(Street)->element().use == Use::Required;
    QCOMPARE(street->placeholderText(), demanded ? u"Required"_s : QString());
}

void TestFieldMarks::somethingNewHasNoMarks() {
    RecordModel model(FormSchema::order());
    QWidget page;
    auto* rows = new QFormLayout(&page);
    auto* street = Form::named(new QLineEdit, "Customer/PhysicalAddress/Address1");
    rows->addRow(u"@"_s, street);
    const FormBinder binder(&page, &model);
    QTest::keyClicks(street, u"1 Oak St"_s);
    QCOMPARE(model.current().text(Street), u"1 Oak St"_s);
    QVERIFY(!look::isChanged(street));
    QVERIFY(rows->labelForField(street)->font().weight() != QFont::DemiBold);
    QVERIFY(!street->toolTip().contains(u"Was"_s));
    for (const QAction* action : street->actions())
        QVERIFY(!action->isVisible());
}

void TestFieldMarks::whatIsMissingIsAHint() {
    RecordModel model(FormSchema::order());
    QWidget page;
    auto* package = Form::named(new QLineEdit(&page), "Order/PackageID");
    auto* street = Form::named(new QLineEdit(&page), "Customer/PhysicalAddress/Address1");
    const FormBinder binder(&page, &model);
    QCOMPARE(street->placeholderText(), u"Required"_s);
    QCOMPARE(package->placeholderText(), QString());
    model.edit("Order/Description"_element, u"Front desk"_s);
    QCOMPARE(package->placeholderText(), u"Required"_s);
    model.edit("Order/Description"_element, QString());
    QCOMPARE(package->placeholderText(), QString());
}

void TestFieldMarks::jump() {
    QVERIFY(form->binder->focusElement(Zip));
    QVERIFY(form->zip->hasFocus());
    QCOMPARE(form->binder->focusedElement(), Zip);
    QVERIFY(form->binder->focusElement("Customer/Lifeline/SelfCertificationPDF"_element));
    QVERIFY(form->pdf->chooseButton()->hasFocus());
    QVERIFY(!form->binder->focusElement("Customer/Source"_element));
}

QTEST_MAIN(TestFieldMarks)
#include "tst_fieldmarks.moc"
