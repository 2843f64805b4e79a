#include "tests/ui/order/filled.h"
#include "ui/binder/formbinder.h"
#include "ui/fields/radiofield.h"
#include "ui/forms/fieldhint.h"
#include "ui/forms/grouptick.h"
#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/forms/plaintable.h"
#include "ui/look/look.h"
#include "ui/look/states.h"
#include "ui/order/productseditor.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {
constexpr ElementId Zip = "Customer/PhysicalAddress/Zip"_element;
constexpr ElementId City = "Customer/PhysicalAddress/City"_element;
constexpr ElementId MailCity = "Customer/MailingAddress/City"_element;
constexpr ElementId Mdn = "Order/WirelessPort/MDN"_element;
constexpr GroupId Products = "Order/AdditionalProducts/Product"_group;
} // namespace

/// What an agent does with the page of a new order.
class TestOrderPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keysAlone();
    void titles();
    void mailingMirrored();
    void portBehindATick();
    void shippingTakenBack();
    void productsByTypeAhead();
    void productThatIsNotListed();
    void zipOffers();
    void deviceHint();
    void missingListJumps();
    void reviewGoesToWhatIsMissing();
    void reviewWhenComplete();
    void sectionsFollow();

private:
    QWidget* field(ElementId id) { return m_page->binder().widget(id); }
    template <typename T>
    T* part(const QString& name) {
        return m_page->findChild<T*>(name);
    }
    QString text(ElementId id) { return m_page->model().current(id).text(); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void tab() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<OrderPage> m_page;
};

void TestOrderPage::initTestCase() {
    m_look = std::make_unique<look::Look>(*qApp);
}

