#pragma once

#include "app/program/programfiles.h"
#include "app/settings/settingsstore.h"
#include "models/catalog/sitecatalog.h"
#include "ui/settings/settingsvalues.h"

namespace lineside {

/// The settings of the store as the settings page shows them, and back.
SettingsValues toValues(const Settings& settings);
/// Values over the settings in force: what the page does not show stays.
Settings fromValues(const SettingsValues& values, Settings settings);
/// The fields that the machine's policy holds.
QSet<SettingsField> lockedFields(const SettingsStore& store);
/// What a failed save says of single fields.
SettingsProblems toProblems(const QList<SettingIssue>& issues);

/// A catalog file, read and judged.
CatalogReport readCatalogFile(const QString& path, std::optional<SiteCatalog>* catalog = nullptr);

/// What the settings page asks of the program. Lives as long as store and files.
class SettingsBridge : public SettingsPort {
public:
    SettingsBridge(SettingsStore& store, ProgramFiles& files) : m_store(store), m_files(files) {}
    [[nodiscard]] SettingsProblems check(const SettingsValues& values) const override;
    void chooseCatalog(std::function<void(QString path)> done) override;
    void readCatalog(const QString& path, std::function<void(CatalogReport)> done) override;

private:
    SettingsStore& m_store;
    ProgramFiles& m_files;
};

} // namespace lineside
