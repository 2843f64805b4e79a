#pragma once

#include "app/program/programfiles.h"
#include "models/catalog/sitecatalog.h"
#include "ui/settings/settingsport.h"

namespace lineside {

/// A catalog file, read and judged.
CatalogReport readCatalogFile(const QString& path, std::optional<SiteCatalog>* catalog = nullptr);

/// Catalog files for the settings page. Lives as long as the files.
class CatalogFiles : public SettingsPort {
public:
    explicit CatalogFiles(ProgramFiles& files) : m_files(files) {}
    void chooseCatalog(std::function<void(QString path)> done) override;
    void readCatalog(const QString& path, std::function<void(CatalogReport)> done) override;

private:
    ProgramFiles& m_files;
};

} // namespace lineside
