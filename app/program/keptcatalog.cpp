#include "app/program/keptcatalog.h"

#include "app/program/catalogfiles.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace lineside {

using namespace Qt::StringLiterals;

KeptCatalog::KeptCatalog(const QString& folder) : m_path(folder + u"/lastcatalog.json"_s) {}

void KeptCatalog::keep(const QByteArray& bytes) const {
    if (readCatalogFile(m_path).bytes == bytes)
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(bytes) == bytes.size())
        file.commit();
}

std::optional<SiteCatalog> KeptCatalog::read() const {
    return readCatalogFile(m_path).catalog;
}

void KeptCatalog::drop() const {
    QFile::remove(m_path);
}

} // namespace lineside
