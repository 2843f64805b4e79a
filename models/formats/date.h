#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace lineside {

/// The wire's dates are dateTimes (API page, "Values"): `YYYY-MM-DD`, with or without a time, `Z` or an
/// offset, and up to 7 fraction digits. The date is the one that is written: zones are never converted.

/// The date of a wire value; nullopt when it is unreadable, empty, or the wire's "none".
std::optional<QDate> readDate(QStringView wire);

/// True for 0001-01-01, the service's word for "none", with any time and zone. Empty text is not that.
bool isNoDate(QStringView wire);

/// `YYYY-MM-DDT00:00:00`; empty when the date is not valid or its year is not 1 to 9999.
QString writeDate(QDate date);

/// Same date as written, whatever the times and zones; two "none" are the same. Unreadable text is only the
/// same as the identical text.
bool sameDate(QStringView a, QStringView b);

/// Same point in time: two values with zones are compared as instants; when one lacks a zone, which one is
/// meant is unknown, so the digits are compared. Unreadable text is only the same as the identical text.
bool sameMoment(QStringView a, QStringView b);

/// Which century a two-digit year means.
enum class ShortYear {
    Near, ///< from 80 years before today's year to 19 after it
    Past, ///< the latest that makes the date not later than today: a date of birth is past
};

/// Reads what people type, month before day: 12/31/2026, 1/2/26, 12-31-2026, 2026-12-31, 12312026, 20261231,
/// 123126, Dec 31, 2026, 31 Dec 2026, today, yesterday, tomorrow, and +30 or -7 for days from today. Years of
/// four digits are 1800 to 2999, which keeps the two forms of eight digits apart. nullopt when it is no date.
std::optional<QDate> parseTypedDate(QStringView text, QDate today, ShortYear shortYear = ShortYear::Near);

/// MM/DD/YYYY; empty when the date is not valid.
QString displayDate(QDate date);

} // namespace lineside
