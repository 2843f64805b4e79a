#include "app/program/catalogfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace lineside {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CatalogFiles)
};

/// A catalog of a large installation is a few hundred kilobytes.
constexpr qint64 MostCatalogBytes = qint64(16) * 1024 * 1024;

} // namespace

CatalogFile readCatalogFile(const QString& path) {
    CatalogFile read;
    QFile file(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        read.report.unreadable = Texts::tr("This is a folder or a device, and no file.");
        return read;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        read.report.unreadable = file.errorString();
        return read;
    }
    read.bytes = file.read(MostCatalogBytes + 1);
    if (read.bytes.size() > MostCatalogBytes) {
        read.report.unreadable = Texts::tr("The file is larger than 16 MB");
        return read;
    }
    const CatalogReading reading = SiteCatalog::parse(read.bytes);
    read.report.problems = reading.problems;
    read.report.warnings = reading.warnings;
    read.catalog = reading.catalog;
    if (read.catalog)
        read.report.name = read.catalog->name();
    return read;
}

void CatalogFiles::chooseCatalog(std::function<void(QString path)> done) {
    m_files.choose(Texts::tr("Choose a site catalog"), Texts::tr("Site catalogs (*.json)"), std::move(done));
}

void CatalogFiles::readCatalog(const QString& path, std::function<void(CatalogReport)> done) {
    done(readCatalogFile(path).report);
}

} // namespace lineside
