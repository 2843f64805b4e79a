#include "app/flows/autosavejob.h"
#include "tests/ui/customer/example.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "tests/ui/window/fakes.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/draftspage.h"
#include "ui/look/look.h"
#include "ui/page/customertable.h"
#include "ui/window/closedialog.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// Real customers' pages in the real window, over drafts in memory.
class TestDrafts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new look::Look(*qApp, this); }
    void init();
    void cleanup();
    void typingIsKept();
    void unchangedPageKeepsNothing();
    void revertingTakesTheDraftAway();
    void closingOffersToKeep();
    void discardTakesTheDraftAway();
    void quitKeepsWithoutAsking();
    void quitAsksWhenItCannotKeep();
    void signOutKeeps();
    void whatIsTypedWhileItIsKeptIsKeptToo();
    void opensInTheSameForm();
    void opensOnce();
    void severalAtOnce();
    void listDeletesWithUndo();
    void listDuplicatesOrders();
    void uncertainComesFirst();
    void emptyAndClosed();
    void damagedDraftStays();

private:
    CustomerPage* open(const QString& id = u"1001"_s);
    void type(CustomerPage* page, const QString& text);
    [[nodiscard]] CloseDialog* dialog() const { return m_window->findChild<CloseDialog*>(); }
    void click(const char* name) {
        auto* button = m_window->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] DraftsPage* list() {
        m_window->openDrafts();
        return qobject_cast<DraftsPage*>(m_window->currentPage());
    }

    look::Look* m_look = nullptr;
    std::unique_ptr<LookUpDesk> m_desk;
    std::unique_ptr<FakeDrafts> m_drafts;
    std::unique_ptr<FakeAttempts> m_attempts;
    QPointer<MainWindow> m_window;
};

void TestDrafts::init() {
    m_desk = std::make_unique<LookUpDesk>();
    m_drafts = std::make_unique<FakeDrafts>();
    m_attempts = std::make_unique<FakeAttempts>();
    m_window = new MainWindow(*m_desk, *m_look, [this](const Record& record) {
        return new CustomerPage(*m_desk, nullptr, CustomerContext(), record);
    });
    m_window->setDrafts(*m_drafts, m_attempts.get(), AutoSaveJob::make);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestDrafts::cleanup() {
    delete m_window;
    m_drafts.reset();
}

CustomerPage* TestDrafts::open(const QString& id) {
    Record record = rosa();
    record.set("Customer/ID"_element, id);
    return qobject_cast<CustomerPage*>(m_window->openCustomer(record));
}

void TestDrafts::type(CustomerPage* page, const QString& text) {
    auto* email = qobject_cast<QLineEdit*>(page->binder().widget("Customer/Email"_element));
    email->setFocus();
    email->selectAll();
    QTest::keyClicks(email, text);
}

void TestDrafts::typingIsKept() {
    CustomerPage* page = open();
    type(page, u"new@example.com"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_drafts->kept.size(), std::size_t(1), 1000); // the promise is a second
    const SavedDraft& draft = m_drafts->kept.begin()->second;
    QCOMPARE(draft.content.kind, DraftContent::Kind::Customer);
    QCOMPARE(draft.content.customerId, u"1001"_s);
    QVERIFY(draft.content.open);
    QTRY_VERIFY(!page->findChild<QWidget*>(u"draftState"_s)->isHidden());
    const int savings = m_drafts->savings;
    type(page, u"other@example.com"_s);
    QTRY_VERIFY(m_drafts->savings > savings);
    QCOMPARE(m_drafts->kept.size(), std::size_t(1)); // a form has one draft
}

void TestDrafts::unchangedPageKeepsNothing() {
    CustomerPage* page = open();
    page->pages().complete();
    page->takeRecord(rosa());
    QTest::qWait(2 * AutoSaveJob::waitMs); // what must not come has no signal: by then it would have come
    QCOMPARE(m_drafts->savings, 0);
}

void TestDrafts::revertingTakesTheDraftAway() {
    CustomerPage* page = open();
    type(page, u"new@example.com"_s);
    QTRY_COMPARE(m_drafts->kept.size(), std::size_t(1));
    page->model().revertAll();
    QTRY_COMPARE(m_drafts->removed.size(), 1);
    type(page, u"again@example.com"_s);
    QTRY_VERIFY(m_drafts->savings > 1);
}

void TestDrafts::closingOffersToKeep() {
    type(open(), u"new@example.com"_s);
    QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->findChild<QPushButton*>(u"closeKeep"_s));
    QVERIFY(dialog()->findChild<QPushButton*>(u"closeSend"_s));
    click("closeKeep");
    QTRY_COMPARE(m_window->pages().size(), 1);
    QCOMPARE(m_drafts->kept.size(), std::size_t(1));
    QVERIFY(!m_drafts->kept.begin()->second.content.open);
    QVERIFY(m_drafts->removed.isEmpty());
}

