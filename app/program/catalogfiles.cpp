#include "app/program/catalogfiles.h"

#include <QCoreApplication>
#include <QFile>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CatalogFiles)
};

/// A catalog of a large installation is a few hundred kilobytes.
constexpr qint64 MostCatalogBytes = 16 * 1024 * 1024;

} // namespace

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

void CatalogFiles::chooseCatalog(std::function<void(QString path)> done) {
    m_files.choose(Texts::tr("Choose a site catalog"), Texts::tr("Site catalogs (*.json)"), std::move(done));
}

void CatalogFiles::readCatalog(const QString& path, std::function<void(CatalogReport)> done) {
    done(readCatalogFile(path));
}

} // namespace lineside
