#pragma once

#include "app/settings/settings.h"

#include <optional>
#include <span>

namespace lineside {

/// One setting, as the policy file and the settings page speak of it.
enum class SettingKey : quint8 {
    ServiceAddress,
    NameProfile,
    NameOverrides,
    QueryTimeout,
    ChangeTimeout,
    SizeLimit,
    CatalogFile,
    FiguresEditable,
    Look,
    Density,
    Zoom,
    UserName,
    ClientName
};

/// Why a setting can't have a value.
enum class SettingFault : quint8 {
    AddressSpelling, ///< no address at all
    AddressNotSafe,  ///< neither https nor http to a literal loopback address
    AddressParts,    ///< holds a user, password, query or fragment
    NotWhole,        ///< no whole number
    OutOfRange,
    NotAChoice,
    UnknownElement, ///< an override names an element that no operation has
    NotAName,       ///< an override is no path of element names
    NotAbsolute,    ///< a file without its whole path
    TooLong,
    Locked,  ///< the policy holds it
    NotKept, ///< the disk or registry did not take it
};

namespace settings {

/// How a setting is named, read and written: every one has a text form, the same in all files.
struct KeyInfo {
    SettingKey key;
    QLatin1StringView name; ///< in files
    bool guarded;           ///< held at its default while the policy can't be read
    QString (*text)(const Settings&);
    std::optional<SettingFault> (*set)(Settings&, const QString&); ///< leaves the settings alone on a fault
};

std::span<const KeyInfo> keys();
const KeyInfo& info(SettingKey key);
std::optional<SettingKey> find(QStringView name);

/// Both ends belong to it.
struct Range {
    qint64 least = 0;
    qint64 most = 0;
};
/// Of a setting that is a number; empty for all others.
Range range(SettingKey key);

/// The rule for a service address: https, or http to a literal loopback address; empty is good.
std::optional<SettingFault> checkAddress(const QUrl& address);

/// One sentence for the person at the settings page, translated.
QString reason(SettingKey key, SettingFault fault);

} // namespace settings
} // namespace lineside
