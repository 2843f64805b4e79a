#pragma once

#include "app/program/programfiles.h"
#include "models/catalog/sitecatalog.h"
#include "ui/settings/settingsport.h"

namespace lineside {

/// A catalog file, read and judged.
struct CatalogFile {
    CatalogReport report;
    std::optional<SiteCatalog> catalog; ///< nothing where the report has problems
    QByteArray bytes;                   ///< of a file that could be read
};

/// Regular files only, and no more than a catalog may have: nothing else is opened, so nothing can hang.
CatalogFile readCatalogFile(const QString& path);

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
