// What the menus, tabs and keys of the window do.
#include "ui/find/findpage.h"
#include "ui/find/lookuppage.h"
#include "ui/home/homepage.h"
#include "ui/look/look.h"
#include "ui/page/keys.h"
#include "ui/window/closing.h"
#include "ui/window/helpdialogs.h"
#include "ui/window/lookupbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagetabs.h"
#include "ui/window/windowmenus.h"

#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

/// The pane that holds the focus, or else the last one before it in the order of Tab: a page names a form by
/// its first field.
int paneOf(const QList<QWidget*>& panes, const QWidget* focus) {
    for (const QWidget* at = focus; at;) {
        for (int i = 0; i < panes.size(); ++i) {
            if (panes[i] == at || panes[i]->isAncestorOf(at))
                return i;
        }
        at = at->previousInFocusChain();
        if (at == focus)
            break;
    }
    return -1;
}

} // namespace

void MainWindow::connectMenus() {
    const auto on = [this](QAction* action, auto done) { connect(action, &QAction::triggered, this, done); };
    on(m_menus->lookUp, [this] { m_bar->take(); });
    on(m_menus->find, [this] { openFind({}); });
    on(m_menus->newOrder, [this] { openOrder(); });
    on(m_menus->drafts, [this] { openDrafts(); });
    on(m_menus->duplicates, [this] { openDuplicates(); });
    on(m_menus->closeTab, [this] { closePage(currentPage()); });
    on(m_menus->signIn, [this] { emit signInWanted(); });
    on(m_menus->signOut, [this] { emit signOutWanted(); });
    on(m_menus->leavePractice, [this] { emit leavePracticeWanted(); });
    on(m_menus->settings, [this] { emit settingsWanted(); });
    on(m_menus->quit, [this] { close(); });
    on(m_menus->review, [this] { currentPage()->review(); });
    on(m_menus->refresh, [this] { currentPage()->refresh(); });
    on(m_menus->zoomIn, [this] { m_look.zoomIn(); });
    on(m_menus->zoomOut, [this] { m_look.zoomOut(); });
    on(m_menus->zoomReset, [this] { m_look.setZoom(100); });
    on(m_menus->nextTab, [this] { m_tabs->step(1); });
    on(m_menus->previousTab, [this] { m_tabs->step(-1); });
    on(m_menus->nextPane, [this] { stepPane(1); });
    on(m_menus->previousPane, [this] { stepPane(-1); });
    on(m_menus->shortcuts, [this] { showShortcuts(this); });
    on(m_menus->about, [this] { showAbout(this); });
    for (int tab = 0; tab < 9; ++tab) {
        auto* action = new QAction(this);
        action->setObjectName(u"tabAction%1"_s.arg(tab + 1));
        action->setShortcut(keys::numbered(keys::Id::Tab, tab));
        addAction(action);
        on(action, [this, tab] { m_tabs->showAt(tab); });
    }
}

void MainWindow::connectTabs() {
    connect(m_bar, &LookupBar::typed, this, [this] { m_desk.expectQuery(); });
    connect(m_bar, &LookupBar::entered, this, &MainWindow::lookUp);
    connect(m_bar, &LookupBar::draftsWanted, this, &MainWindow::openDrafts);
    connect(m_bar, &LookupBar::newOrderWanted, this, &MainWindow::openOrder);
    connect(m_banner, &look::Banner::actionTriggered, m_menus->leavePractice, &QAction::trigger);
    connect(m_tabs, &PageTabs::currentChanged, this, &MainWindow::follow);
    connect(m_tabs, &PageTabs::closeWanted, this, &MainWindow::closePage);
    connect(m_tabs, &PageTabs::pageChanged, this, &MainWindow::pageChanged);
    connect(m_home, &HomePage::customerOpened, this, [this](const QString& customerId) {
        lookUp({Guess::Kind::CustomerId, customerId});
    });
    connect(m_closing, &Closing::reviewRequested, this, [this](Page* page) {
        m_tabs->show(page);
        emit reviewRequested(page);
    });
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::followUndo);
}

void MainWindow::stepPane(int by) {
    QList<QWidget*> panes{m_bar, m_tabs->bar()};
    const QList<QWidget*> inside = currentPage()->panes();
    panes += inside.isEmpty() ? QList<QWidget*>{currentPage()} : inside;
    const int at = paneOf(panes, focusWidget());
    const int all = int(panes.size());
    const int next = at < 0 ? (by > 0 ? 0 : all - 1) : (at + by + all) % all;
    panes[next]->setFocus(Qt::ShortcutFocusReason);
}

} // namespace lineside
