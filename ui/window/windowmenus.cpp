#include "ui/window/windowmenus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace lineside {

WindowMenus::WindowMenus(QMainWindow* window, QUndoGroup* undo) : QObject(window) {
    QMenuBar* bar = window->menuBar();
    fillFile(bar->addMenu(tr("&File")));
    QMenu* edit = bar->addMenu(tr("&Edit"));
    QAction* back = undo->createUndoAction(this, tr("&Undo"));
    QAction* again = undo->createRedoAction(this, tr("&Redo"));
    back->setObjectName(u"undoAction"_s);
    again->setObjectName(u"redoAction"_s);
    keys::assign(back, keys::Id::Undo);
    keys::assign(again, keys::Id::Redo);
    edit->addActions({back, again});
    m_customer = bar->addMenu(tr("&Customer"));
    lookUp = add(m_customer, tr("&Look up"), u"lookUpAction"_s, keys::Id::LookUp);
    find = add(m_customer, tr("&Find by name…"), u"findAction"_s);
    duplicates = add(m_customer, tr("Look for &duplicates…"), u"duplicatesAction"_s, keys::Id::Duplicates);
    m_customer->addSeparator();
    refresh = add(m_customer, tr("Look up &again"), u"refreshAction"_s, keys::Id::Refresh);
    review = add(m_customer, tr("&Review and send…"), u"reviewAction"_s, keys::Id::Review);
    m_ofPageAbove = m_customer->addSeparator();
    fillOrder(bar->addMenu(tr("&Order")));
    fillView(bar->addMenu(tr("&View")));
    QMenu* help = bar->addMenu(tr("&Help"));
    shortcuts = add(help, tr("&Keyboard shortcuts"), u"shortcutsAction"_s);
    about = add(help, tr("&About Lineside"), u"aboutAction"_s);
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::fillFile(QMenu* menu) {
    closeTab = add(menu, tr("&Close tab"), u"closeTabAction"_s, keys::Id::CloseTab);
    menu->addSeparator();
    signIn = add(menu, tr("Sign &in…"), u"signInAction"_s);
    signOut = add(menu, tr("Sign &out"), u"signOutAction"_s);
    leavePractice = add(menu, tr("&Leave practice…"), u"leavePracticeAction"_s);
    menu->addSeparator();
    settings = add(menu, tr("&Settings…"), u"settingsAction"_s, keys::Id::Settings);
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), u"quitAction"_s, keys::Id::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

/// What the window has no pages for stays out of sight.
void WindowMenus::fillOrder(QMenu* menu) {
    newOrder = add(menu, tr("&New order"), u"newOrderAction"_s, keys::Id::NewOrder);
    drafts = add(menu, tr("&Drafts"), u"draftsAction"_s, keys::Id::Drafts);
    newOrder->setVisible(false);
    drafts->setVisible(false);
}

void WindowMenus::fillView(QMenu* menu) {
    zoomIn = add(menu, tr("Zoom &in"), u"zoomInAction"_s, keys::Id::ZoomIn);
    zoomOut = add(menu, tr("Zoom &out"), u"zoomOutAction"_s, keys::Id::ZoomOut);
    zoomReset = add(menu, tr("&100 %"), u"zoomResetAction"_s, keys::Id::ZoomReset);
    menu->addSeparator();
    nextTab = add(menu, tr("&Next tab"), u"nextTabAction"_s, keys::Id::NextTab);
    previousTab = add(menu, tr("&Previous tab"), u"previousTabAction"_s, keys::Id::PreviousTab);
    nextPane = add(menu, tr("Next pa&rt"), u"nextPaneAction"_s, keys::Id::NextPane);
    previousPane = add(menu, tr("Previous p&art"), u"previousPaneAction"_s, keys::Id::PreviousPane);
}

QAction* WindowMenus::add(QMenu* menu, const QString& words, const QString& name) {
    QAction* made = menu->addAction(words);
    made->setObjectName(name);
    made->setMenuRole(QAction::NoRole);
    return made;
}

QAction* WindowMenus::add(QMenu* menu, const QString& words, const QString& name, keys::Id key) {
    QAction* made = add(menu, words, name);
    keys::assign(made, key);
    return made;
}

void WindowMenus::setPageActions(const QList<QAction*>& actions) {
    for (const QPointer<QAction>& old : std::as_const(m_ofPage)) {
        if (old)
            m_customer->removeAction(old);
    }
    m_ofPage.clear();
    for (QAction* action : actions)
        m_ofPage.append(action);
    m_customer->addActions(actions);
    m_ofPageAbove->setVisible(!actions.isEmpty());
}

} // namespace lineside
