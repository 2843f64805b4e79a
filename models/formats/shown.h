#pragma once

#include <QString>
#include <QStringView>

namespace lineside {

/// The most characters of a value in a title, a tab, a list, a tip.
constexpr qsizetype MostShown = 120;

/// A value of the service, a file or the clipboard as it may stand in a line that the program draws: cut by
/// characters with "…" at the end, so that its length costs nothing; every white space a single plain space
/// and none at the ends; an end of a line as ⏎; what shows nothing left out and a control as � (U+FFFD); at
/// most four marks on a letter; and isolated (UAX #9) where it is written from the right, so that it turns
/// nothing around it. Never what is sent.
QString shownLine(QStringView value, qsizetype most = MostShown);

} // namespace lineside