void TestOrderPage::init() {
    m_page = std::make_unique<OrderPage>(orderExample(), nullptr);
    m_page->resize(1366, 768);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

/// From the class to the ZIP's offer, without a mouse.
void TestOrderPage::keysAlone() {
    m_page->setFocus(Qt::TabFocusReason);
    auto* kind = qobject_cast<RadioField*>(field("Customer/CustomerClass"_element));
    QTest::keyClick(m_page.get(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(kind->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(text("Customer/CustomerClass"_element), u"Residential"_s);
    while (kind->isAncestorOf(QApplication::focusWidget()))
        tab();
    type(u"Marcus"_s);
    tab();
    type(u"Bell"_s);
    QCOMPARE(m_page->title(), u"New order, Marcus Bell"_s);
    QTest::keyClick(m_page.get(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(field("Customer/PhysicalAddress/Address1"_element)->hasFocus());
    type(u"2210 Juniper Ct"_s);
    tab();
    tab();
    QVERIFY(field(Zip)->hasFocus());
    type(u"32304"_s);
    tab();
    QVERIFY(field("Customer/PhysicalAddress/Zip4"_element)->hasFocus());
    auto* offer = part<FieldHint>(u"zipFieldHint"_s)->offer();
    QVERIFY(offer->isVisible());
    offer->setFocus(Qt::TabFocusReason);
    QTest::keyClick(offer, Qt::Key_Space);
    QCOMPARE(text(City), u"Tallahassee"_s);
    QCOMPARE(text("Customer/PhysicalAddress/State"_element), u"FL"_s);
    QVERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
}

void TestOrderPage::titles() {
    QSignalSpy spy(m_page.get(), &Page::titleChanged);
    QCOMPARE(m_page->title(), u"New order"_s);
    RecordModel& model = m_page->model();
    model.edit("Customer/PhysicalAddress/FirstName"_element, u"Marcus"_s);
    model.edit("Customer/PhysicalAddress/LastName"_element, u"Bell"_s);
    QCOMPARE(m_page->title(), u"New order, Marcus Bell"_s);
    model.edit("Customer/CustomerClass"_element, u"Business"_s);
    model.edit("Customer/PhysicalAddress/CompanyName"_element, u"Bell & Sons"_s);
    QCOMPARE(m_page->title(), u"New order, Bell & Sons"_s);
    QVERIFY(spy.count() >= 3);
    QVERIFY(m_page->isModified());
}

void TestOrderPage::mailingMirrored() {
    auto* same = part<QCheckBox>(u"mailSame"_s);
    auto* mailing = part<QWidget>(u"mailingAddress"_s);
    QVERIFY(same->isChecked());
    QVERIFY(!mailing->isVisible());
    m_page->model().edit(City, u"Tallahassee"_s);
    QCOMPARE(text(MailCity), u"Tallahassee"_s);
    QTest::mouseClick(same, Qt::LeftButton);
    QVERIFY(mailing->isVisible());
    QCOMPARE(text(MailCity), QString());
    QTest::keyClicks(field(MailCity), u"Quincy"_s);
    QTest::mouseClick(same, Qt::LeftButton);
    QCOMPARE(text(MailCity), u"Tallahassee"_s);
    m_page->undoStack()->undo();
    QVERIFY(!same->isChecked());
    QCOMPARE(text(MailCity), u"Quincy"_s);
}

void TestOrderPage::portBehindATick() {
    auto* tick = part<QCheckBox>(u"bringNumber"_s);
    QVERIFY(!field(Mdn)->isVisible());
    QTest::mouseClick(tick, Qt::LeftButton);
    QVERIFY(field(Mdn)->isVisible());
    QVERIFY(field(Mdn)->hasFocus());
    type(u"8505550144"_s);
    QCOMPARE(text(Mdn), u"8505550144"_s);
    const int steps = m_page->undoStack()->index();
    field("Order/WirelessPort/AuthorizedSigner"_element)->setFocus();
    type(u"Marcus Bell"_s);
    QTest::mouseClick(tick, Qt::LeftButton);
    QCOMPARE(text(Mdn), QString());
    QVERIFY(!field(Mdn)->isVisible());
    m_page->undoStack()->undo(); // one step brings both back
    QVERIFY(tick->isChecked());
    QCOMPARE(text(Mdn), u"8505550144"_s);
    QCOMPARE(text("Order/WirelessPort/AuthorizedSigner"_element), u"Marcus Bell"_s);
    QCOMPARE(m_page->undoStack()->index(), steps + 1);
}

void TestOrderPage::shippingTakenBack() {
    auto* tick = part<QCheckBox>(u"shipElsewhere"_s);
    const auto address = "Order/ShippingAddress/Address1"_element;
    QTest::mouseClick(tick, Qt::LeftButton);
    // Ticked and left empty is asked about.
    const auto* missing = part<IssueList>(u"missingList"_s);
    QVERIFY(missing->model()->match(missing->model()->index(0, 0), Qt::DisplayRole, u"Shipping"_s).size() ==
            1);
    QTest::keyClicks(field(address), u"1 Quay"_s);
    QTest::mouseClick(tick, Qt::LeftButton);
    QVERIFY(!m_page->isModified());
    QVERIFY(!part<QWidget>(u"shippingAddress"_s)->isVisible());
    m_page->undoStack()->undo();
    QCOMPARE(text(address), u"1 Quay"_s);
}

void TestOrderPage::productsByTypeAhead() {
    ProductsEditor* editor = m_page->form().products();
    QVERIFY(!editor->table()->isVisible());
    m_page->showSection(OrderForm::Line);
    editor->addRow();
    QVERIFY(editor->addLine()->hasFocus());
    type(u"voice"_s);
    QTest::keyClick(editor->addLine(), Qt::Key_Return);
    QTRY_COMPARE(m_page->model().rows(Products).count(), 1);
    QCOMPARE(m_page->model().rows(Products).value(0, u"ProductID").text(), u"601"_s);
    QTRY_COMPARE(editor->addLine()->text(), QString());
    QVERIFY(editor->table()->isVisible());
    QVERIFY(!m_page->form().isProspect());
    QVERIFY(!part<QWidget>(u"prospectLine"_s)->isVisible());
    const RowsModel* rows = editor->rows();
    for (int column = 0; column < rows->columnCount(); ++column) {
        if (rows->columnName(column) == u"Quantity"_s)
            QVERIFY(editor->rows()->setData(rows->index(0, column), u"3"_s, Qt::EditRole));
    }
    QCOMPARE(m_page->model().rows(Products).value(0, u"Quantity").text(), u"3"_s);
    QCOMPARE(m_page->model().changeSet().request().rows(Products).count(), 1);
}

void TestOrderPage::productThatIsNotListed() {
    ProductsEditor* editor = m_page->form().products();
    editor->addRow();
    type(u"no such thing"_s);
    QTest::keyClick(editor->addLine(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->model().rows(Products).count(), 0);
    editor->addLine()->clear();
    type(u"98765"_s);
    QTest::keyClick(editor->addLine(), Qt::Key_Return);
    QTRY_COMPARE(m_page->model().rows(Products).count(), 1);
    QCOMPARE(m_page->model().rows(Products).value(0, u"ProductID").text(), u"98765"_s);
}

void TestOrderPage::zipOffers() {
    auto* hint = part<FieldHint>(u"zipFieldHint"_s);
    m_page->model().edit(City, u"Somewhere"_s);
    m_page->model().edit(Zip, u"32304"_s);
    QCOMPARE(hint->words(), u"Leon County, Florida"_s);
    QCOMPARE(hint->offer()->text(), u"Use Tallahassee, FL"_s);
    QCOMPARE(text(City), u"Somewhere"_s); // offered, never written
    hint->offer()->click();
    QCOMPARE(text(City), u"Tallahassee"_s);
    QVERIFY(!hint->offer()->isVisible());
    m_page->undoStack()->undo();
    QCOMPARE(text(City), u"Somewhere"_s);
    m_page->model().edit(Zip, u"00009"_s); // not in the table: nothing is said of it
    QVERIFY(!hint->isVisible());
    QVERIFY(m_page->model().problems(Zip).isEmpty());
}

void TestOrderPage::deviceHint() {
    auto* hint = part<FieldHint>(u"wirelessESNFieldHint"_s);
    const auto device = "Order/WirelessESN"_element;
    m_page->model().edit(device, u"8901260400005550106"_s);
    QCOMPARE(hint->words(), u"ICCID, 19 digits, check digit fits"_s);
    m_page->model().edit(device, u"8901260400005550107"_s);
    QCOMPARE(hint->words(), u"ICCID, 19 digits, check digit does not fit"_s);
    m_page->model().edit(device, u"80FFFFFF"_s);
    QVERIFY(hint->words().startsWith(u"ESN, decimal 128"_s));
    m_page->model().edit(device, u"12"_s);
    QVERIFY(!hint->isVisible());
}

void TestOrderPage::missingListJumps() {
    m_page->model().edit("Order/PackageID"_element, u"502"_s);
    auto* list = part<IssueList>(u"missingList"_s);
    QVERIFY(list->isVisible());
    const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 0);
    QCOMPARE(last.data().toString(), u"Send now or keep"_s);
    list->setFocus();
    list->setCurrentIndex(last);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(field("SendOrders"_element)->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(m_page->form().shown(), int(OrderForm::Sending));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J, Qt::ControlModifier); // round to the first
    const ElementId first(list->model()->index(0, 0).data(IssueModel::ElementRole).toInt());
    QVERIFY(field(first) == QApplication::focusWidget() ||
            field(first)->isAncestorOf(QApplication::focusWidget()));
}

void TestOrderPage::reviewGoesToWhatIsMissing() {
    QSignalSpy asked(m_page.get(), &OrderPage::reviewRequested), left(m_page.get(), &Page::reviewLeft);
    fillAll(*m_page);
    const auto send = "SendOrders"_element;
    m_page->model().revert(send);
    m_page->review();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(left.count(), 1);
    QVERIFY(field(send)->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(int(look::problemOf(field(send))), int(look::Problem::Refuse));
    m_page->model().edit(Zip, u"3230"_s); // what is wrong comes before what is missing
    m_page->review();
    QVERIFY(field(Zip)->hasFocus());
}

void TestOrderPage::reviewWhenComplete() {
    QSignalSpy asked(m_page.get(), &OrderPage::reviewRequested);
    fillAll(*m_page);
    QCOMPARE(part<QPushButton>(u"missingCount"_s)->isVisible(), false);
    QTest::mouseClick(part<QPushButton>(u"review"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(m_page->canReview());
}

void TestOrderPage::sectionsFollow() {
    auto* list = part<PageList>(u"sectionList"_s);
    QCOMPARE(list->page(), int(OrderForm::Who));
    list->setPage(OrderForm::Billing);
    QWidget* billing = m_page->form().section(OrderForm::Billing);
    QVERIFY(billing->mapTo(m_page->form().viewport(), QPoint()).y() < 40);
    field(City)->setFocus(Qt::TabFocusReason);
    QCOMPARE(list->page(), int(OrderForm::Service));
    QTest::keyClick(m_page.get(), Qt::Key_5, Qt::AltModifier);
    QCOMPARE(list->page(), int(OrderForm::Billing));
    QVERIFY(billing->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(m_page->panes().size() >= 4);
}

QTEST_MAIN(TestOrderPage)
#include "tst_orderpage.moc"
