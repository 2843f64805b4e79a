#include "tests/tour/password.h"

#include <QFile>

#include <cstdio>

#ifndef Q_OS_WIN
#include <termios.h>
#include <unistd.h>
#endif

namespace lineside::tour {
namespace {

constexpr auto variable = "LINESIDE_PASSWORD";

#ifndef Q_OS_WIN
/// While it lives a terminal at the standard input does not show what is typed.
class Unseen {
public:
    Unseen() {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs("Password: ", stderr);
    }
    ~Unseen() {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputs("\n", stderr);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_isTerminal = false;
};
#else
struct Unseen {
    Unseen() { std::fputs("Password: ", stderr); }
};
#endif

} // namespace

QString readPassword() {
    if (qEnvironmentVariableIsSet(variable)) {
        const QString password = qEnvironmentVariable(variable);
        qunsetenv(variable); // programs that this one starts get it not
        return password;
    }
    const Unseen unseen;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace lineside::tour
