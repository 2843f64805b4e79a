#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

#include <optional>
#include <span>
#include <string_view>

namespace lineside {

/// One setting, all that is known of it: what files, the policy, the settings page and the rest of Lineside
/// ask. Every value has a text form, the same in all files. A new setting is its line in the table, and its
/// widget with the property `setting` where it has a label.
struct Setting {
    enum class Type : quint8 {
        Text,    ///< at most 200 characters
        Address, ///< of a service (models/wire/address.h), or empty
        File,    ///< its whole path, or empty
        Names,   ///< elements that an installation spells otherwise: "Customer/DOB=Born", a line each
        Number,  ///< whole, `least` to `most`
        Flag,    ///< "false" or "true"
        Choice   ///< one of `choices`
    };

    std::string_view name; ///< in files
    Type type = Type::Text;
    std::string_view standard{}; ///< the text form of the program's default
    /// A policy may set and lock every setting. This one it holds at its default while it can't be read.
    bool guarded = true;
    const char* label = nullptr; ///< on the settings page, translated in "settings"; none: it is not there
    qint64 least = 0;
    qint64 most = 0;
    qint64 step = 1; ///< what one of its field's unit comes to: 1048576 where bytes are shown as MiB
    std::string_view choices{}; ///< separated by spaces, in the order of the page's list
};

/// Names a setting: its line in settings::table. Written as "zoomPercent"_setting (checked when it is
/// compiled), or by settings::find() for names that come at run time.
enum class SettingId : quint8 {};

namespace settings {

inline constexpr Setting table[] = {
    {.name = "serviceAddress",
     .type = Setting::Type::Address,
     .label = QT_TRANSLATE_NOOP("settings", "&Address")},
    {.name = "nameProfile",
     .type = Setting::Type::Choice,
     .standard = "live",
     .label = QT_TRANSLATE_NOOP("settings", "Element &names"),
     .choices = "live documented"},
    {.name = "nameOverrides",
     .type = Setting::Type::Names,
     .label = QT_TRANSLATE_NOOP("settings", "Names of &single elements")},
    {.name = "queryTimeoutSeconds",
     .type = Setting::Type::Number,
     .standard = "30",
     .label = QT_TRANSLATE_NOOP("settings", "Wait for an &answer"),
     .least = 1,
     .most = 600},
    {.name = "changeTimeoutSeconds",
     .type = Setting::Type::Number,
     .standard = "120",
     .label = QT_TRANSLATE_NOOP("settings", "Wait for a &change"),
     .least = 1,
     .most = 600},
    // Of a reply, decompressed.
    {.name = "sizeLimitBytes",
     .type = Setting::Type::Number,
     .standard = "67108864",
     .label = QT_TRANSLATE_NOOP("settings", "&Largest answer"),
     .least = qint64(1024) * 1024,
     .most = qint64(1024) * 1024 * 1024,
     .step = qint64(1024) * 1024},
    {.name = "catalogFile", .type = Setting::Type::File, .label = QT_TRANSLATE_NOOP("settings", "&File")},
    // Balance, Due, Overdue, UnbilledUsage.
    {.name = "figuresEditable",
     .type = Setting::Type::Flag,
     .standard = "false",
     .label = QT_TRANSLATE_NOOP("settings", "Balance, due and usa&ge")},
    // Of attempts that were accepted or refused: their personal data.
    {.name = "sentKeptDays",
     .type = Setting::Type::Number,
     .standard = "30",
     .label = QT_TRANSLATE_NOOP("settings", "&Keep what was sent"),
     .least = 1,
     .most = 365},
    {.name = "look",
     .type = Setting::Type::Choice,
     .standard = "system",
     .guarded = false,
     .label = QT_TRANSLATE_NOOP("settings", "L&ook"),
     .choices = "system light dark"},
    {.name = "density",
     .type = Setting::Type::Choice,
     .standard = "comfortable",
     .guarded = false,
     .label = QT_TRANSLATE_NOOP("settings", "&Density"),
     .choices = "comfortable compact"},
    {.name = "zoomPercent",
     .type = Setting::Type::Number,
     .standard = "100",
     .guarded = false,
     .label = QT_TRANSLATE_NOOP("settings", "&Zoom"),
     .least = 80,
     .most = 200},
    // Of the last sign-in; empty: not kept.
    {.name = "userName", .guarded = false},
    {.name = "clientName", .guarded = false},
};

inline constexpr std::size_t count = std::size(table);

constexpr const Setting& at(SettingId id) {
    return table[std::size_t(id)];
}
constexpr std::optional<SettingId> find(std::string_view name) {
    for (std::size_t i = 0; i < count; ++i) {
        if (table[i].name == name)
            return SettingId(i);
    }
    return std::nullopt;
}
std::optional<SettingId> find(QStringView name);
inline QLatin1StringView nameOf(SettingId id) {
    return {at(id).name.data(), qsizetype(at(id).name.size())};
}

} // namespace settings

consteval SettingId operator""_setting(const char* name, std::size_t length) {
    return settings::find(std::string_view(name, length)).value();
}

} // namespace lineside
