#pragma once

namespace lineside {

namespace look {
class Look;
}
class LookupBar;
class MainWindow;
class WindowMenus;

/// Ties the menus to what the window does. All outlive the connections: they are the window's.
void connectMenus(MainWindow* window, const WindowMenus& menus, LookupBar* bar, look::Look& look);

} // namespace lineside
