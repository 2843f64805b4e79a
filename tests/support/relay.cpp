#include "tests/support/relay.h"

#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <functional>

using namespace Qt::StringLiterals;

namespace lineside::test {

struct Relay::Pair : QObject {
    QTcpSocket* client = nullptr;
    QTcpSocket* server = nullptr;
    std::optional<Cut> cut;
    qint64 passed[2] = {0, 0};
    bool over = false;
    std::deque<std::function<void()>> underWay[2]; ///< what each direction still has to do, in order
};

Relay::Relay(const QUrl& target) : m_target(target) {
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The relay can't listen on 127.0.0.1");
}

QUrl Relay::url() const {
    QUrl url = m_target;
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server.serverPort());
    return url;
}

void Relay::cutAfter(Direction direction, qint64 bytes, End end) {
    m_cut = Cut{direction, bytes, end};
}

void Relay::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        ++m_connections;
        auto* pair = new Pair;
        pair->setParent(this);
        pair->cut = m_cut;
        pair->client = client;
        pair->server = new QTcpSocket(pair);
        client->setParent(pair);
        connect(client, &QTcpSocket::readyRead, pair, [=, this] { pump(*pair, Direction::ToServer); });
        connect(pair->server, &QTcpSocket::readyRead, pair, [=, this] { pump(*pair, Direction::ToClient); });
        connect(pair->server, &QTcpSocket::connected, pair, [=, this] { pump(*pair, Direction::ToServer); });
        // What one side ends, the other is told in order: bytes on the way still arrive.
        connect(client, &QTcpSocket::disconnected, pair, [=, this] {
            later(*pair, Direction::ToServer, [pair] { pair->server->disconnectFromHost(); });
        });
        connect(pair->server, &QTcpSocket::disconnected, pair, [=, this] {
            later(*pair, Direction::ToClient, [pair] {
                pair->client->disconnectFromHost();
                pair->deleteLater();
            });
        });
        connect(pair->server, &QTcpSocket::errorOccurred, pair, [pair] {
            if (pair->server->state() == QTcpSocket::UnconnectedState)
                pair->client->disconnectFromHost();
        });
        pair->server->connectToHost(m_target.host(), quint16(m_target.port()));
        if (pair->cut && pair->cut->bytes == 0)
            end(*pair);
    }
}

void Relay::pump(Pair& pair, Direction direction) {
    QTcpSocket& from = direction == Direction::ToServer ? *pair.client : *pair.server;
    QTcpSocket& to = direction == Direction::ToServer ? *pair.server : *pair.client;
    if (pair.over) {
        from.readAll();
        return;
    }
    if (to.state() != QTcpSocket::ConnectedState)
        return;
    const bool isCut = pair.cut && pair.cut->direction == direction;
    const qint64 room = isCut ? pair.cut->bytes - pair.passed[int(direction)] : from.bytesAvailable();
    const QByteArray bytes = from.read(std::min(room, from.bytesAvailable()));
    pair.passed[int(direction)] += bytes.size();
    m_passed[int(direction)] += bytes.size();
    later(pair, direction, [this, &pair, &to, bytes, cuts = isCut && bytes.size() == room] {
        if (!pair.over)
            to.write(bytes);
        if (cuts)
            end(pair);
    });
}

/// At once, or in its turn after the delay.
void Relay::later(Pair& pair, Direction direction, std::function<void()> what) {
    if (m_delay.count() == 0)
        return what();
    auto& underWay = pair.underWay[int(direction)];
    underWay.push_back(std::move(what));
    QTimer::singleShot(m_delay, Qt::PreciseTimer, &pair, [&underWay] {
        const auto next = std::move(underWay.front());
        underWay.pop_front();
        next();
    });
}

/// Loopback sockets take what the relay passes on at once; whatever a full one still holds is waited for.
void Relay::end(Pair& pair) {
    if (pair.over)
        return;
    pair.over = true;
    for (QTcpSocket* socket : {pair.client, pair.server}) {
        while (socket->state() == QTcpSocket::ConnectedState && socket->bytesToWrite() > 0 &&
               socket->waitForBytesWritten(1000)) {
        }
    }
    ++m_cuts;
    const End how = pair.cut->end;
    for (QTcpSocket* socket : {pair.client, pair.server}) {
        if (socket->state() == QTcpSocket::ConnectedState)
            cut(*socket, how);
        else
            socket->abort();
    }
    emit cutDone();
}

} // namespace lineside::test
