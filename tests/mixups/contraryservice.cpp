#include "tests/mixups/contraryservice.h"

#include "tests/support/headfield.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lineside::test {
namespace {

constexpr int lateMs = 120;

/// A whole message at the start of the bytes: its head with the empty line, and its length; nothing before it
/// is whole.
std::optional<std::pair<QByteArray, qsizetype>> wholeMessage(const QByteArray& bytes) {
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray head = bytes.left(end + 4);
    const qsizetype length = head.size() + field(head, "Content-Length").toLongLong();
    return bytes.size() < length ? std::nullopt : std::optional(std::pair(head, length));
}

} // namespace

struct ContraryService::Call {
    QPointer<QTcpSocket> client;
    Heard heard;
    int customer = 0; ///< asked for by ID
    Contrary contrary = Contrary::No;
    QByteArray head;
};

ContraryService::ContraryService(QUrl service, QRandomGenerator& random)
    : m_service(std::move(service))
    , m_random(random) {
    connect(&m_server, &QTcpServer::newConnection, this, &ContraryService::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The contrary service can't listen on 127.0.0.1");
}

QUrl ContraryService::url() const {
    return QUrl(u"http://127.0.0.1:%1/v20/default.asmx"_s.arg(m_server.serverPort()));
}

int ContraryService::otherThan(int customer) {
    int other = customer;
    while (other == customer)
        other = m_customers.at(m_random.bounded(int(m_customers.size())));
    return other;
}

void ContraryService::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(*client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

/// Reads only whole requests: the rest waits in the socket.
void ContraryService::read(QTcpSocket& client) {
    const QByteArray waiting = client.peek(client.bytesAvailable());
    const auto whole = wholeMessage(waiting);
    if (!whole)
        return;
    client.skip(whole->second);
    take(client, whole->first, waiting.mid(whole->first.size(), whole->second - whole->first.size()));
}

void ContraryService::take(QTcpSocket& client, const QByteArray& head, const QByteArray& body) {
    const auto call = std::make_shared<Call>();
    call->client = &client;
    call->head = head;
    QByteArray action = field(head, "SOAPAction");
    action.replace('"', "");
    call->heard = {action.mid(action.lastIndexOf('/') + 1), body,
                   m_users.value(elementIn(body, "SessionKey"))};
    if (call->heard.operation == "Customers_Query")
        call->customer = elementIn(body, "CustomerID").toInt();
    call->contrary = contraryFor(*call);
    m_contrary += call->contrary == Contrary::No ? 0 : 1;
    if (m_listener)
        m_listener(call->heard);
    if (call->contrary == Contrary::ClosesUnheard)
        return client.disconnectFromHost();
    passOn(call);
}

Contrary ContraryService::contraryFor(const Call& call) {
    const bool change =
        call.heard.operation == "Customers_Update" || call.heard.operation == "NewCustomers_Create";
    if (change && m_nextChange)
        return *std::exchange(m_nextChange, std::nullopt);
    return anyContrary(m_random, call.customer > 0 && m_customers.size() > 1);
}

void ContraryService::passOn(const CallPtr& call) {
    const bool another = call->contrary == Contrary::OtherCustomer;
    const QByteArray body =
        another ? askingFor(call->heard.body, otherThan(call->customer)) : call->heard.body;
    auto* service = new QTcpSocket(this);
    const auto received = std::make_shared<QByteArray>();
    connect(service, &QTcpSocket::readyRead, this, [this, service, received, call] {
        received->append(service->readAll());
        const auto whole = wholeMessage(*received);
        if (!whole)
            return;
        service->disconnect(this);
        service->disconnectFromHost();
        service->deleteLater();
        answer(call, received->left(whole->second));
    });
    service->connectToHost(m_service.host(), quint16(m_service.port()));
    service->write("POST " + m_service.path().toUtf8() + " HTTP/1.1\r\nHost: " + m_service.host().toUtf8() +
                   "\r\nContent-Type: " + field(call->head, "Content-Type") +
                   "\r\nSOAPAction: " + field(call->head, "SOAPAction") +
                   "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void ContraryService::noteSession(const Call& call, const QByteArray& reply) {
    const QByteArray key = elementIn(reply, "SessionKey");
    const QByteArray user = elementIn(call.heard.body, "Username");
    if (!key.isEmpty())
        m_users.insert(key, user.isEmpty() ? call.heard.user : user);
}

void ContraryService::answer(const CallPtr& call, QByteArray reply) {
    noteSession(*call, reply);
    if (!call->client)
        return;
    const qsizetype split = reply.indexOf("\r\n\r\n") + 4;
    const QByteArray status = reply.left(reply.indexOf("\r\n"));
    QByteArray body = reply.mid(split);
    if (call->contrary == Contrary::OtherId)
        body = namedAs(body, otherThan(call->customer));
    if (call->contrary == Contrary::NoId)
        body = namedAs(body, 0);
    answerAsMarked(call, status + "\r\nContent-Type: " + field(reply.left(split), "Content-Type") +
                             "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void ContraryService::answerAsMarked(const CallPtr& call, const QByteArray& whole) {
    QTcpSocket& client = *call->client;
    switch (call->contrary) {
    case Contrary::ClosesAfterwards:
        return client.disconnectFromHost();
    case Contrary::Late:
        return later(call, lateMs, whole);
    case Contrary::Interim:
        client.write("HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n");
        return later(call, lateMs, whole);
    case Contrary::Doubled:
        client.write(whole + whole);
        return;
    case Contrary::Repeated:
        client.write(whole);
        return later(call, lateMs, whole);
    case Contrary::Idle408:
        client.write(whole);
        return later(call, lateMs, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
    default:
        client.write(whole);
    }
}

void ContraryService::later(const CallPtr& call, int upToMs, const QByteArray& bytes) {
    QTimer::singleShot(m_random.bounded(upToMs), this, [client = call->client, bytes] {
        if (client && client->state() == QAbstractSocket::ConnectedState)
            client->write(bytes);
    });
}

} // namespace lineside::test
