#pragma once

#include "models/schema/schema.h"
#include "models/settings/table.h"

#include <QHash>
#include <QMap>

#include <array>

namespace lineside {

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

/// Some settings, as typed or as files have them.
using SettingTexts = QMap<SettingId, QString>;

/// A good value for every setting of the table. Nothing in it is secret: a password is never part of it.
class Settings {
public:
    /// The program's defaults.
    Settings();

    /// The text form, as files have it.
    [[nodiscard]] const QString& text(SettingId id) const { return m_texts[std::size_t(id)]; }
    /// Takes the text in any spelling, or leaves all as it is.
    std::optional<SettingFault> set(SettingId id, const QString& text);

    [[nodiscard]] qint64 number(SettingId id) const { return text(id).toLongLong(); }
    [[nodiscard]] bool flag(SettingId id) const;
    /// The place among the choices.
    [[nodiscard]] int place(SettingId id) const;
    /// Enumerators in the order of the choices.
    template <typename Choice>
    [[nodiscard]] Choice choice(SettingId id) const {
        return Choice(place(id));
    }
    /// Full path on the wire of single elements.
    [[nodiscard]] QHash<ElementId, QString> names(SettingId id) const;

    friend bool operator==(const Settings&, const Settings&) = default;

private:
    std::array<QString, settings::count> m_texts;
};

namespace settings {

/// What keeps the setting from being `text`.
std::optional<SettingFault> check(SettingId id, const QString& text);

QStringList choicesOf(SettingId id);
/// On the settings page, with its mnemonic, translated; empty: it is not there.
QString label(SettingId id);
/// One sentence for the person at the settings page, translated.
QString reason(SettingId id, SettingFault fault);
/// The same of the store as a whole.
QString reason(SettingFault fault);

} // namespace settings
} // namespace lineside
