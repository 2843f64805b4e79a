#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace lineside::api {

/// Seconds to wait by a Retry-After header: a number of seconds or a date of HTTP (RFC 9110, 10.2.3). -1 when
/// it is neither; a date that has passed is 0; at most one day.
int retryAfterSeconds(QByteArrayView header, const QDateTime& now);

} // namespace lineside::api
