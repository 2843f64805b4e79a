#pragma once

#include "models/ports/failure.h"

#include <QUrl>

#include <optional>

namespace lineside::api {

/// Why nothing may be sent to `url`, by the rule of wire::checkAddress().
std::optional<Failure> checkAddress(const QUrl& url);

} // namespace lineside::api
