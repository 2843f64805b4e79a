#pragma once

#include <QString>

// Characters that have no sign: control characters (all but tab, line feed and carriage return), halves of
// surrogate pairs, U+FFFE and U+FFFF. XML 1.0 has no way to write most of them; services send them all the
// same, as character references.
namespace lineside {

bool hasSignless(QStringView text);

/// As people see it: a mark in place of each, its control picture (U+240B for U+000B) or U+FFFD.
QString withMarks(const QString& text);

/// What was typed where `given` stood with marks: those that were left in it are spaces from here on.
QString withoutMarks(const QString& typed, QStringView given);

/// As it goes out: a space in place of each.
QString withSpaces(const QString& text);

} // namespace lineside
