#pragma once

#include <QUrl>

#include <optional>

namespace lineside::wire {

/// Why nothing may be sent to an address.
enum class AddressFault : quint8 {
    Spelling, ///< no absolute URL with a host
    NotSafe,  ///< neither https nor http to a literal loopback address
    Parts     ///< holds a user or password (Qt would send them along), a query or a fragment
};

/// True for a literal address of 127.0.0.0/8 or ::1, as QUrl spells it; a name such as localhost can point
/// anywhere. The one rule for it, of whoever asks: settings, calls, proxies, the practice service.
bool isLoopback(const QString& host);

/// The rule for a service's address: https, or http to a literal loopback address, and nothing behind it.
std::optional<AddressFault> checkAddress(const QUrl& address);

} // namespace lineside::wire
