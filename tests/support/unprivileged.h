#pragma once

#include <QFile>
#include <QString>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace lineside::test {

/// While it lives, root has no more rights than anybody: permissions of files are tested in containers too.
/// Whoever is not root stays who they are.
class Unprivileged {
public:
    /// `folder` is given to that user, with nothing that is in it.
    explicit Unprivileged(const QString& folder) {
#ifdef Q_OS_UNIX
        if (geteuid() != 0)
            return;
        const passwd* nobody = getpwnam("nobody");
        if (!nobody || chown(QFile::encodeName(folder).constData(), nobody->pw_uid, nobody->pw_gid) != 0 ||
            seteuid(nobody->pw_uid) != 0)
            qFatal("Root can't become nobody here");
        m_wasRoot = true;
#else
        Q_UNUSED(folder)
#endif
    }
    ~Unprivileged() {
#ifdef Q_OS_UNIX
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("Nobody can't become root again");
#endif
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool m_wasRoot = false;
};

} // namespace lineside::test
