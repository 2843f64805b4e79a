#include "ui/window/tabkeys.h"

#include "ui/page/keys.h"
#include "ui/page/page.h"
#include "ui/window/pagetabs.h"
#include "ui/window/windowmenus.h"

#include <QAction>

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

TabKeys::TabKeys(QMainWindow* window, const WindowMenus& menus, PageTabs* tabs, QWidget* bar)
    : QObject(window)
    , m_window(window)
    , m_tabs(tabs)
    , m_bar(bar) {
    connect(menus.nextTab, &QAction::triggered, this, [this] { m_tabs->step(1); });
    connect(menus.previousTab, &QAction::triggered, this, [this] { m_tabs->step(-1); });
    connect(menus.nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(menus.previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    addNumbers();
}

void TabKeys::addNumbers() {
    for (int tab = 0; tab < 9; ++tab) {
        auto* action = new QAction(m_window);
        action->setObjectName(u"tabAction%1"_s.arg(tab + 1));
        action->setShortcut(keys::numbered(keys::Id::Tab, tab));
        m_window->addAction(action);
        connect(action, &QAction::triggered, this, [this, tab] { m_tabs->showAt(tab); });
    }
}

void TabKeys::stepPane(int by) {
    Page* page = m_tabs->current();
    QList<QWidget*> panes{m_bar, m_tabs->bar()};
    const QList<QWidget*> inside = page->panes();
    panes += inside.isEmpty() ? QList<QWidget*>{page} : inside;
    const int at = paneOf(panes, m_window->focusWidget());
    const int all = int(panes.size());
    const int next = at < 0 ? (by > 0 ? 0 : all - 1) : (at + by + all) % all;
    panes[next]->setFocus(Qt::ShortcutFocusReason);
}

} // namespace lineside
