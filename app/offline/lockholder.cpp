#include "app/offline/lockholder.h"

#include "app/offline/trouble.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

bool isAlive(qint64 process) {
#ifdef Q_OS_WIN
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(process));
    DWORD code = 0;
    const bool alive = handle && GetExitCodeProcess(handle, &code) && code == STILL_ACTIVE;
    if (handle)
        CloseHandle(handle);
    return alive;
#else
    return process > 0 && (::kill(pid_t(process), 0) == 0 || errno == EPERM);
#endif
}

/// As Linux shows it to everybody, in its first 15 bytes; empty elsewhere.
QByteArray nameOf(qint64 process) {
    QFile file(u"/proc/%1/comm"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

std::optional<LockHolder> holderOf(const QLockFile& lock) {
    LockHolder holder;
    if (!lock.getLockInfo(&holder.process, &holder.computer, &holder.program))
        return {};
    const QDateTime written = QFileInfo(lock.fileName()).lastModified();
    holder.since = QDateTime::fromSecsSinceEpoch(written.toSecsSinceEpoch()).toUTC();
    return holder;
}

bool runsHere(const LockHolder& holder) {
    if (!isAlive(holder.process))
        return false;
    const QByteArray name = nameOf(holder.process);
    return name.isEmpty() || name == QFile::encodeName(holder.program).left(15);
}

Failure inUse(const std::optional<LockHolder>& holder) {
    if (!holder)
        return storageFailure(Reason::InUse, u"the lock can't be taken"_s);
    return storageFailure(Reason::InUse, QStringList{holder->computer, QString::number(holder->process),
                                                     holder->program, holder->since.toString(Qt::ISODate)}
                                             .join(u'\t'));
}

std::optional<LockHolder> holderIn(const Failure& failure) {
    const QStringList parts = failure.detail.split(u'\t');
    if (failure.kind != Failure::Kind::Storage || reasonOf(failure) != Reason::InUse || parts.size() != 4)
        return {};
    return LockHolder{parts[0], parts[1].toLongLong(), parts[2],
                      QDateTime::fromString(parts[3], Qt::ISODate)};
}

} // namespace lineside::offline
