#include "tests/ui/customer/example.h"
#include "ui/forms/addresswidget.h"
#include "ui/look/message.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

namespace {

constexpr ElementId ServiceZip = "Customer/PhysicalAddress/Zip"_element;
constexpr ElementId MailingZip4 = "Customer/MailingAddress/Zip4"_element;

} // namespace

/// What an address offers, and which names it shows.
class TestCustomerAddresses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesTheAddress();
    void offersZip4();
    void splitsZip();
    void classDecidesNames();

private:
    LookUpDesk m_desk;
    std::unique_ptr<CustomerPage> m_page;
};

void TestCustomerAddresses::init() {
    m_page = std::make_unique<CustomerPage>(m_desk, nullptr, exampleContext(), rosa());
    m_page->resize(1600, 900);
    m_page->show();
}

void TestCustomerAddresses::copiesTheAddress() {
    m_page->showPage(PageStack::Addresses);
    auto* tick = m_page->findChild<QCheckBox*>(u"sameAsService"_s);
    QVERIFY(!tick->isChecked());
    tick->click();
    QVERIFY(tick->isChecked());
    RecordModel& model = m_page->model();
    QCOMPARE(model.current("Customer/MailingAddress/Address1"_element).text(), u"77 Harbor Ln"_s);
    QCOMPARE(model.mark(MailingZip4), RecordModel::Mark::Cleared);
    QCOMPARE(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    QVERIFY(!model.isModified());
    QVERIFY(!tick->isChecked());
    model.undoStack()->redo();
    tick->click();
    QVERIFY(!model.isModified());
}

void TestCustomerAddresses::offersZip4() {
    m_page->showPage(PageStack::Addresses);
    auto* mailing = m_page->findChild<AddressWidget*>(u"mailingAddress"_s);
    m_page->model().edit("Customer/MailingAddress/Address1"_element, u"PO Box 6"_s);
    look::Message* offer = nullptr;
    for (look::Message* message : mailing->findChildren<look::Message*>()) {
        if (message->isVisible())
            offer = message;
    }
    QVERIFY(offer);
    offer->findChild<QPushButton*>()->click();
    QCOMPARE(m_page->model().mark(MailingZip4), RecordModel::Mark::Cleared);
    QVERIFY(!offer->isVisible());
    m_page->model().undoStack()->undo();
    QVERIFY(offer->isVisible());
}

void TestCustomerAddresses::splitsZip() {
    m_page->showPage(PageStack::Addresses);
    m_page->model().edit(ServiceZip, u"32304-1234"_s);
    auto* service = m_page->findChild<AddressWidget*>(u"serviceAddress"_s);
    for (look::Message* message : service->findChildren<look::Message*>()) {
        auto* link = message->findChild<QPushButton*>();
        if (message->isVisible() && link->isVisible())
            link->click();
    }
    QCOMPARE(m_page->model().current(ServiceZip).text(), u"32304"_s);
    QCOMPARE(m_page->model().current("Customer/PhysicalAddress/Zip4"_element).text(), u"1234"_s);
    QVERIFY(m_page->model().problems().isEmpty());
}

void TestCustomerAddresses::classDecidesNames() {
    const FormBinder& binder = m_page->binder();
    const QWidget* first = binder.widget("Customer/PhysicalAddress/FirstName"_element);
    const QWidget* company = binder.widget("Customer/PhysicalAddress/CompanyName"_element);
    m_page->showPage(PageStack::Addresses);
    QVERIFY(first->isVisible());
    QVERIFY(!company->isVisible());
    Record business;
    business.set("Customer/ID"_element, m_page->customerId());
    business.set("Customer/CustomerClass"_element, u"Business"_s);
    business.set("Customer/PhysicalAddress/CompanyName"_element, u"Acme"_s);
    m_page->takeRecord(business);
    QVERIFY(!first->isVisible());
    QVERIFY(company->isVisible());
    QCOMPARE(m_page->title(), u"Acme"_s);
    business.set("Customer/PhysicalAddress/FirstName"_element, u"Ann"_s);
    m_page->takeRecord(business); // nothing that came is hidden
    QVERIFY(first->isVisible());
}

QTEST_MAIN(TestCustomerAddresses)
#include "tst_customeraddresses.moc"
