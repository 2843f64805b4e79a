#include "tests/support/rawserver.h"

#include "tests/support/testdata.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lineside::test {
namespace {

constexpr qint64 piece = 4096;

qsizetype lengthOf(const QByteArray& head) {
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("content-length:");
    return at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

std::unique_ptr<QTcpServer> tlsServer(const QString& certificate) {
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(
        QSslCertificate::fromData(data(u"tls/%1.pem"_s.arg(certificate))).value(0));
    configuration.setPrivateKey(QSslKey(data(u"tls/%1.key"_s.arg(certificate)), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

struct RawServer::Connection : QObject {
    QTcpSocket* socket = nullptr;
    QByteArray buffer;
    Answer answer;
    bool inAttempt = false;
    bool scripted = false; ///< `answer` was made before the body was read
    bool over = false;
    int number = 0;
};

QByteArray replyBytes(const Answer& answer) {
    QByteArray head = "HTTP/1.1 " + answer.status + "\r\nContent-Type: text/xml; charset=utf-8\r\n";
    for (const QByteArray& header : answer.headers)
        head += header + "\r\n";
    if (answer.contentLength)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return head + "\r\n" + answer.body;
}

RawServer::RawServer(Script script) : m_script(std::move(script)), m_server(std::make_unique<QTcpServer>()) {
    listen();
}

RawServer::RawServer(Script script, const QString& certificate)
    : m_script(std::move(script))
    , m_server(tlsServer(certificate))
    , m_tls(true) {
    listen();
}

RawServer::~RawServer() = default;

void RawServer::listen() {
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The test server can't listen on 127.0.0.1");
}

QUrl RawServer::url() const {
    const QString scheme = m_tls ? u"https"_s : u"http"_s;
    return QUrl(u"%1://127.0.0.1:%2/v20/default.asmx"_s.arg(scheme).arg(m_server->serverPort()));
}

void RawServer::accept() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++m_connections;
        auto* connection = new Connection;
        connection->setParent(socket);
        connection->socket = socket;
        connection->number = m_connections;
        // What is not read stays with the system, as with a server that closes before it has read all.
        socket->setReadBufferSize(piece);
        connect(socket, &QTcpSocket::readyRead, connection, [this, connection] { read(*connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::disconnected, this, &RawServer::disconnected);
        if (m_greeting.number == m_connections) {
            sayGreeting(*connection);
            continue;
        }
        const Answer next = m_script(m_attempts + 1, {});
        // A Qt client that is reset while it still connects connects again by itself, having sent nothing: a
        // reset waits for the first bytes.
        if (next.cut == Answer::Cut::BeforeReading && next.end == End::Fin) {
            ++m_attempts;
            connection->over = true;
            cut(*socket, next.end);
            emit attempted();
        } else if (socket->bytesAvailable() > 0) {
            read(*connection);
        }
    }
}

void RawServer::greet(int number, const QByteArray& bytes, std::optional<End> end) {
    m_greeting = {m_connections + number, bytes, end};
}

void RawServer::sayGreeting(Connection& connection) {
    connection.socket->write(m_greeting.bytes);
    if (m_greeting.end) {
        connection.over = true;
        connection.answer.end = *m_greeting.end;
        cutWhenWritten(connection, *m_greeting.end);
    }
    emit greeted();
}

void RawServer::beginAttempt(Connection& connection) {
    connection.inAttempt = true;
    connection.answer = m_script(++m_attempts, {});
    emit attempted();
    if (connection.answer.cut != Answer::Cut::BeforeReading)
        return;
    connection.over = true;
    cut(*connection.socket, connection.answer.end);
}

void RawServer::read(Connection& connection) {
    if (connection.over) {
        if (connection.answer.end == End::Fin)
            connection.socket->readAll();
        return;
    }
    if (!connection.inAttempt)
        beginAttempt(connection);
    while (!connection.over && connection.socket->bytesAvailable() > 0) {
        connection.buffer += connection.socket->read(piece);
        readBody(connection);
    }
}

void RawServer::readBody(Connection& connection) {
    const qsizetype headEnd = connection.buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QByteArray head = connection.buffer.left(headEnd + 2);
    const qsizetype length = lengthOf(head);
    const qsizetype got = connection.buffer.size() - headEnd - 4;
    const Answer::Cut where = connection.answer.cut;
    if (where == Answer::Cut::AfterHead || (where == Answer::Cut::MidBody && got >= length / 2)) {
        connection.over = true;
        cut(*connection.socket, connection.answer.end);
        return;
    }
    if (got < length)
        return;
    const QByteArray body = connection.buffer.mid(headEnd + 4, length);
    connection.buffer.clear();
    connection.inAttempt = false;
    m_posts.append({head, body, connection.number});
    answer(connection, m_script(m_attempts, body));
}

void RawServer::answer(Connection& connection, const Answer& answer) {
    connection.answer = answer;
    if (!answer.before.isEmpty()) {
        connection.socket->write(answer.before);
        connection.socket->flush();
    }
    if (answer.silent)
        return;
    QByteArray bytes = replyBytes(answer);
    switch (answer.cut) {
    case Answer::Cut::AfterBody:
        bytes.clear();
        break;
    case Answer::Cut::AfterStatusLine:
        bytes.truncate(bytes.indexOf('\n') + 1);
        break;
    case Answer::Cut::InHeader:
        bytes.truncate(bytes.indexOf('\n') + 9);
        break;
    case Answer::Cut::MidReply:
        bytes.chop(answer.body.size() - answer.body.size() / 2);
        break;
    default:
        bytes += answer.behind;
        break;
    }
    const bool keep = answer.cut == Answer::Cut::None && answer.contentLength;
    const auto done = [this, &connection, bytes, answer, keep] { finish(connection, bytes, answer, keep); };
    if (answer.held)
        connect(this, &RawServer::released, &connection, done, Qt::SingleShotConnection);
    else
        QTimer::singleShot(answer.delayMs, &connection, done);
}

void RawServer::finish(Connection& connection, const QByteArray& bytes, const Answer& answer, bool keep) {
    connection.socket->write(bytes);
    if (keep && !answer.late.isEmpty())
        QTimer::singleShot(answer.lateMs, &connection, [this, &connection, late = answer.late] {
            connection.socket->write(late);
            emit trailed();
        });
    if (keep)
        return;
    connection.over = true;
    cutWhenWritten(connection, answer.end);
}

void RawServer::cutWhenWritten(Connection& connection, End end) {
    QTcpSocket* socket = connection.socket;
    socket->flush();
    const auto* tls = qobject_cast<QSslSocket*>(socket);
    if (socket->bytesToWrite() == 0 && (!tls || tls->encryptedBytesToWrite() == 0)) {
        cut(*socket, end);
        return;
    }
    QTimer::singleShot(0, &connection, [&connection, end] { cutWhenWritten(connection, end); });
}

} // namespace lineside::test
