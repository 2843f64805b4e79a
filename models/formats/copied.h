#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace lineside {

/// A value as it goes into the clipboard as a cell of a table, which a spreadsheet may be the next to read:
/// one line, with a space in place of each tab, end of a line and control character; and behind an
/// apostrophe, which makes it text, where it begins as a formula does ("=", "+", "-", "@", their full-width
/// forms, a tab or an end of a line: OWASP, "CSV Injection"). A negative amount stays a number.
QString copiedCell(QStringView value);

/// Rows of cells, with tabs between them.
QString copiedTable(const QList<QStringList>& rows);

} // namespace lineside