void TestDrafts::discardTakesTheDraftAway() {
    type(open(), u"new@example.com"_s);
    QTRY_COMPARE(m_drafts->kept.size(), std::size_t(1));
    QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    click("closeDiscard");
    QTRY_COMPARE(m_window->pages().size(), 1);
    QCOMPARE(m_drafts->removed.size(), 1);
}

void TestDrafts::quitKeepsWithoutAsking() {
    type(open(), u"new@example.com"_s);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!dialog());
    QCOMPARE(m_drafts->kept.size(), std::size_t(1));
    QVERIFY(m_drafts->kept.begin()->second.content.open);
}

void TestDrafts::quitAsksWhenItCannotKeep() {
    m_drafts->full = true;
    CustomerPage* page = open();
    type(page, u"new@example.com"_s);
    QTRY_VERIFY(page->findChild<QWidget*>(u"draftState"_s)->isVisible());
    m_window->close();
    QTRY_VERIFY(dialog());
    QVERIFY(m_window->isVisible());
    click("closeCancel");
    QTRY_VERIFY(!dialog());
    m_drafts->open = false; // declined: as before there were drafts
    m_window->close();
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->findChild<QPushButton*>(u"closeKeep"_s));
}

void TestDrafts::signOutKeeps() {
    type(open(), u"new@example.com"_s);
    bool gone = false;
    m_window->closeAll([&] { gone = true; });
    QTRY_VERIFY(gone);
    QCOMPARE(m_drafts->kept.size(), std::size_t(1));
    QVERIFY(!m_drafts->kept.begin()->second.content.open);
}

void TestDrafts::whatIsTypedWhileItIsKeptIsKeptToo() {
    CustomerPage* other = open(u"2"_s);
    type(open(u"1"_s), u"one@example.com"_s);
    m_window->closeAll([] {}); // waits for the disk
    for (CustomerPage* page : {other, open(u"3"_s)})
        page->model().edit("Customer/Email"_element, u"late@example.com"_s);
    QTRY_COMPARE(m_window->pages().size(), 1);
    QCOMPARE(m_drafts->kept.size(), std::size_t(3));
    for (const auto& [id, draft] : m_drafts->kept)
        QVERIFY(!draft.content.open);
}

void TestDrafts::opensInTheSameForm() {
    type(open(), u"new@example.com"_s);
    m_window->closeAll([] {});
    QTRY_COMPARE(m_window->pages().size(), 1);
    QVERIFY(m_window->openDraft(m_drafts->kept.begin()->second));
    auto* page = qobject_cast<CustomerPage*>(m_window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->title(), u"Rosa Delgado"_s);
    QCOMPARE(page->model().shownText("Customer/Email"_element), u"new@example.com"_s);
    QCOMPARE(page->model().baseline().text("Customer/Email"_element), u"rosa.delgado@example.com"_s);
    QCOMPARE(m_window->keeper()->draftId(page), m_drafts->kept.begin()->first);
    QCOMPARE(m_desk->lookUps.back().guess.value, u"1001"_s); // and asks what the service holds now
}

