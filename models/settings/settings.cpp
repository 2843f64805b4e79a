#include "models/settings/settings.h"

#include "models/wire/address.h"
#include "models/wire/names.h"

#include <QDir>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace lineside {
namespace {

using Fault = std::optional<SettingFault>;
using Kind = Setting::Type;

constexpr int longestText = 200;

Fault readNumber(const Setting& setting, QString& text) {
    bool whole = false;
    const qint64 number = text.trimmed().toLongLong(&whole);
    if (!whole)
        return SettingFault::NotWhole;
    if (number < setting.least || number > setting.most)
        return SettingFault::OutOfRange;
    text = QString::number(number);
    return std::nullopt;
}

Fault readChoice(const QStringList& choices, QString& text) {
    text = text.trimmed();
    return choices.contains(text) ? Fault() : SettingFault::NotAChoice;
}

Fault readText(QString& text) {
    if (text.size() > longestText)
        return SettingFault::TooLong;
    text = text.trimmed();
    return std::nullopt;
}

SettingFault faultOf(wire::AddressFault fault) {
    switch (fault) {
    case wire::AddressFault::Spelling:
        return SettingFault::AddressSpelling;
    case wire::AddressFault::NotSafe:
        return SettingFault::AddressNotSafe;
    case wire::AddressFault::Parts:
        break;
    }
    return SettingFault::AddressParts;
}

Fault readAddress(QString& text) {
    text = text.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const QUrl address(text, QUrl::StrictMode);
    if (const auto fault = wire::checkAddress(address))
        return faultOf(*fault);
    text = address.toString(QUrl::FullyEncoded);
    return std::nullopt;
}

/// One line an element, sorted: equal settings have equal texts.
Fault readNames(QString& text) {
    QMap<QString, QString> names;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto element = schema::find(line.section(u'=', 0, 0).trimmed());
        if (!element)
            return SettingFault::UnknownElement;
        const QString name = line.section(u'=', 1).trimmed();
        if (!WireNames::isPath(name))
            return SettingFault::NotAName;
        names.insert(schema::path(*element), name);
    }
    QStringList lines;
    for (auto entry = names.cbegin(); entry != names.cend(); ++entry)
        lines.append(entry.key() + u'=' + entry.value());
    text = lines.join(u'\n');
    return std::nullopt;
}

/// Judges a text and gives it the spelling of files.
Fault read(SettingId id, QString& text) {
    switch (settings::at(id).type) {
    case Kind::Text:
        return readText(text);
    case Kind::Address:
        return readAddress(text);
    case Kind::File:
        return text.isEmpty() || QDir::isAbsolutePath(text) ? Fault() : SettingFault::NotAbsolute;
    case Kind::Names:
        return readNames(text);
    case Kind::Number:
        return readNumber(settings::at(id), text);
    case Kind::Flag:
    case Kind::Choice:
        return readChoice(settings::choicesOf(id), text);
    }
    return SettingFault::NotAChoice;
}

QLatin1StringView latin(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

} // namespace

Settings::Settings() {
    for (std::size_t i = 0; i < settings::count; ++i)
        m_texts[i] = latin(settings::table[i].standard);
}

std::optional<SettingFault> Settings::set(SettingId id, const QString& text) {
    QString good = text;
    const Fault fault = read(id, good);
    if (!fault)
        m_texts[std::size_t(id)] = good;
    return fault;
}

bool Settings::flag(SettingId id) const {
    return text(id) == "true"_L1;
}

int Settings::place(SettingId id) const {
    return int(settings::choicesOf(id).indexOf(text(id)));
}

QHash<ElementId, QString> Settings::names(SettingId id) const {
    QHash<ElementId, QString> names;
    for (const QString& line : text(id).split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto element = schema::find(line.section(u'=', 0, 0)))
            names.insert(*element, line.section(u'=', 1));
    }
    return names;
}

namespace settings {

std::optional<SettingFault> check(SettingId id, const QString& text) {
    QString trial = text;
    return read(id, trial);
}

std::optional<SettingId> find(QStringView name) {
    const QByteArray latin = name.toLatin1();
    return find(std::string_view(latin.constData(), std::size_t(latin.size())));
}

QStringList choicesOf(SettingId id) {
    if (at(id).type == Kind::Flag)
        return {u"false"_s, u"true"_s};
    return QString(latin(at(id).choices)).split(u' ', Qt::SkipEmptyParts);
}

} // namespace settings
} // namespace lineside
