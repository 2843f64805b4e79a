#include "app/program/program.h"
#include "models/ports/duplicatestory.h"
#include "tests/support/keys.h"
#include "ui/customer/customerpage.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/draftspage.h"
#include "ui/order/orderpage.h"
#include "ui/order/productseditor.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"

#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patient = 20'000; // ms
const QString device = u"8901260400005550106"_s;
} // namespace

/// The program on its practice service, from an empty window on with nothing but key events.
class TestKeyboardOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_program.reset(); }
    void orderIsSent();
    void duplicateIsFoundAndGoneOnWith();
    void draftsAreOpenedAndDeleted();

private:
    MainWindow& window() { return m_program->window(); }
    template <typename T>
    T* front() {
        return qobject_cast<T*>(window().currentPage());
    }
    OrderPage* newOrder();
    static bool isInside(const QWidget* part) {
        return part &&
               (part == QApplication::focusWidget() || part->isAncestorOf(QApplication::focusWidget()));
    }
    template <typename T>
    static bool isIn(const QWidget* root, const QString& name) {
        return isInside(root->findChild<T*>(name));
    }
    /// Tab to the element's field, then types.
    static void fill(OrderPage* page, ElementId id, const QString& text);
    static void choose(OrderPage* page, ElementId id, const QString& begins, const QString& code);
    void fillOrder(OrderPage* page);
    void send(OrderPage* page);
    [[nodiscard]] QJsonObject lastCreate() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

void TestKeyboardOrder::initTestCase() {
    ProgramOptions options;
    options.practice = true;
    options.settingsFile = m_folder.filePath(u"settings.ini"_s);
    options.policyFile = m_folder.filePath(u"policy.json"_s);
    m_program = std::make_unique<Program>(*qApp, options);
    QVERIFY2(m_program->start(), qPrintable(m_program->trouble()));
    window().resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->service().isSignedIn(), Patient);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->drafts().isOpen(), Patient);
    QVERIFY(m_program->practice());
}

/// A new order begins in its first field.
OrderPage* TestKeyboardOrder::newOrder() {
    press(Qt::Key_N, Qt::ControlModifier);
    auto* page = front<OrderPage>();
    if (!page || page->binder().focusedElement() != "Customer/CustomerClass"_element)
        return nullptr;
    press(Qt::Key_Space);
    return page;
}

void TestKeyboardOrder::fill(OrderPage* page, ElementId id, const QString& text) {
    QVERIFY2(tabTo([&] { return page->binder().focusedElement() == id; }), qPrintable(schema::path(id)));
    typeKeys(text);
    QCOMPARE(page->model().current(id).text(), text);
}

/// By type-ahead: the first one offered.
void TestKeyboardOrder::choose(OrderPage* page, ElementId id, const QString& begins, const QString& code) {
    QVERIFY2(tabTo([&] { return page->binder().focusedElement() == id; }), qPrintable(schema::path(id)));
    typeKeys(begins);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(page->model().current(id).text(), code);
    QVERIFY(!QApplication::activePopupWidget());
}

