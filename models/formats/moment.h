#pragma once

#include <QDateTime>
#include <QString>

namespace lineside {

/// Times as people read them, on the clock of this computer: "16:05".
QString displayTime(const QDateTime& moment);
QString displayTime(QTime clock);

/// "Dec 12", with the year where it is not today's: "Dec 12, 2027".
QString displayDay(QDate day, QDate today);

/// "Dec 12, 16:05".
QString displayDayAndTime(const QDateTime& moment);

/// "Dec 12, 2027, 16:05".
QString displayDateAndTime(const QDateTime& moment);

/// "12/31/2026 16:05:09".
QString displaySecond(const QDateTime& moment);

} // namespace lineside
