#pragma once

#include "models/ports/failure.h"

#include <QUrl>

#include <optional>

namespace lineside::api {

/// True for a literal address of 127.0.0.0/8 or ::1; a name such as localhost can point anywhere.
bool isLoopback(const QString& host);

/// Why nothing may be sent to `url`: it must be https, or http to a literal loopback address, and hold no
/// user or password (Qt would send them as an Authorization header).
std::optional<Failure> checkAddress(const QUrl& url);

} // namespace lineside::api
