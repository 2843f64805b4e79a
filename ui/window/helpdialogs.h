#pragma once

class QWidget;

namespace lineside {

/// All shortcuts, from the one table of keys.
void showShortcuts(QWidget* window);
/// Name, version and what the program is.
void showAbout(QWidget* window);

} // namespace lineside
