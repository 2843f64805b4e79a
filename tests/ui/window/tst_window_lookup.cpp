#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside;

class TestWindowLookup : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new look::Look(*qApp, this); }
    void init();
    void cleanup() { delete m_window; }
    void startsInTheBox();
    void typingMakesTheWayReady();
    void saysWhatTheTextIsTakenFor();
    void whatIsTakenForNothingSaysWhy();
    void enterOpensTheCustomer();
    void theChosenGuessIsAsked();
    void oneTabACustomer();
    void nothingFoundSaysSoAndOffersTheRest();
    void failureInWordsAndAgain();
    void slowShowsProgressAndCancels();
    void quickAnswerShowsNoProgress();
    void progressStaysLongEnough();
    void laterLookUpWins();
    void neverTakesTheFocusFromWork();
    void nameOpensFind();
    void homeListsRecentCustomers();

private:
    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }
    QLineEdit* box() const { return find<QLineEdit>("lookupBox"); }
    void type(const QString& text) {
        QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
        QTest::keyClicks(box(), text);
    }
    void enter(const QString& text) {
        type(text);
        QTest::keyClick(box(), Qt::Key_Return);
    }
    FakePage* page() const { return dynamic_cast<FakePage*>(m_window->currentPage()); }

    look::Look* m_look = nullptr;
    std::unique_ptr<LookUpDesk> m_desk;
    QPointer<MainWindow> m_window;
};

namespace {

const Record rosa = customer(u"1001"_s, u"Rosa"_s, u"Delgado"_s);
const Record harlan = customer(u"1002"_s, u"Harlan"_s, u"Pruitt"_s);

} // namespace

