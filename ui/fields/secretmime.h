#pragma once

#include <QString>

class QMimeData;

namespace lineside {

/// A text for the clipboard that no program should keep or hand on, marked for those that do so: Klipper and
/// others of the free desktops (x-kde-passwordManagerHint), the clipboard history and cloud of Windows
/// (learn.microsoft.com, "Clipboard Formats", "Cloud Clipboard and Clipboard History Formats"), and macOS
/// programs that hold to nspasteboard.org. The caller owns it.
QMimeData* secretMime(const QString& text);

/// Whether it was made by secretMime(), here.
bool isSecretMime(const QMimeData* data);

} // namespace lineside
