#pragma once

#include <QMainWindow>

namespace lineside {

class PageTabs;
class WindowMenus;

/// The keys that go from tab to tab and, within what shows, from pane to pane: the bar, the tabs, the parts
/// of the page in front. Owned by the window.
class TabKeys : public QObject {
    Q_OBJECT

public:
    /// `bar` is the pane above the tabs.
    TabKeys(QMainWindow* window, const WindowMenus& menus, PageTabs* tabs, QWidget* bar);

private:
    void addNumbers();
    void stepPane(int by);

    QMainWindow* m_window;
    PageTabs* m_tabs;
    QWidget* m_bar;
};

} // namespace lineside
