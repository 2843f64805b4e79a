#include "models/formats/moment.h"

#include "models/formats/date.h"

#include <QCoreApplication>

#include <array>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(dates)
};

QString month(QDate day) {
    static constexpr std::array names{QT_TRANSLATE_NOOP("dates", "Jan"), QT_TRANSLATE_NOOP("dates", "Feb"),
                                      QT_TRANSLATE_NOOP("dates", "Mar"), QT_TRANSLATE_NOOP("dates", "Apr"),
                                      QT_TRANSLATE_NOOP("dates", "May"), QT_TRANSLATE_NOOP("dates", "Jun"),
                                      QT_TRANSLATE_NOOP("dates", "Jul"), QT_TRANSLATE_NOOP("dates", "Aug"),
                                      QT_TRANSLATE_NOOP("dates", "Sep"), QT_TRANSLATE_NOOP("dates", "Oct"),
                                      QT_TRANSLATE_NOOP("dates", "Nov"), QT_TRANSLATE_NOOP("dates", "Dec")};
    return day.isValid() ? Texts::tr(names.at(std::size_t(day.month()) - 1)) : QString();
}

QString dayOfYear(QDate day) {
    //: A day of a year that need not be said: month, day
    return Texts::tr("%1 %2").arg(month(day)).arg(day.day());
}

QString dayOfAnyYear(QDate day) {
    //: Month, day, year
    return Texts::tr("%1 %2, %3").arg(month(day)).arg(day.day()).arg(day.year());
}

} // namespace

QString displayTime(const QDateTime& moment) {
    return displayTime(moment.toLocalTime().time());
}

QString displayTime(QTime clock) {
    return clock.toString(u"HH:mm"_s);
}

QString displayDay(QDate day, QDate today) {
    return day.year() == today.year() ? dayOfYear(day) : dayOfAnyYear(day);
}

QString displayDayAndTime(const QDateTime& moment) {
    const QDateTime local = moment.toLocalTime();
    //: A day, a time
    return Texts::tr("%1, %2").arg(dayOfYear(local.date()), displayTime(local.time()));
}

QString displayDateAndTime(const QDateTime& moment) {
    const QDateTime local = moment.toLocalTime();
    return Texts::tr("%1, %2").arg(dayOfAnyYear(local.date()), displayTime(local.time()));
}

QString displaySecond(const QDateTime& moment) {
    const QDateTime local = moment.toLocalTime();
    return u"%1 %2"_s.arg(displayDate(local.date()), local.toString(u"HH:mm:ss"));
}

} // namespace lineside