void TestDrafts::opensOnce() {
    type(open(), u"new@example.com"_s);
    QTRY_COMPARE(m_drafts->kept.size(), std::size_t(1));
    QVERIFY(m_window->openDraft(m_drafts->kept.begin()->second));
    QCOMPARE(m_window->pages().size(), 2);
}

void TestDrafts::severalAtOnce() {
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        type(open(id), id + u"@example.com"_s);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_drafts->kept.size(), std::size_t(5));
    QStringList customers;
    for (const auto& [id, draft] : m_drafts->kept)
        customers.append(draft.content.customerId);
    customers.sort();
    QCOMPARE(customers, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
}

void TestDrafts::listDeletesWithUndo() {
    m_drafts->save(u"a"_s, {.title = u"Marcus Bell"_s});
    DraftsPage* page = list();
    QAbstractItemModelTester tester(page->findChild<CustomerTable*>()->model());
    QTRY_COMPARE(page->model().drafts(), 1);
    click("draftDelete");
    QTRY_COMPARE(page->model().drafts(), 0);
    click("draftUndo");
    QTRY_COMPARE(page->model().drafts(), 1);
}

void TestDrafts::listDuplicatesOrders() {
    m_drafts->save(u"a"_s, {.title = u"Marcus Bell"_s, .form = "form"});
    DraftsPage* page = list();
    QTRY_COMPARE(page->model().drafts(), 1);
    click("draftDuplicate");
    QTRY_COMPARE(page->model().drafts(), 2);
    QCOMPARE(m_drafts->kept.rbegin()->second.content.form, QByteArray("form"));
}

void TestDrafts::uncertainComesFirst() {
    m_drafts->save(u"a"_s, {.title = u"Marcus Bell"_s});
    m_attempts->put({.id = u"x"_s, .state = Attempt::State::Uncertain, .title = u"Irene Bell"_s});
    m_attempts->put({.id = u"y"_s, .state = Attempt::State::Accepted, .title = u"Harlan"_s});
    DraftsPage* page = list();
    QTRY_COMPARE(page->model().rowCount(), 2);
    QCOMPARE(page->model().index(0, DraftModel::Who).data().toString(), u"Irene Bell"_s);
    QTRY_VERIFY(m_window->findChild<QPushButton*>(u"draftsButton"_s)->text().contains(u"uncertain"_s));
    QSignalSpy opened(m_window, &MainWindow::attemptOpened);
    auto* table = page->findChild<CustomerTable*>();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
}

void TestDrafts::emptyAndClosed() {
    DraftsPage* page = list();
    auto* words = page->findChild<QLabel*>(u"draftsEmpty"_s);
    QVERIFY(words->isVisible());
    m_window->setDraftsClosed(u"Because."_s);
    QCOMPARE(words->text(), u"Because."_s);
}

void TestDrafts::damagedDraftStays() {
    m_drafts->save(u"b"_s, {.title = u"Marcus Bell"_s, .form = "no form"});
    m_window->setOrderPages([] { return new FakePage(customer(u"9"_s, u"No"_s, u"Draft"_s)); });
    DraftsPage* page = list();
    QTRY_COMPARE(page->model().drafts(), 1);
    click("draftOpen");
    QCOMPARE(m_window->currentPage(), page);
    QTRY_VERIFY(page->findChild<QLabel*>(u"draftsMessage"_s)->text().contains(u"stays here"_s));
    QVERIFY(m_drafts->removed.isEmpty());
    m_window->closeQuietly(page);
    SavedDraft draft{u"a"_s, 1, QDateTime::currentDateTimeUtc(), {}};
    draft.content.kind = DraftContent::Kind::Customer;
    draft.content.customerId = u"7"_s;
    draft.content.form = "no form";
    QVERIFY(!m_window->openDraft(draft));
    QCOMPARE(m_window->pages().size(), 1);
    QVERIFY(m_drafts->removed.isEmpty());
}

QTEST_MAIN(TestDrafts)
#include "tst_drafts.moc"
