#include "app/settings/keys.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lineside::settings {
namespace {

/// 127.0.0.0/8 or ::1, spelled as numbers: what a name means, somebody else decides. QUrl has already made
/// the short forms long.
bool isLoopback(const QString& host) {
    if (host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts[0] != "127"_L1)
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QString& part) {
        bool whole = false;
        return part.toUInt(&whole) <= 255 && whole;
    });
}

} // namespace

std::optional<SettingFault> checkAddress(const QUrl& address) {
    if (address.isEmpty())
        return std::nullopt;
    if (!address.isValid() || address.isRelative() || address.host().isEmpty())
        return SettingFault::AddressSpelling;
    if (address.scheme() != "https"_L1 && !(address.scheme() == "http"_L1 && isLoopback(address.host())))
        return SettingFault::AddressNotSafe;
    if (!address.userInfo().isEmpty() || address.hasQuery() || address.hasFragment())
        return SettingFault::AddressParts;
    return std::nullopt;
}

} // namespace lineside::settings
