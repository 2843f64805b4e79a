#pragma once

#include "tests/support/cutting.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QTcpSocket;

namespace lineside::test {

/// Passes TCP connections on to a server, whatever they carry (plain or TLS), and cuts a connection after any
/// byte, either way: exactly that many bytes of the direction have been passed on, and none after them. (A
/// peer may still lose the last of them to a reset that overtakes its reading, as on a real line.)
class Relay : public QObject {
    Q_OBJECT

public:
    enum class Direction : quint8 { ToServer, ToClient };

    /// `target`'s host and port are passed on to.
    explicit Relay(const QUrl& target);

    /// The target's URL with the relay's address: its host must be a literal loopback address.
    [[nodiscard]] QUrl url() const;
    /// Connections that open from now on are cut after `bytes` of `direction`, both sides at once.
    void cutAfter(Direction direction, qint64 bytes, End end);
    /// Connections that open from now on are left whole.
    void leaveWhole() { m_cut.reset(); }
    /// From now on whatever passes takes so much longer, each way: bytes, and a connection's end. A
    /// connection itself stands at once, so that of what opens it the handshake of TLS pays, and that of TCP
    /// does not.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int cuts() const { return m_cuts; }
    [[nodiscard]] qint64 passed(Direction direction) const { return m_passed[int(direction)]; }

signals:
    void cutDone();

private:
    struct Cut {
        Direction direction;
        qint64 bytes;
        End end;
    };
    struct Pair;
    void accept();
    void pump(Pair& pair, Direction direction);
    void later(Pair& pair, Direction direction, std::function<void()> what);
    void end(Pair& pair);

    QUrl m_target;
    QTcpServer m_server;
    std::optional<Cut> m_cut;
    int m_connections = 0;
    int m_cuts = 0;
    std::chrono::milliseconds m_delay{0};
    qint64 m_passed[2] = {0, 0};
};

} // namespace lineside::test
