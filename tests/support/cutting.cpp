#include "tests/support/cutting.h"

#include <QAbstractSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace lineside::test {
namespace {

#ifdef Q_OS_WIN
using Handle = SOCKET;
constexpr int shutSend = SD_SEND;
#else
using Handle = int;
constexpr int shutSend = SHUT_WR;
#endif

} // namespace

void cut(QAbstractSocket& socket, End end) {
    const auto handle = Handle(socket.socketDescriptor());
    if (end == End::Fin) {
        ::shutdown(handle, shutSend);
        return;
    }
    // Closing with a linger time of zero sends RST.
    linger none{};
    none.l_onoff = 1;
    ::setsockopt(handle, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&none), sizeof(none));
    socket.abort();
}

} // namespace lineside::test
