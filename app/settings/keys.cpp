#include "app/settings/keys.h"

#include <QDir>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lineside::settings {
namespace {

using Fault = std::optional<SettingFault>;

constexpr int longestText = 200;

QString flagText(bool flag) {
    return flag ? u"true"_s : u"false"_s;
}

template <typename Number>
Fault setNumber(Number& target, const QString& text, SettingKey key) {
    bool whole = false;
    const qint64 number = text.trimmed().toLongLong(&whole);
    if (!whole)
        return SettingFault::NotWhole;
    const auto [least, most] = range(key);
    if (number < least || number > most)
        return SettingFault::OutOfRange;
    target = Number(number);
    return std::nullopt;
}

template <typename Choice>
Fault setChoice(Choice& target, const QString& text, const QStringList& names) {
    const qsizetype at = names.indexOf(text.trimmed());
    if (at < 0)
        return SettingFault::NotAChoice;
    target = Choice(at);
    return std::nullopt;
}

Fault setShortText(QString& target, const QString& text) {
    if (text.size() > longestText)
        return SettingFault::TooLong;
    target = text.trimmed();
    return std::nullopt;
}

QStringList profiles() {
    return {u"live"_s, u"documented"_s};
}
QStringList looks() {
    return {u"system"_s, u"light"_s, u"dark"_s};
}
QStringList densities() {
    return {u"comfortable"_s, u"compact"_s};
}
QStringList flags() {
    return {u"false"_s, u"true"_s};
}

Fault setAddress(Settings& s, const QString& text) {
    const QUrl address = text.trimmed().isEmpty() ? QUrl() : QUrl(text.trimmed(), QUrl::StrictMode);
    if (!text.trimmed().isEmpty() && address.isEmpty())
        return SettingFault::AddressSpelling;
    if (const Fault fault = checkAddress(address))
        return fault;
    s.serviceAddress = address;
    return std::nullopt;
}

Fault setCatalogFile(Settings& s, const QString& text) {
    if (!text.isEmpty() && !QDir::isAbsolutePath(text))
        return SettingFault::NotAbsolute;
    s.catalogFile = text;
    return std::nullopt;
}

bool isWirePath(const QString& text) {
    const QStringList names = text.split(u'/');
    return std::all_of(names.begin(), names.end(), [](const QString& name) {
        const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_'; };
        return !name.isEmpty() && isLetter(name[0]) &&
               std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || c.isDigit(); });
    });
}

/// One line an element, "Customer/DOB=Customer/DateOfBirth", sorted: equal settings have equal texts.
QString overridesText(const Settings& s) {
    QStringList lines;
    for (auto entry = s.nameOverrides.begin(); entry != s.nameOverrides.end(); ++entry)
        lines.append(schema::path(entry.key()) + u'=' + entry.value());
    lines.sort();
    return lines.join(u'\n');
}

Fault setOverrides(Settings& s, const QString& text) {
    QHash<ElementId, QString> overrides;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto element = schema::find(line.section(u'=', 0, 0).trimmed());
        if (!element)
            return SettingFault::UnknownElement;
        const QString name = line.section(u'=', 1).trimmed();
        if (!isWirePath(name))
            return SettingFault::NotAName;
        overrides.insert(*element, name);
    }
    s.nameOverrides = std::move(overrides);
    return std::nullopt;
}

using S = Settings;
using T = const QString&;

const std::array table{
    KeyInfo{SettingKey::ServiceAddress, "serviceAddress"_L1, true,
            [](const S& s) { return s.serviceAddress.toString(QUrl::FullyEncoded); }, setAddress},
    KeyInfo{SettingKey::NameProfile, "nameProfile"_L1, true,
            [](const S& s) { return profiles()[int(s.profile)]; },
            [](S& s, T t) { return setChoice(s.profile, t, profiles()); }},
    KeyInfo{SettingKey::NameOverrides, "nameOverrides"_L1, true, overridesText, setOverrides},
    KeyInfo{SettingKey::QueryTimeout, "queryTimeoutSeconds"_L1, true,
            [](const S& s) { return QString::number(s.queryTimeoutSeconds); },
            [](S& s, T t) { return setNumber(s.queryTimeoutSeconds, t, SettingKey::QueryTimeout); }},
    KeyInfo{SettingKey::ChangeTimeout, "changeTimeoutSeconds"_L1, true,
            [](const S& s) { return QString::number(s.changeTimeoutSeconds); },
            [](S& s, T t) { return setNumber(s.changeTimeoutSeconds, t, SettingKey::ChangeTimeout); }},
    KeyInfo{SettingKey::SizeLimit, "sizeLimitBytes"_L1, true,
            [](const S& s) { return QString::number(s.sizeLimitBytes); },
            [](S& s, T t) { return setNumber(s.sizeLimitBytes, t, SettingKey::SizeLimit); }},
    KeyInfo{SettingKey::CatalogFile, "catalogFile"_L1, true, [](const S& s) { return s.catalogFile; },
            setCatalogFile},
    KeyInfo{SettingKey::FiguresEditable, "figuresEditable"_L1, true,
            [](const S& s) { return flagText(s.figuresEditable); },
            [](S& s, T t) { return setChoice(s.figuresEditable, t, flags()); }},
    KeyInfo{SettingKey::Look, "look"_L1, false, [](const S& s) { return looks()[int(s.look)]; },
            [](S& s, T t) { return setChoice(s.look, t, looks()); }},
    KeyInfo{SettingKey::Density, "density"_L1, false, [](const S& s) { return densities()[int(s.density)]; },
            [](S& s, T t) { return setChoice(s.density, t, densities()); }},
    KeyInfo{SettingKey::Zoom, "zoomPercent"_L1, false,
            [](const S& s) { return QString::number(s.zoomPercent); },
            [](S& s, T t) { return setNumber(s.zoomPercent, t, SettingKey::Zoom); }},
    KeyInfo{SettingKey::UserName, "userName"_L1, false, [](const S& s) { return s.userName; },
            [](S& s, T t) { return setShortText(s.userName, t); }},
    KeyInfo{SettingKey::ClientName, "clientName"_L1, false, [](const S& s) { return s.clientName; },
            [](S& s, T t) { return setShortText(s.clientName, t); }},
};

} // namespace

std::span<const KeyInfo> keys() {
    return table;
}

const KeyInfo& info(SettingKey key) {
    return table[std::size_t(key)];
}

Range range(SettingKey key) {
    switch (key) {
    case SettingKey::QueryTimeout:
    case SettingKey::ChangeTimeout:
        return {1, 600};
    case SettingKey::SizeLimit:
        return {1024 * 1024, 1024 * 1024 * 1024};
    case SettingKey::Zoom:
        return {80, 200};
    default:
        return {};
    }
}

std::optional<SettingKey> find(QStringView name) {
    for (const KeyInfo& key : table) {
        if (name == key.name)
            return key.key;
    }
    return std::nullopt;
}

} // namespace lineside::settings
