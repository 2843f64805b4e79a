#include "app/program/settingsbridge.h"

#include "app/settings/keys.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsBridge)
};

/// A catalog of a large installation is a few hundred kilobytes.
constexpr qint64 MostCatalogBytes = 16 * 1024 * 1024;

struct Pair {
    SettingKey key;
    SettingsField field;
};

/// The settings that the page shows, under both names.
constexpr std::array pairs{Pair{SettingKey::ServiceAddress, SettingsField::ServiceAddress},
                           Pair{SettingKey::NameProfile, SettingsField::NameProfile},
                           Pair{SettingKey::NameOverrides, SettingsField::NameOverrides},
                           Pair{SettingKey::QueryTimeout, SettingsField::QueryTimeout},
                           Pair{SettingKey::ChangeTimeout, SettingsField::ChangeTimeout},
                           Pair{SettingKey::SizeLimit, SettingsField::SizeLimit},
                           Pair{SettingKey::CatalogFile, SettingsField::CatalogFile},
                           Pair{SettingKey::FiguresEditable, SettingsField::FiguresEditable},
                           Pair{SettingKey::Look, SettingsField::Look},
                           Pair{SettingKey::Density, SettingsField::Density},
                           Pair{SettingKey::Zoom, SettingsField::Zoom}};

std::optional<SettingsField> fieldOf(SettingKey key) {
    for (const Pair& pair : pairs) {
        if (pair.key == key)
            return pair.field;
    }
    return {};
}

constexpr qint64 MiB = 1024 * 1024;

} // namespace

SettingsValues toValues(const Settings& settings) {
    SettingsValues values;
    values.serviceAddress = settings.serviceAddress.toString();
    values.profile = settings.profile;
    for (auto it = settings.nameOverrides.cbegin(); it != settings.nameOverrides.cend(); ++it)
        values.overrides.append({schema::path(it.key()), it.value()});
    std::sort(values.overrides.begin(), values.overrides.end(),
              [](const NameOverride& a, const NameOverride& b) { return a.element < b.element; });
    values.queryTimeoutSeconds = settings.queryTimeoutSeconds;
    values.changeTimeoutSeconds = settings.changeTimeoutSeconds;
    values.sizeLimitMiB = int(settings.sizeLimitBytes / MiB);
    values.catalogFile = settings.catalogFile;
    values.figuresEditable = settings.figuresEditable;
    values.look = look::Look::Choice(int(settings.look));
    values.density = look::Density(int(settings.density));
    values.zoomPercent = settings.zoomPercent;
    return values;
}

Settings fromValues(const SettingsValues& values, Settings settings) {
    settings.serviceAddress = QUrl(values.serviceAddress.trimmed());
    settings.profile = values.profile;
    settings.nameOverrides.clear();
    for (const NameOverride& entry : values.overrides) {
        if (const auto id = schema::find(entry.element))
            settings.nameOverrides.insert(*id, entry.wireName);
    }
    settings.queryTimeoutSeconds = values.queryTimeoutSeconds;
    settings.changeTimeoutSeconds = values.changeTimeoutSeconds;
    settings.sizeLimitBytes = values.sizeLimitMiB * MiB;
    settings.catalogFile = values.catalogFile;
    settings.figuresEditable = values.figuresEditable;
    settings.look = Settings::Look(int(values.look));
    settings.density = Settings::Density(int(values.density));
    settings.zoomPercent = values.zoomPercent;
    return settings;
}

QSet<SettingsField> lockedFields(const SettingsStore& store) {
    QSet<SettingsField> locked;
    for (const Pair& pair : pairs) {
        if (store.isLocked(pair.key))
            locked.insert(pair.field);
    }
    return locked;
}

SettingsProblems toProblems(const QList<SettingIssue>& issues) {
    SettingsProblems problems;
    for (const SettingIssue& issue : issues) {
        const auto field = issue.key ? fieldOf(*issue.key) : std::nullopt;
        if (field)
            problems.insert(*field, settings::reason(*issue.key, issue.fault));
    }
    return problems;
}

CatalogReport readCatalogFile(const QString& path, std::optional<SiteCatalog>* catalog) {
    CatalogReport report;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report.unreadable = file.errorString();
        return report;
    }
    if (file.size() > MostCatalogBytes) {
        report.unreadable = Texts::tr("The file is larger than 16 MB");
        return report;
    }
    const CatalogReading reading = SiteCatalog::parse(file.readAll());
    report.problems = reading.problems;
    report.warnings = reading.warnings;
    if (reading.catalog)
        report.name = reading.catalog->name();
    if (catalog)
        *catalog = reading.catalog;
    return report;
}

SettingsProblems SettingsBridge::check(const SettingsValues& values) const {
    const Settings wanted = fromValues(values, m_store.effective());
    Settings scratch = m_store.effective();
    QList<SettingIssue> issues;
    for (const settings::KeyInfo& info : settings::keys()) {
        if (const auto fault = info.set(scratch, info.text(wanted)))
            issues.append({info.key, *fault});
    }
    for (const NameOverride& entry : values.overrides) {
        if (!schema::find(entry.element))
            issues.append({SettingKey::NameOverrides, SettingFault::UnknownElement});
    }
    return toProblems(issues);
}

void SettingsBridge::chooseCatalog(std::function<void(QString path)> done) {
    m_files.choose(Texts::tr("Choose a site catalog"), Texts::tr("Site catalogs (*.json)"), std::move(done));
}

void SettingsBridge::readCatalog(const QString& path, std::function<void(CatalogReport)> done) {
    done(readCatalogFile(path));
}

} // namespace lineside