void TestWindowLookup::init() {
    m_desk = std::make_unique<LookUpDesk>();
    m_window = new MainWindow(*m_desk, *m_look, [](const Record& record) { return new FakePage(record); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestWindowLookup::startsInTheBox() {
    QVERIFY(box()->hasFocus());
    QCOMPARE(m_window->pages().size(), 1);
    QVERIFY(!find<QLabel>("recentEmpty")->isHidden());
    QVERIFY(find<QComboBox>("lookupKind")->isHidden());
    // Enter with nothing to look up asks nothing.
    QTest::keyClick(box(), Qt::Key_Return);
    QVERIFY(m_desk->lookUps.empty());
}

void TestWindowLookup::typingMakesTheWayReady() {
    QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_desk->expected, 0);
    QTest::keyClicks(box(), u"1"_s);
    QCOMPARE(m_desk->expected, 1);
    QTest::keyClicks(box(), u"001"_s);
    QVERIFY(m_desk->expected > 1); // whoever types slowly finds it ready too
    QVERIFY(m_desk->lookUps.empty());
}

void TestWindowLookup::saysWhatTheTextIsTakenFor() {
    type(u"(850) 555-0101"_s);
    auto* kind = find<QComboBox>("lookupKind");
    QCOMPARE(kind->currentText(), u"Phone number"_s);
    QVERIFY(kind->findText(u"Customer ID"_s) > 0);
    type(u"8901260222193340101"_s); // replaces: all was selected
    QCOMPARE(kind->currentText(), u"SIM card (ICCID)"_s);
    QCOMPARE(kind->count(), 1);
    type(u"35209900176148"_s);
    QCOMPARE(kind->itemText(0), u"Device (IMEI) 352099001761481"_s);
    QCOMPARE(kind->itemText(2), u"Device (MEID)"_s);
}

void TestWindowLookup::whatIsTakenForNothingSaysWhy() {
    auto* lack = find<QLabel>("lookupLack");
    for (const QString& text :
         {u"+52 55 1234 5678"_s, u"12345678901234567"_s, u"marta@example.com"_s, u"?"_s}) {
        enter(text);
        QVERIFY2(lack->isVisible() && !lack->text().isEmpty(), qPrintable(text));
        QCOMPARE(box()->accessibleDescription(), lack->text());
        QTest::keyClicks(box(), u"1"_s);
        QVERIFY(lack->isHidden());
        QVERIFY(box()->accessibleDescription().isEmpty());
    }
    QVERIFY(m_desk->lookUps.empty());
}

void TestWindowLookup::enterOpensTheCustomer() {
    m_desk->ready.insert(u"8505550101"_s, rosa);
    enter(u"+1 850 555 0101"_s);
    QTRY_VERIFY(page());
    QCOMPARE(m_desk->lookUps.front().guess, (Guess{Guess::Kind::Tn, u"8505550101"_s}));
    QCOMPARE(m_window->pages().size(), 2);
    QVERIFY(page()->hasFocus());
    QCOMPARE(m_window->windowTitle(), u"Rosa Delgado[*] – Lineside"_s);
    m_window->setPractice(true);
    QCOMPARE(m_window->windowTitle(), u"Rosa Delgado[*] – Lineside (practice)"_s);
    // Nothing of what the record keeps back is in a title or a tab.
    auto* tabs = find<QTabBar>("pageTabs");
    const QString shown = m_window->windowTitle() + tabs->tabText(1) + tabs->tabToolTip(1);
    for (const auto& secret : {u"6789"_s, u"1961"_s, u"04/17"_s})
        QVERIFY(!shown.contains(secret));
}

void TestWindowLookup::theChosenGuessIsAsked() {
    type(u"8505550101"_s);
    auto* kind = find<QComboBox>("lookupKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(kind->currentText(), u"Customer ID"_s);
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(m_desk->lookUps.back().guess.kind, Guess::Kind::CustomerId);
    m_desk->answer(failure(Failure::Kind::Refused));
}

void TestWindowLookup::oneTabACustomer() {
    m_desk->ready = {{u"1001"_s, rosa}, {u"1002"_s, harlan}, {u"8505550101"_s, rosa}};
    enter(u"1001"_s);
    QTRY_VERIFY(page());
    FakePage* first = page();
    first->change();
    enter(u"1002"_s);
    QTRY_VERIFY(page() && page() != first);
    enter(u"8505550101"_s);
    QTRY_COMPARE(page(), first);
    QCOMPARE(first->taken, 1);
    QVERIFY(first->isModified());
    QCOMPARE(m_window->pages().size(), 3);
}

void TestWindowLookup::nothingFoundSaysSoAndOffersTheRest() {
    enter(u"8505550188"_s);
    m_desk->answer(failure(Failure::Kind::Refused));
    QTRY_COMPARE(m_window->pages().size(), 2);
    QCOMPARE(find<QLabel>("lookupAnswer")->text(), u"No customer has the number (850) 555-0188."_s);
    QVERIFY(!QApplication::activeModalWidget());
    auto* instead = find<QPushButton>("lookupInstead");
    QCOMPARE(instead->text(), u"Look it up as a customer ID."_s);
    m_desk->ready.insert(u"8505550188"_s, harlan);
    instead->click();
    QTRY_VERIFY(page());
    QCOMPARE(m_desk->lookUps.back().guess.kind, Guess::Kind::CustomerId);
    QCOMPARE(page()->customerId(), u"1002"_s);
    QCOMPARE(m_window->pages().size(), 2); // the customer stands where the answer stood
}

void TestWindowLookup::failureInWordsAndAgain() {
    enter(u"1001"_s);
    m_desk->answer(failure(Failure::Kind::TimedOut));
    QTRY_VERIFY(find<QLabel>("lookupAnswer"));
    QTRY_COMPARE(find<QLabel>("lookupAnswer")->text(), u"No answer in time. Try again."_s);
    m_desk->ready.insert(u"1001"_s, rosa);
    find<QPushButton>("lookupAgain")->click();
    QTRY_VERIFY(page());
}

void TestWindowLookup::slowShowsProgressAndCancels() {
    enter(u"1001"_s);
    QCOMPARE(m_window->pages().size(), 1); // nothing at first
    QTRY_COMPARE(m_window->pages().size(), 2);
    QCOMPARE(m_window->currentPage()->title(), u"Looking up…"_s);
    QTRY_VERIFY(find<QLabel>("waitingText")->isVisible());
    // Seconds are counted from the fifth on.
    QVERIFY(!find<QLabel>("waitingText")->text().contains(u" s"_s));
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("waitingText")->text(), u"Looking up… 5 s"_s, 8000);
    find<QPushButton>("waitingCancel")->click();
    QVERIFY(m_desk->lookUps.back().cancel.isCancelled());
    QCOMPARE(m_window->pages().size(), 1);
    QVERIFY(box()->hasFocus());
    QCOMPARE(box()->selectedText(), u"1001"_s);
    // The answer that comes nonetheless opens nothing.
    m_desk->answer(rosa);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->pages().size(), 1);
}

void TestWindowLookup::quickAnswerShowsNoProgress() {
    QSignalSpy titles(m_window->findChild<QTabBar*>(u"pageTabs"_s), &QTabBar::currentChanged);
    m_desk->ready.insert(u"1001"_s, rosa);
    enter(u"1001"_s);
    QTRY_VERIFY(page());
    QCOMPARE(titles.size(), 1);
}

void TestWindowLookup::progressStaysLongEnough() {
    enter(u"1001"_s);
    QTRY_COMPARE(m_window->pages().size(), 2);
    QElapsedTimer shown; // of time alone: the progress stands at least so long, however slow the machine
    shown.start();
    m_desk->answer(rosa);
    QTRY_VERIFY(page());
    QVERIFY(shown.elapsed() >= 300); // 400 ms less what the test itself took to see it
    QCOMPARE(m_window->pages().size(), 2);
}

void TestWindowLookup::laterLookUpWins() {
    enter(u"1001"_s);
    enter(u"1002"_s);
    QVERIFY(m_desk->lookUps[0].cancel.isCancelled());
    m_desk->lookUps[0].promise.addResult(rosa);
    m_desk->lookUps[0].promise.finish();
    m_desk->answer(harlan);
    QTRY_VERIFY(page());
    QCOMPARE(page()->customerId(), u"1002"_s);
    QCOMPARE(m_window->pages().size(), 2);
}

void TestWindowLookup::neverTakesTheFocusFromWork() {
    m_desk->ready.insert(u"1001"_s, rosa);
    enter(u"1001"_s);
    QTRY_VERIFY(page());
    FakePage* first = page();
    enter(u"1002"_s);
    first->setFocus(); // the agent goes on with the customer in front
    m_desk->answer(harlan);
    QTRY_COMPARE(m_window->pages().size(), 3);
    QCOMPARE(page(), first);
    QVERIFY(first->hasFocus());
}

void TestWindowLookup::nameOpensFind() {
    enter(u"Delgado, Rosa"_s);
    QVERIFY(m_desk->lookUps.empty());
    QCOMPARE(find<QLineEdit>("findLast")->text(), u"Delgado"_s);
    QCOMPARE(find<QLineEdit>("findFirst")->text(), u"Rosa"_s);
    QVERIFY(find<QLineEdit>("findZip")->hasFocus());
}

void TestWindowLookup::homeListsRecentCustomers() {
    m_desk->ready = {{u"1001"_s, rosa}, {u"1002"_s, harlan}};
    enter(u"1001"_s);
    QTRY_VERIFY(page());
    enter(u"1002"_s);
    QTRY_COMPARE(page()->customerId(), u"1002"_s);
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    auto* table = find<QTableView>("recentCustomers");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Harlan Pruitt"_s);
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"(850) 555-0101"_s);
    QCOMPARE(table->model()->index(1, 3).data().toString(), u"Recertify by Dec 12"_s);
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(page());
    QCOMPARE(page()->customerId(), u"1001"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Rosa Delgado"_s);
    QSignalSpy out(m_window, &MainWindow::signOutWanted);
    m_window->closeAll([] {});
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(m_window->pages().size(), 1);
    QVERIFY(box()->text().isEmpty());
}

QTEST_MAIN(TestWindowLookup)
#include "tst_window_lookup.moc"
