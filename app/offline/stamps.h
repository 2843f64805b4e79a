#pragma once

#include <QDateTime>
#include <QVariant>

namespace lineside::offline {

/// Times in columns: UTC, in milliseconds; null when there is none.
inline QVariant stamp(const QDateTime& time) {
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}
inline QDateTime fromStamp(const QVariant& value) {
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong()).toUTC();
}
/// As it comes back from a column.
inline QDateTime nowInStamps() {
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch()).toUTC();
}

} // namespace lineside::offline
