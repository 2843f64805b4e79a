#pragma once

#include <QObject>

class QMainWindow;
class QUndoGroup;

namespace lineside {

class LookupBar;
class PageTabs;
class WindowMenus;

/// What the window says of the page in front: title, the mark of changes, menus, and whose changes Undo takes
/// back. Owned by the window.
class FrontPage : public QObject {
    Q_OBJECT

public:
    FrontPage(QMainWindow* window, PageTabs* tabs, LookupBar* bar, WindowMenus* menus, QUndoGroup* undo);

    void setPractice(bool practice);
    /// The page, or what it offers, is another.
    void follow();
    /// The focus is elsewhere.
    void followUndo();

private:
    QMainWindow* m_window;
    PageTabs* m_tabs;
    LookupBar* m_bar;
    WindowMenus* m_menus;
    QUndoGroup* m_undo;
    bool m_practice = false;
};

} // namespace lineside
