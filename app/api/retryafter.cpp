#include "app/api/retryafter.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lineside::api {
namespace {

constexpr qint64 longest = 24 * 60 * 60;

/// The three forms that RFC 9110, 5.6.7 tells a reader to take, all in UTC.
QDateTime httpDate(const QString& text) {
    const QLocale c = QLocale::c();
    for (const QString& form : {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s,
                                u"ddd MMM d HH:mm:ss yyyy"_s}) {
        QDateTime date = c.toDateTime(text, form);
        if (!date.isValid())
            continue;
        if (date.date().year() < 1970)
            date = date.addYears(100);
        return QDateTime(date.date(), date.time(), QTimeZone::utc());
    }
    return {};
}

} // namespace

int retryAfterSeconds(QByteArrayView header, const QDateTime& now) {
    const QByteArrayView trimmed = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = trimmed.toByteArray().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : int(std::min(seconds, longest));
    const QDateTime date = httpDate(QString::fromLatin1(trimmed).simplified());
    if (!date.isValid())
        return -1;
    return int(std::clamp(now.secsTo(date), qint64(0), longest));
}

} // namespace lineside::api
