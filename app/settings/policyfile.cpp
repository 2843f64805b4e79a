#include "app/settings/policy.h"
#include "models/json/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <shlobj.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace lineside::policy {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(settings)
};

json::Problem said(const QString& why) {
    return {json::Problem::Code::Unfit, {1, 1}, {}, why};
}

Policy broken(const QString& why) {
    Policy policy;
    policy.state = Policy::State::Broken;
    policy.problems = {said(why)};
    return policy;
}

#ifdef Q_OS_WIN

/// Who may not look there, or can't, does not know that there is none.
bool isAbsent(const QString& path) {
    const QString name = QDir::toNativeSeparators(path);
    if (GetFileAttributesW(reinterpret_cast<const wchar_t*>(name.utf16())) != INVALID_FILE_ATTRIBUTES)
        return false;
    const DWORD error = GetLastError();
    return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
}

#else

/// Who may not look there, or can't, does not know that there is none.
bool isAbsent(const QString& path) {
    struct stat info {};
    return ::lstat(QFile::encodeName(path).constData(), &info) != 0 && errno == ENOENT;
}

/// Whether the user owns it (who owns, may let himself write) or may write it. In a folder with the sticky
/// bit one can only replace what is one's own, which the entry's own check sees.
bool canChange(uint user, const QString& path, bool isFolderAbove) {
    struct stat info {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &info) != 0)
        return true;
    if (info.st_uid == user && user != 0)
        return true;
    if (isFolderAbove && S_ISDIR(info.st_mode) && (info.st_mode & S_ISVTX))
        return false;
    if (info.st_mode & S_IWOTH)
        return true;
    return user == ::geteuid() && user != 0 && ::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) == 0;
}

/// The first of a path and the folders above it that the user can change.
QString changeable(uint user, const QString& path) {
    if (canChange(user, path, false))
        return path;
    QDir folder = QFileInfo(path).dir();
    bool direct = true;
    do {
        // In the file's own folder even sticky writing lets an agent put a file where there was none.
        if (canChange(user, folder.path(), !direct))
            return folder.path();
        direct = false;
    } while (folder.cdUp());
    return {};
}

#endif

} // namespace

#ifdef Q_OS_WIN

QString defaultPath() {
    // Not from the environment: that is the agent's to change.
    PWSTR folder = nullptr;
    QString path = u"C:/ProgramData"_s;
    if (SUCCEEDED(SHGetKnownFolderPath(FOLDERID_ProgramData, 0, nullptr, &folder)))
        path = QDir::fromNativeSeparators(QString::fromWCharArray(folder));
    CoTaskMemFree(folder);
    return path + u"/Lineside/policy.json"_s;
}

uint currentUser() {
    return 0;
}

QString changeableBy(uint, const QString&) {
    return {};
}

#else

QString defaultPath() {
#ifdef Q_OS_MACOS
    return u"/Library/Application Support/Lineside/policy.json"_s;
#else
    return u"/etc/lineside/policy.json"_s;
#endif
}

uint currentUser() {
    return ::geteuid();
}

QString changeableBy(uint user, const QString& path) {
    if (user == 0)
        return {};
    const QFileInfo info(path);
    const QString link = changeable(user, info.absoluteFilePath());
    return link.isEmpty() ? changeable(user, info.canonicalFilePath()) : link;
}

#endif

Policy load(const QString& path, uint user) {
    if (isAbsent(path))
        return {};
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return broken(Texts::tr("The policy file can't be read: %1").arg(path));
    const QString changeable = changeableBy(user, path);
    if (changeable.isEmpty())
        return parse(file.read(json::maxBytes + 1));
    Policy ignored;
    ignored.state = Policy::State::Ignored;
    ignored.problems = {
        said(Texts::tr("The policy is not used, since this user can change %1.").arg(changeable))};
    return ignored;
}

} // namespace lineside::policy
