#include "tests/ui/window/fakes.h"
#include "ui/look/look.h"
#include "ui/look/tabbar.h"
#include "ui/window/closedialog.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lineside;

class TestWindowTabs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = new look::Look(*qApp, this); }
    void init();
    void cleanup() { delete m_window; }
    void keysWalkTheTabs();
    void dotOnChangedTabs();
    void unchangedTabClosesAtOnce();
    void homeStays();
    void escapeAndCancelKeep();
    void discardCloses();
    void sendReviewsThenCloses();
    void leavingTheReviewStopsTheClosing();
    void quitNamesAllOnce();
    void quitSendsInTurn();
    void signOutClosesFirst();
    void undoActsOnThePageInFront();
    void banner();
    void stateIsKept();
    void zoomKeys();

private:
    FakePage* open(const QString& id, const QString& name) {
        return static_cast<FakePage*>(m_window->openCustomer(customer(id, name, u"Test"_s)));
    }
    CloseDialog* dialog() const { return m_window->findChild<CloseDialog*>(); }
    QPushButton* button(const char* name) const {
        return dialog()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        // After a dialog nobody but a window manager would activate the window again.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(m_window, Qt::Key(key), modifiers);
    }
    int current() const { return int(m_window->pages().indexOf(m_window->currentPage())); }

    look::Look* m_look = nullptr;
    std::unique_ptr<LookUpDesk> m_desk;
    QPointer<MainWindow> m_window;
};

