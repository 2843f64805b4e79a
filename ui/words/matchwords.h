#pragma once

#include <QDate>
#include <QString>

namespace lineside {

/// How old an account is in words: "3 years", "5 months", "12 days", "Today"; empty without a date.
QString ageWords(QDate created, QDate today);
/// What a pattern of Duplicate_Query compared, in words: "Name, ZIP".
QString patternWords(const QString& pattern);
/// "11/24/2026 10:28" as it was written, without a zone; empty for none.
QString momentWords(const QString& wire);

} // namespace lineside
