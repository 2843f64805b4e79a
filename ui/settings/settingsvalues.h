#pragma once

#include "models/json/problem.h"
#include "models/wire/names.h"
#include "ui/look/look.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace lineside {

/// One setting of the settings page.
enum class SettingsField : quint8 {
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
    Zoom
};

inline size_t qHash(SettingsField field, size_t seed = 0) {
    return ::qHash(quint8(field), seed);
}

/// The name of an element that an installation spells otherwise.
struct NameOverride {
    QString element;  ///< path in the schema
    QString wireName; ///< a name, or a path
    friend bool operator==(const NameOverride&, const NameOverride&) = default;
};

/// What the settings page shows and gives back.
struct SettingsValues {
    QString serviceAddress;
    WireNames::Profile profile = WireNames::Profile::Live;
    QList<NameOverride> overrides;  ///< in the order of the table
    int queryTimeoutSeconds = 30;   ///< 1 to 600
    int changeTimeoutSeconds = 120; ///< 1 to 600
    int sizeLimitMiB = 64;          ///< 1 to 1024
    QString catalogFile;            ///< whole path; empty: none
    bool figuresEditable = false;
    look::Look::Choice look = look::Look::Choice::System;
    look::Density density = look::Density::Comfortable;
    int zoomPercent = 100; ///< look::Look::MIN_ZOOM to MAX_ZOOM

    friend bool operator==(const SettingsValues&, const SettingsValues&) = default;
};

/// Why single settings can't be as they are, in words.
using SettingsProblems = QHash<SettingsField, QString>;

/// What is in a catalog file.
struct CatalogReport {
    QString name;                  ///< the catalog's own
    QString unreadable;            ///< why the file could not be read at all; else empty
    QList<json::Problem> problems; ///< with line and reason; none when it can be used
    QList<json::Problem> warnings;
};

/// What the settings page needs from the program: the rules, and files.
class SettingsPort {
public:
    SettingsPort() = default;
    SettingsPort(const SettingsPort&) = delete;
    SettingsPort& operator=(const SettingsPort&) = delete;
    virtual ~SettingsPort() = default;

    /// The rules for settings, the same that the store keeps.
    [[nodiscard]] virtual SettingsProblems check(const SettingsValues& values) const = 0;
    /// Asks for a catalog file; nothing comes when the person cancels.
    virtual void chooseCatalog(std::function<void(QString path)> done) = 0;
    virtual void readCatalog(const QString& path, std::function<void(CatalogReport)> done) = 0;
};

} // namespace lineside