void TestWindowTabs::init() {
    m_desk = std::make_unique<LookUpDesk>();
    m_window = new MainWindow(*m_desk, *m_look, [](const Record& record) { return new FakePage(record); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestWindowTabs::keysWalkTheTabs() {
    open(u"1"_s, u"Ann"_s);
    open(u"2"_s, u"Bob"_s);
    QCOMPARE(current(), 2);
    press(Qt::Key_Tab);
    QCOMPARE(current(), 0);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(current(), 2);
    press(Qt::Key_2);
    QCOMPARE(current(), 1);
    press(Qt::Key_9); // there is none
    QCOMPARE(current(), 1);
    press(Qt::Key_W);
    QCOMPARE(m_window->pages().size(), 2);
    press(Qt::Key_F5, Qt::NoModifier);
    QCOMPARE(static_cast<FakePage*>(m_window->currentPage())->refreshed, 1);
}

void TestWindowTabs::dotOnChangedTabs() {
    FakePage* page = open(u"1"_s, u"Ann & Co [*]"_s);
    auto* bar = m_window->findChild<look::TabBar*>(u"pageTabs"_s);
    QVERIFY(!bar->isTabChanged(1));
    page->change();
    QVERIFY(bar->isTabChanged(1));
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(bar->tabText(1), u"Ann && Co [*] Test"_s);
    QCOMPARE(m_window->windowTitle(), u"Ann & Co [*][*] Test[*] – Lineside"_s);
    page->save();
    QVERIFY(!bar->isTabChanged(1));
    QVERIFY(!m_window->isWindowModified());
}

void TestWindowTabs::unchangedTabClosesAtOnce() {
    QPointer<FakePage> page = open(u"1"_s, u"Ann"_s);
    press(Qt::Key_W);
    QVERIFY(!dialog());
    QTRY_VERIFY(!page);
}

void TestWindowTabs::homeStays() {
    press(Qt::Key_W);
    QCOMPARE(m_window->pages().size(), 1);
    QVERIFY(!m_window->findChild<look::TabBar*>(u"pageTabs"_s)->isTabClosable(0));
}

void TestWindowTabs::escapeAndCancelKeep() {
    QPointer<FakePage> page = open(u"1"_s, u"Ann"_s);
    page->change();
    press(Qt::Key_W);
    QVERIFY(dialog());
    QVERIFY(dialog()->findChild<QLabel*>(u"closeWords"_s)->text().startsWith(u"Ann Test"_s));
    QVERIFY(!button("closeDiscard")->isDefault());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(page && page->isModified());
    QCOMPARE(page->reviewed, 0);
    press(Qt::Key_W);
    button("closeCancel")->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_window->pages().size(), 2);
    // Escape anywhere else discards nothing either.
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(page->isModified());
}

void TestWindowTabs::discardCloses() {
    QPointer<FakePage> page = open(u"1"_s, u"Ann"_s);
    page->change();
    press(Qt::Key_W);
    button("closeDiscard")->click();
    QTRY_VERIFY(!page);
    QCOMPARE(m_window->pages().size(), 1);
}

void TestWindowTabs::sendReviewsThenCloses() {
    QPointer<FakePage> page = open(u"1"_s, u"Ann"_s);
    page->change();
    QSignalSpy asked(m_window, &MainWindow::reviewRequested);
    press(Qt::Key_W);
    QTest::keyClick(dialog(), Qt::Key_Return); // the default only opens the review
    QCOMPARE(page->reviewed, 1);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_window->pages().size(), 2);
    page->save();
    QTRY_VERIFY(!page);
}

void TestWindowTabs::leavingTheReviewStopsTheClosing() {
    QPointer<FakePage> page = open(u"1"_s, u"Ann"_s);
    page->change();
    press(Qt::Key_W);
    button("closeSend")->click();
    emit page->reviewLeft();
    page->save(); // later, by its own button
    QCoreApplication::processEvents();
    QCOMPARE(m_window->pages().size(), 2);
}

void TestWindowTabs::quitNamesAllOnce() {
    open(u"1"_s, u"Ann"_s)->change();
    open(u"2"_s, u"Bob"_s);
    open(u"3"_s, u"Cid"_s)->change();
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(dialog()->findChild<QLabel*>(u"closeNames"_s)->text(), u"Ann Test\nCid Test"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->isVisible());
    m_window->close();
    button("closeDiscard")->click();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestWindowTabs::quitSendsInTurn() {
    FakePage* ann = open(u"1"_s, u"Ann"_s);
    FakePage* bob = open(u"2"_s, u"Bob"_s);
    ann->change();
    bob->change();
    m_window->close();
    button("closeSend")->click();
    QCOMPARE(ann->reviewed, 1);
    QCOMPARE(bob->reviewed, 0);
    QCOMPARE(m_window->currentPage(), ann);
    ann->save();
    QTRY_COMPARE(bob->reviewed, 1);
    QVERIFY(m_window->isVisible());
    bob->save();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestWindowTabs::signOutClosesFirst() {
    m_window->setSignedIn(true);
    auto* out = m_window->findChild<QAction*>(u"signOutAction"_s);
    QVERIFY(out->isVisible());
    QVERIFY(!m_window->findChild<QAction*>(u"signInAction"_s)->isVisible());
    QSignalSpy wanted(m_window, &MainWindow::signOutWanted);
    open(u"1"_s, u"Ann"_s)->change();
    out->trigger();
    QCOMPARE(wanted.size(), 1);
    int left = 0;
    int stayed = 0;
    for (const char* answer : {"closeCancel", "closeDiscard"}) {
        m_window->closeAll([&] { ++left; }, [&] { ++stayed; });
        QCOMPARE(left, 0);
        button(answer)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of the question
    }
    QCOMPARE(left, 1);
    QCOMPARE(stayed, 1);
    QCOMPARE(m_window->pages().size(), 1);
    // Their session is gone, and their pages are here.
    m_window->setSignedIn(false, true);
    QVERIFY(out->isVisible());
    QVERIFY(m_window->findChild<QAction*>(u"signInAction"_s)->isVisible());
}

void TestWindowTabs::undoActsOnThePageInFront() {
    FakePage* page = open(u"1"_s, u"Ann"_s);
    page->change();
    QVERIFY(page->hasFocus());
    press(Qt::Key_Z);
    QVERIFY(!page->isModified());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page->isModified());
    // In the look-up box undo is the box's own.
    press(Qt::Key_L);
    press(Qt::Key_Z);
    QVERIFY(page->isModified());
    page->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(page->reviewed, 1);
}

void TestWindowTabs::banner() {
    auto* banner = m_window->findChild<look::Banner*>(u"stateBanner"_s);
    QVERIFY(banner->isHidden());
    m_window->setPractice(true);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleName(),
             u"Practice mode. These customers are invented. Nothing leaves this computer."_s);
    QVERIFY(!banner->findChild<QPushButton*>()->isVisible());
    m_window->setPractice(true, true);
    QSignalSpy leave(m_window, &MainWindow::leavePracticeWanted);
    banner->findChild<QPushButton*>()->click();
    QCOMPARE(leave.size(), 1);
    m_window->setBannerState(BannerState::Offline);
    QVERIFY(banner->accessibleName().startsWith(u"Practice mode. No connection."_s));
    QCOMPARE(banner->tint(), look::Banner::Tint::Warning);
    m_window->setPractice(false);
    QVERIFY(banner->accessibleName().startsWith(u"No connection."_s));
    m_window->setBannerState(BannerState::Degraded);
    QVERIFY(banner->accessibleName().startsWith(u"The service is slow."_s));
    m_window->setBannerState(BannerState::None);
    QVERIFY(banner->isHidden());
}

void TestWindowTabs::stateIsKept() {
    FakePage* page = open(u"1"_s, u"Ann"_s);
    page->layout = QByteArray("columns");
    m_window->resize(800, 600); // the offscreen screen has 800 by 800, and newer Qt keeps a window within
    const QByteArray state = m_window->state();
    MainWindow other(*m_desk, *m_look, [](const Record& record) { return new FakePage(record); });
    QVERIFY(other.restore(state));
    QCOMPARE(other.size(), QSize(800, 600));
    auto* again = static_cast<FakePage*>(other.openCustomer(customer(u"2"_s, u"Bob"_s, u"Test"_s)));
    QCOMPARE(again->layout, QByteArray("columns"));
    QVERIFY(!state.contains("Ann"));
    QVERIFY(!other.restore({}));
    QVERIFY(!other.restore(state.left(9)));
    QCOMPARE(other.size(), QSize(800, 600));
}

void TestWindowTabs::zoomKeys() {
    press(Qt::Key_Plus);
    QCOMPARE(m_look->zoom(), 110);
    press(Qt::Key_Equal);
    QCOMPARE(m_look->zoom(), 125);
    press(Qt::Key_Minus);
    QCOMPARE(m_look->zoom(), 110);
    press(Qt::Key_0);
    QCOMPARE(m_look->zoom(), 100);
    QSignalSpy settings(m_window, &MainWindow::settingsWanted);
    press(Qt::Key_Comma);
    QCOMPARE(settings.size(), 1);
}

QTEST_MAIN(TestWindowTabs)
#include "tst_window_tabs.moc"
