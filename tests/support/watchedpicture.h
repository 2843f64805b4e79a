#pragma once

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace lineside::test {

/// A picture on the disk that sees whether anybody opens it: a value that names it is text, wherever it is
/// shown. Only Linux tells; elsewhere it is never seen to be opened.
class WatchedPicture {
public:
    WatchedPicture() {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write("P3 1 1 255 255 0 0\n");
        file.close();
#ifdef Q_OS_LINUX
        m_watch = inotify_init1(IN_NONBLOCK);
        inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN);
#endif
    }
    Q_DISABLE_COPY_MOVE(WatchedPicture)
    ~WatchedPicture() {
#ifdef Q_OS_LINUX
        ::close(m_watch);
#endif
    }

    [[nodiscard]] QString path() const {
        return m_folder.filePath(QStringLiteral("x.ppm"));
    }
    /// A value that would show it, were it read as HTML.
    [[nodiscard]] QString value() const {
        return QStringLiteral("<img src='%1'>").arg(path());
    }

    /// Since the last question.
    [[nodiscard]] bool wasOpened() const {
#ifdef Q_OS_LINUX
        alignas(inotify_event) char events[4096];
        return ::read(m_watch, events, sizeof events) > 0;
#else
        return false;
#endif
    }
    /// Whether it would see it.
    [[nodiscard]] bool sees() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) && wasOpened();
    }

private:
    QTemporaryDir m_folder;
    int m_watch = -1;
};

} // namespace lineside::test
