#include "models/wire/address.h"

#include "models/formats/chars.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside::wire {

// Spelled as numbers: what a name means, somebody else decides. QUrl has already made the short forms long.
bool isLoopback(const QString& host) {
    if (host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts[0] != "127"_L1)
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QString& part) {
        return allDigits(part) && part.size() <= 3 && part.toUInt() <= 255;
    });
}

std::optional<AddressFault> checkAddress(const QUrl& address) {
    if (!address.isValid() || address.isRelative() || address.host().isEmpty())
        return AddressFault::Spelling;
    if (address.scheme() != "https"_L1 && !(address.scheme() == "http"_L1 && isLoopback(address.host())))
        return AddressFault::NotSafe;
    if (!address.userInfo().isEmpty() || address.hasQuery() || address.hasFragment())
        return AddressFault::Parts;
    return std::nullopt;
}

} // namespace lineside::wire
