#include "app/practice/store/runfolder.h"

#include "app/practice/store/sql.h"

#include <QDir>
#include <QUuid>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

#ifdef Q_OS_WIN
// The temporary folder is the user's own.
QString nameOfHome() {
    return u"lineside-practice"_s;
}
bool isOurs(const QString& path) {
    return QFileInfo(path).isDir();
}
#else
QString nameOfHome() {
    return u"lineside-practice-"_s + QString::number(geteuid());
}

/// Everybody may put something, also a link, under this name first: that is not used, nor is anything removed
/// in it.
bool isOurs(const QString& path) {
    struct stat found {};
    return lstat(QFile::encodeName(path).constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}
#endif

std::unique_ptr<QLockFile> lockFor(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(folder + u".lock"_s);
    lock->setStaleLockTime(0); // only a process that has died leaves one behind
    return lock;
}

void removeLeftBehind(const QDir& home) {
    const QStringList locks = home.entryList({u"run-*.lock"_s}, QDir::Files);
    for (const QString& name : locks) {
        const QString folder = home.filePath(name.chopped(5));
        const auto lock = lockFor(folder);
        if (lock->tryLock(0))
            QDir(folder).removeRecursively();
    }
}

/// Where the folders of all runs of this user are.
QDir home() {
    const QDir temporary = QDir::temp();
    const QString path = temporary.filePath(nameOfHome());
    temporary.mkdir(nameOfHome(), ownerOnly);
    if (!isOurs(path))
        throw StoreTrouble{u"%1 is no folder of this user alone."_s.arg(path)};
    return QDir(path);
}

} // namespace

RunFolder::RunFolder() {
    const QDir all = home();
    removeLeftBehind(all);
    const QString name = u"run-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = lockFor(all.filePath(name));
    if (!m_lock->tryLock(0) || !all.mkdir(name, ownerOnly))
        throw StoreTrouble{u"No folder for temporary files."_s};
    m_path = all.filePath(name);
}

RunFolder::~RunFolder() {
    QDir(m_path).removeRecursively();
}

} // namespace lineside::practice
