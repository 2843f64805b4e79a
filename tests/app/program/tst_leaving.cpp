#include "tests/app/program/support/desktest.h"
#include "ui/order/orderpage.h"
#include "ui/ordersend/ordersenddialog.h"
#include "ui/review/reviewdialog.h"

#include <QLabel>
#include <QPushButton>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What is on its way when somebody leaves the desk.
class TestLeaving : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginSignedIn(); }
    void cleanup() { end(); }
    void theSignOutWaitsForAChange();
    void theSignOutWaitsForACreate();
    void whoStaysGoesOn();
    void anotherPersonWaitsForAChange();

private:
    /// The service does it, and is slow to say so.
    void slow(const QString& operation, int ms = 1500) {
        m_desk->service().faults().add(
            {.kind = PracticeFault::Kind::Delay, .operation = operation, .delayMs = ms, .afterwards = true});
    }
    /// Rosa's change has been sent when it ends well.
    bool sendChange();
    bool sendOrder();
    template <typename Dialog>
    bool press(QWidget* page);
    [[nodiscard]] bool isEmpty() { return window().pages().size() == 1; }
};

template <typename Dialog>
bool TestLeaving::press(QWidget* page) {
    const auto ready = [page] {
        const auto* dialog = page->findChild<Dialog*>();
        return dialog && dialog->primary()->isVisible() && dialog->primary()->isEnabled();
    };
    if (!QTest::qWaitFor(ready, Patient))
        return false;
    page->findChild<Dialog*>()->primary()->click();
    return QTest::qWaitFor([this] { return !m_desk->program().isIdle(); }, Patient);
}

bool TestLeaving::sendChange() {
    CustomerPage* page = m_desk->lookUp(rosa);
    if (!page || !m_desk->change(page, email))
        return false;
    page->review();
    return press<ReviewDialog>(page);
}

bool TestLeaving::sendOrder() {
    auto* page = qobject_cast<OrderPage*>(window().openOrder());
    const std::pair<ElementId, QString> typed[]{
        {"Customer/CustomerClass"_element, u"Residential"_s},
        {"Customer/PhysicalAddress/FirstName"_element, u"Ottoline"_s},
        {"Customer/PhysicalAddress/LastName"_element, u"Quillfeather"_s},
        {"Customer/PhysicalAddress/Address1"_element, u"4471 Umbrella Way"_s},
        {"Customer/PhysicalAddress/City"_element, u"Tallahassee"_s},
        {"Customer/PhysicalAddress/State"_element, u"FL"_s},
        {"Customer/PhysicalAddress/Zip"_element, u"32304"_s},
        {"Customer/BillProfileID"_element, u"1"_s},
        {"Order/PackageID"_element, u"502"_s},
        {"Order/WirelessESN"_element, u"8901260400005550106"_s},
        {"SendOrders"_element, u"true"_s}};
    for (const auto& [id, text] : typed)
        page->model().edit(id, text);
    page->model().setMirrored(true);
    page->review();
    return press<OrderSendDialog>(page);
}

void TestLeaving::theSignOutWaitsForAChange() {
    slow(u"Customers_Update"_s);
    QVERIFY(sendChange());
    m_desk->trigger(u"signOutAction"_s);
    auto* words = qobject_cast<QLabel*>(m_desk->seen(u"sendingWords"_s));
    QVERIFY(words && words->text().startsWith(u'1'));
    QVERIFY(m_desk->program().drafts().isOpen());
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(isEmpty());
    QCOMPARE(m_desk->service().ledger().size(), 1);
    QVERIFY(m_desk->signIn());
    QCOMPARE(m_desk->drafts(), 0); // its end was kept: nothing is left to send
}

void TestLeaving::theSignOutWaitsForACreate() {
    slow(u"NewCustomers_Create"_s);
    QVERIFY(sendOrder());
    m_desk->trigger(u"signOutAction"_s);
    QVERIFY(m_desk->seen(u"sendingDialog"_s));
    QVERIFY(m_desk->program().drafts().isOpen());
    QVERIFY(m_desk->seen(u"signInDialog"_s));
    QVERIFY(isEmpty());
    QCOMPARE(m_desk->service().ledger().size(), 1);
    QVERIFY(m_desk->signIn());
    const auto attempts = waited(m_desk->program().attempts().all());
    QCOMPARE(attempts.value().size(), 1);
    QCOMPARE(attempts.value().first().state, Attempt::State::Accepted);
    QCOMPARE(m_desk->drafts(), 0);
}

void TestLeaving::whoStaysGoesOn() {
    slow(u"Customers_Update"_s);
    QVERIFY(sendChange());
    m_desk->trigger(u"signOutAction"_s);
    m_desk->click(u"sendingStay"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service().ledger().size(), 1, Patient);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 0, Patient);
    QVERIFY(m_desk->program().service().isSignedIn());
    QVERIFY(!isEmpty());
}

/// The session ends while a change is on its way: who sits down next waits, and sends nothing of it.
void TestLeaving::anotherPersonWaitsForAChange() {
    slow(u"Customers_Update"_s, 3000);
    QVERIFY(sendChange());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service().ledger().size(), 1, Patient); // done, and not yet said
    m_desk->endSession();
    auto* page = qobject_cast<CustomerPage*>(window().currentPage());
    page->refresh();
    QVERIFY(m_desk->typeSignIn(u"trainee"_s));
    QVERIFY(m_desk->seen(u"sendingDialog"_s));
    QVERIFY(!isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(isEmpty(), Patient);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 0, Patient);
    QCOMPARE(m_desk->service().ledger().size(), 1);
}

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