/// All but the last name, the bill profile and what becomes of the order.
void TestKeyboardOrder::fillOrder(OrderPage* page) {
    QCOMPARE(page->model().current("Customer/CustomerClass"_element).text(), u"Residential"_s);
    fill(page, "Customer/PhysicalAddress/FirstName"_element, u"Ottoline"_s);
    QVERIFY(tabTo([&] { return page->binder().focusedElement() == "Customer/DOB"_element; }));
    typeKeys(u"3/9/1971"_s);
    fill(page, "Customer/PhysicalAddress/Address1"_element, u"4471 Umbrella Way"_s);
    fill(page, "Customer/PhysicalAddress/Zip"_element, u"32304"_s);
    const QWidget* service = page->form().section(OrderForm::Service);
    QVERIFY(tabTo([&] {
        const auto* offer = qobject_cast<QPushButton*>(QApplication::focusWidget());
        return offer && offer->text() == "Use Tallahassee, FL"_L1;
    }));
    QVERIFY(isInside(service));
    press(Qt::Key_Space);
    QCOMPARE(page->model().current("Customer/PhysicalAddress/City"_element).text(), u"Tallahassee"_s);
    choose(page, "Order/PackageID"_element, u"unlim"_s, u"502"_s);
    fill(page, "Order/WirelessESN"_element, device);
    const QLineEdit* products = page->form().products()->addLine();
    QVERIFY(tabTo([&] { return products->hasFocus(); }));
    typeKeys(u"voice"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(page->form().products()->rows()->filledRows(), 1);
    QTRY_COMPARE(products->text(), QString());
}

/// Ctrl+Return goes to what is missing, Ctrl+J to the next, and then the order is reviewed and sent.
void TestKeyboardOrder::send(OrderPage* page) {
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page->binder().focusedElement(), "Customer/PhysicalAddress/LastName"_element);
    typeKeys(u"Quillfeather"_s);
    press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(page->binder().focusedElement(), "SendOrders"_element);
    press(Qt::Key_Space);
    QCOMPARE(page->model().current("SendOrders"_element).text(), u"true"_s);
    QCOMPARE(page->allProblems().size(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<OrderSendDialog*>(), Patient);
    const auto* dialog = page->findChild<OrderSendDialog*>();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QVERIFY(m_program->practice()->ledger().isEmpty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(front<OrderResultPage>(), Patient);
}

QJsonObject TestKeyboardOrder::lastCreate() const {
    return m_program->practice()->ledger().last().toObject();
}

void TestKeyboardOrder::orderIsSent() {
    OrderPage* page = newOrder();
    QVERIFY(page);
    fillOrder(page);
    if (QTest::currentTestFailed())
        return;
    choose(page, "Customer/BillProfileID"_element, u"resid"_s, u"1"_s);
    send(page);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_program->practice()->ledger().size(), 1);
    const QJsonObject made = lastCreate();
    QCOMPARE(made.value(u"operation"_s), u"NewCustomers_Create"_s);
    QJsonObject expected{{u"Customer/CustomerClass"_s, u"Residential"_s},
                         {u"Customer/DOB"_s, u"1971-03-09T00:00:00"_s},
                         {u"Customer/BillProfileID"_s, u"1"_s},
                         {u"Order/PackageID"_s, u"502"_s},
                         {u"Order/WirelessESN"_s, device},
                         {u"SendOrders"_s, u"true"_s}};
    for (const QString& group : {u"Customer/PhysicalAddress/"_s, u"Customer/MailingAddress/"_s}) {
        expected.insert(group + u"FirstName"_s, u"Ottoline"_s);
        expected.insert(group + u"LastName"_s, u"Quillfeather"_s);
        expected.insert(group + u"Address1"_s, u"4471 Umbrella Way"_s);
        expected.insert(group + u"City"_s, u"Tallahassee"_s);
        expected.insert(group + u"State"_s, u"FL"_s);
        expected.insert(group + u"Zip"_s, u"32304"_s);
    }
    expected.insert(u"Order/AdditionalProducts/Product"_s,
                    QJsonArray{QJsonObject{{u"ProductID"_s, u"601"_s}}});
    QCOMPARE(made.value(u"elements"_s).toObject(), expected);

    const QString id = QString::number(made.value(u"customer"_s).toInt());
    const auto* result = front<OrderResultPage>();
    const auto words = [result](const QString& name) { return result->findChild<QLabel*>(name)->text(); };
    QVERIFY2(words(u"resultSentence"_s).contains(id), qPrintable(words(u"resultSentence"_s)));
    QVERIFY(!words(u"resultOrders"_s).isEmpty());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(front<CustomerPage>(), Patient);
    QCOMPARE(front<CustomerPage>()->customerId(), id);
}

void TestKeyboardOrder::duplicateIsFoundAndGoneOnWith() {
    OrderPage* page = newOrder();
    QVERIFY(page);
    fill(page, "Customer/PhysicalAddress/FirstName"_element, u"Rosa"_s);
    fill(page, "Customer/PhysicalAddress/LastName"_element, u"Delgado"_s);
    fill(page, "Customer/PhysicalAddress/Address1"_element, u"77 Harbor Ln"_s);
    fill(page, "Customer/PhysicalAddress/Zip"_element, u"32301"_s);
    press(Qt::Key_Tab);
    const auto* panel = page->findChild<QWidget*>(u"duplicatesPanel"_s);
    const auto* check = page->findChild<DuplicateStory*>();
    QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<QPushButton*>(u"openMatch1001"_s), Patient);
    QCOMPARE(check->unexamined(), int(check->report()->matches.size()));
    for (int i = 0; i < 8 && !isInside(panel); ++i)
        press(Qt::Key_F6);
    QVERIFY(isInside(panel));
    QVERIFY(tabTo([&] { return isIn<QPushButton>(panel, u"goOn"_s); }, 20));
    press(Qt::Key_Space);
    typeKeys(u"Her sister, same house"_s);
    press(Qt::Key_Return);
    QCOMPARE(check->reason(), u"Her sister, same house"_s);
    QCOMPARE(check->unexamined(), 0);
    QVERIFY(isInside(panel));
    for (int i = 0; i < 9 && isInside(panel) && !isIn<QPushButton>(panel, u"openMatch1001"_s); ++i)
        press(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(isIn<QPushButton>(panel, u"openMatch1001"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(front<CustomerPage>() && front<CustomerPage>()->customerId() == u"1001"_s,
                             Patient);
    QVERIFY(check->isExamined(u"1001"_s));
    for (int i = 0; i < 9 && front<OrderPage>() != page; ++i)
        press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(front<OrderPage>(), page);
    QTRY_VERIFY_WITH_TIMEOUT(window().keeper()->keeps(page), Patient);
}

void TestKeyboardOrder::draftsAreOpenedAndDeleted() {
    OrderPage* page = newOrder();
    QVERIFY(page);
    fill(page, "Customer/PhysicalAddress/FirstName"_element, u"Zebulon"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().keeper()->keeps(page), Patient);
    const QPointer<OrderPage> guard(page);
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"closeDialog"_s);
    QVERIFY(tabTo([] { return QApplication::focusWidget()->objectName() == "closeKeep"_L1; }, 6));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!guard, Patient);
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto* drafts = front<DraftsPage>();
    QVERIFY(drafts);
    const auto* table = drafts->findChild<QTableView*>(u"drafts"_s);
    const auto who = [table] { return table->currentIndex().siblingAtColumn(0).data().toString(); };
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->hasFocus());
    for (int i = 0; i < 2 && !who().contains(u"Zebulon"_s); ++i)
        press(Qt::Key_Down);
    QVERIFY2(who().contains(u"Zebulon"_s), qPrintable(who()));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(front<OrderPage>(), Patient);
    QCOMPARE(front<OrderPage>()->callerName(), u"Zebulon"_s);
    QVERIFY(isInside(front<OrderPage>()));

    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window().currentPage(), drafts);
    QVERIFY(table->hasFocus());
    press(Qt::Key_Home);
    for (int i = 0; i < 2 && !who().contains(u"Delgado"_s); ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, Patient);
    QVERIFY(who().contains(u"Zebulon"_s));
}

QTEST_MAIN(TestKeyboardOrder)
#include "tst_keyboardorder.moc"
