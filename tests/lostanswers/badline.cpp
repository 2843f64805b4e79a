#include "tests/lostanswers/badline.h"

#include <QPointer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace lineside::test {

struct BadLine::Pair : QObject {
    Fate fate;
    QPointer<QTcpSocket> client;
    QTcpSocket* server = nullptr; ///< none while the request is held
    QByteArray request;           ///< not yet passed on
    qint64 toServer = 0, toClient = 0;
    bool requestEnds = false; ///< no more of it will come
    bool ended = false;       ///< the service was told so
    QDateTime due;
};

BadLine::BadLine(Clock clock) : m_clock(std::move(clock)) {
    connect(&m_server, &QTcpServer::newConnection, this, &BadLine::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The line can't listen on 127.0.0.1");
}

QUrl BadLine::url() const {
    return QUrl(u"http://127.0.0.1:%1/v20/default.asmx"_s.arg(m_server.serverPort()));
}

bool BadLine::isQuiet() const {
    return std::all_of(m_pairs.cbegin(), m_pairs.cend(),
                       [](const Pair* pair) { return pair->due.isValid(); });
}

void BadLine::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        auto* pair = new Pair;
        pair->setParent(this);
        pair->fate = m_fate();
        pair->client = client;
        client->setParent(pair);
        m_pairs.append(pair);
        connect(client, &QTcpSocket::readyRead, pair, [this, pair] { readClient(*pair); });
        connect(client, &QTcpSocket::disconnected, pair, [this, pair] {
            pair->requestEnds = true;
            if (pair->server)
                feed(*pair);
            else if (!pair->due.isValid())
                remove(*pair);
        });
        if (pair->fate.kind != Fate::Kind::Late)
            connectServer(*pair);
        if (pair->fate.kind == Fate::Kind::CutRequest && pair->fate.bytes == 0)
            readClient(*pair);
    }
}

void BadLine::connectServer(Pair& pair) {
    pair.server = new QTcpSocket(&pair);
    connect(pair.server, &QTcpSocket::connected, &pair, [&pair] { feed(pair); });
    connect(pair.server, &QTcpSocket::readyRead, &pair, [this, &pair] { readServer(pair); });
    connect(pair.server, &QTcpSocket::stateChanged, &pair, [this, &pair](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            remove(pair);
    });
    pair.server->connectToHost(m_target.host(), quint16(m_target.port()));
}

void BadLine::readClient(Pair& pair) {
    if (pair.requestEnds)
        return;
    const QByteArray bytes = pair.client->readAll();
    if (pair.fate.kind == Fate::Kind::Late) {
        pair.request += bytes;
        return hold(pair);
    }
    const bool cuts = pair.fate.kind == Fate::Kind::CutRequest;
    const qint64 room = cuts ? pair.fate.bytes - pair.toServer : bytes.size();
    pair.request += bytes.left(room);
    pair.toServer += std::min<qint64>(room, bytes.size());
    if (cuts && pair.toServer == pair.fate.bytes) {
        pair.requestEnds = true;
        dropClient(pair);
    }
    feed(pair);
}

/// Keeps a whole request for later and leaves the program without an answer.
void BadLine::hold(Pair& pair) {
    const qsizetype head = pair.request.indexOf("\r\n\r\n");
    const QByteArray lower = pair.request.left(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    if (head < 0 || at < 0)
        return;
    const qsizetype length = lower.mid(at + 15).split('\r').constFirst().trimmed().toLongLong();
    if (pair.request.size() < head + 4 + length)
        return;
    pair.requestEnds = true;
    pair.due = m_clock().addSecs(pair.fate.seconds);
    dropClient(pair);
}

void BadLine::releaseDue() {
    const auto pairs = m_pairs;
    for (Pair* pair : pairs) {
        if (!pair->due.isValid() || pair->due > m_clock())
            continue;
        pair->due = {};
        connectServer(*pair);
    }
}

void BadLine::feed(Pair& pair) {
    if (!pair.server || pair.server->state() != QAbstractSocket::ConnectedState)
        return;
    if (!pair.request.isEmpty())
        pair.server->write(std::exchange(pair.request, {}));
    if (!pair.requestEnds || pair.ended)
        return;
    pair.ended = true;
    while (pair.server->bytesToWrite() > 0 && pair.server->waitForBytesWritten(1000)) {
    }
    // The service may still answer into the void: its end of the connection tells that it is done.
    if (pair.server->state() == QAbstractSocket::ConnectedState)
        cut(*pair.server, End::Fin);
}

void BadLine::readServer(Pair& pair) {
    QByteArray bytes = pair.server->readAll();
    if (!pair.client || pair.client->state() != QAbstractSocket::ConnectedState)
        return;
    const bool cuts = pair.fate.kind == Fate::Kind::CutReply;
    if (cuts)
        bytes.truncate(pair.fate.bytes - pair.toClient);
    pair.client->write(bytes);
    pair.toClient += bytes.size();
    if (cuts && pair.toClient == pair.fate.bytes)
        dropClient(pair);
}

void BadLine::dropClient(Pair& pair) {
    QTcpSocket* client = pair.client;
    pair.client = nullptr;
    if (!client)
        return;
    client->disconnect(&pair);
    while (client->bytesToWrite() > 0 && client->waitForBytesWritten(1000)) {
    }
    if (client->state() == QAbstractSocket::ConnectedState)
        cut(*client, pair.fate.end);
}

void BadLine::remove(Pair& pair) {
    if (m_pairs.removeAll(&pair) == 0)
        return;
    if (pair.client) {
        pair.client->disconnect(&pair);
        pair.client->disconnectFromHost();
    }
    pair.deleteLater();
}

} // namespace lineside::test
