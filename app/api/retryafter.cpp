#include "app/api/retryafter.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lineside::api {
namespace {

constexpr qint64 longest = qint64(24) * 60 * 60;

QDateTime inUtc(const QString& text, const QString& form) {
    const QDateTime date = QLocale::c().toDateTime(text, form);
    return QDateTime(date.date(), date.time(), QTimeZone::utc());
}

/// "Saturday, 28-Nov-26 08:49:37 GMT". Its year is the one of ours, unless that lies more than 50 years ahead
/// (RFC 9110, 5.6.7). Qt takes it for one of the last century, whose days of the week are others.
QDateTime shortYearDate(const QString& text, const QDateTime& now) {
    QString date = text.section(u", "_s, 1);
    const QDateTime ours =
        inUtc(date.insert(date.lastIndexOf(u'-') + 1, u"20"_s), u"dd-MMM-yyyy HH:mm:ss 'GMT'"_s);
    return ours > now.addYears(50) ? ours.addYears(-100) : ours;
}

/// The three forms that RFC 9110, 5.6.7 tells a reader to take, all in UTC.
QDateTime httpDate(const QString& text, const QDateTime& now) {
    for (const QString& form : {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s}) {
        if (const QDateTime date = inUtc(text, form); date.isValid())
            return date;
    }
    return shortYearDate(text, now);
}

} // namespace

int retryAfterSeconds(QByteArrayView header, const QDateTime& now) {
    const QByteArrayView trimmed = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = trimmed.toByteArray().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : int(std::min(seconds, longest));
    const QDateTime date = httpDate(QString::fromLatin1(trimmed).simplified(), now);
    if (!date.isValid())
        return -1;
    return int(std::clamp(now.secsTo(date), qint64(0), longest));
}

} // namespace lineside::api
