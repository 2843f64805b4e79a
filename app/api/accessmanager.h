#pragma once

#include <QNetworkAccessManager>

#include <memory>

namespace lineside::api {

/// What carries one call, and no other: an access manager keeps its connections to itself, so that nothing
/// which arrives late on a call's connection can be read as the reply to another. Lives in the network
/// thread.
using AccessManager = std::unique_ptr<QNetworkAccessManager>;

AccessManager makeAccessManager();

} // namespace lineside::api
