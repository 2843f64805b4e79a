#pragma once

#include <QString>
#include <QStringView>

// What comes from outside by hand: typed, pasted, dropped. It is cleaned by the kind of its field before
// anything else reads it, so that what stands in a field is what is judged, reviewed and sent. Cleaning twice
// is cleaning once.
namespace lineside {

/// For a field of one line: composed (NFC, Unicode UAX #15), without characters that show nothing (UAX #44,
/// Default_Ignorable_Code_Point; joiners stay where letters need them), every white space and control
/// character a plain space, none at the ends. Several lines become one, with ", " between them.
QString cleanLine(QStringView text);

/// The same for a field of several lines: they end with a line feed, or in CR LF where all do. Empty ones
/// stay, but at the ends.
QString cleanLines(QStringView text);

/// The same as a line for what consists of figures (numbers, money, dates, TNs, devices, SSNs, ZIPs): digits
/// of other scripts and full-width signs become ASCII, dashes and minus signs a hyphen, slashes a slash.
QString cleanFigures(QStringView text);

/// What an e-mail program copies for an address: without "mailto:", what follows a "?", and the brackets of
/// "<marta@example.com>".
QString cleanEmail(QStringView text);

/// What a text of one line loses by being one: true where cleanLine() joins lines, so that it can be said.
bool hasSeveralLines(QStringView text);

} // namespace lineside
