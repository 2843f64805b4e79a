#include "ui/window/frontpage.h"

#include "ui/page/page.h"
#include "ui/window/lookupbar.h"
#include "ui/window/pagetabs.h"
#include "ui/window/windowmenus.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace lineside {

FrontPage::FrontPage(QMainWindow* window, PageTabs* tabs, LookupBar* bar, WindowMenus* menus,
                     QUndoGroup* undo)
    : QObject(window)
    , m_window(window)
    , m_tabs(tabs)
    , m_bar(bar)
    , m_menus(menus)
    , m_undo(undo) {
    connect(m_tabs, &PageTabs::currentChanged, this, &FrontPage::follow);
    connect(qApp, &QApplication::focusChanged, this, &FrontPage::followUndo);
}

void FrontPage::setPractice(bool practice) {
    m_practice = practice;
    follow();
}

void FrontPage::follow() {
    const Page* page = m_tabs->current();
    if (!page)
        return;
    const bool first = page == m_tabs->at(0);
    const QString program = m_practice ? tr("Lineside (practice)") : tr("Lineside");
    QString title = page->title();
    title.replace(u"[*]"_s, u"[*][*]"_s); // a mark of Qt's, and no name is to be one
    m_window->setWindowTitle(first ? program + u"[*]"_s : u"%1[*] – %2"_s.arg(title, program));
    m_window->setWindowModified(page->isModified());
    m_menus->closeTab->setEnabled(!first);
    m_menus->review->setEnabled(page->canReview());
    m_menus->refresh->setEnabled(page->canRefresh());
    m_menus->setPageActions(page->menuActions());
    followUndo();
}

void FrontPage::followUndo() {
    // Undo means what has the focus: the look-up box has an undo of its own.
    const Page* page = m_tabs->current();
    QUndoStack* stack = page && !m_bar->holdsFocus() ? page->undoStack() : nullptr;
    if (stack)
        m_undo->addStack(stack);
    m_undo->setActiveStack(stack);
}

} // namespace lineside
