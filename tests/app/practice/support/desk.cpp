#include "tests/app/practice/support/desk.h"

#include <QTcpSocket>

namespace lineside::test {

using namespace Qt::StringLiterals;

Exchange exchange(const QUrl& url, const QByteArray& method, const QByteArray& target,
                  const QByteArray& headers, const QByteArray& body) {
    const QByteArray host = headers.contains("Host:")
                                ? QByteArray()
                                : "Host: 127.0.0.1:" + QByteArray::number(url.port()) + "\r\n";
    return exchange(url, method + ' ' + target + " HTTP/1.1\r\n" + host + headers +
                             "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Exchange exchange(const QUrl& url, const QByteArray& bytes) {
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    QByteArray all;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(30000))
        all += socket.readAll();
    all += socket.readAll();
    const qsizetype split = all.indexOf("\r\n\r\n");
    if (split < 0)
        return {};
    return {all.mid(9, 3).toInt(), all.left(split), all.mid(split + 4)};
}

Desk::Desk(int customers, quint64 seed, const QString& storePath, const WireNames& names) {
    PracticeOptions options;
    options.customers = customers;
    options.seed = seed;
    options.storePath = storePath;
    options.names = names;
    options.now = [seconds = m_seconds] { return QDateTime({2026, 11, 24}, {10, 0}).addSecs(*seconds); };
    m_service = std::make_unique<PracticeService>(options);
    if (!m_service->start())
        qFatal("%s", qPrintable(m_service->trouble()));
}

Exchange Desk::ledgerPage() const {
    return exchange(m_service->url(), "GET", "/practice/ledger",
                    "Authorization: Bearer " + m_service->ledgerToken().toLatin1() + "\r\n", {});
}

QByteArray Desk::unsignedEnvelope(Operation operation, const QByteArray& inside) {
    const QByteArray name = schema::name(operation).toUtf8();
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><" +
           name + " xmlns=\"http://api.myh2o.com/v20\"><Request>" + inside + "</Request></" + name +
           "></soap:Body></soap:Envelope>";
}

QByteArray Desk::envelope(Operation operation, const QByteArray& inside, const QByteArray& user) {
    return unsignedEnvelope(operation, "<Credentials><Username>" + user + "</Username><Password>" + user +
                                           "</Password><Client>PRACTICE</Client></Credentials>" + inside);
}

Exchange Desk::post(Operation operation, const QByteArray& envelope) const {
    return exchange(m_service->url(), "POST", "/v20/default.asmx",
                    "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"http://api.myh2o.com/v20/" +
                        schema::name(operation).toUtf8() + "\"\r\n",
                    envelope);
}

wire::Answer Desk::call(Operation operation, const QByteArray& inside, const QByteArray& user) const {
    return wire::read(post(operation, envelope(operation, inside, user)).body, operation);
}

QString Desk::refusal(Operation operation, const QByteArray& inside, const QByteArray& user) const {
    const wire::Answer answer = call(operation, inside, user);
    if (!answer.failure)
        return {};
    return answer.failure->kind == Failure::Kind::Fault ? u"Fault"_s : answer.failure->code;
}

Record Desk::customer(int id) const {
    return call(Operation::CustomersQuery, "<CustomerID>" + QByteArray::number(id) + "</CustomerID>").record;
}

QString Desk::update(int id, const QByteArray& inside, const QByteArray& user) const {
    return refusal(Operation::CustomersUpdate,
                   "<Customer><ID>" + QByteArray::number(id) + "</ID>" + inside + "</Customer>", user);
}

} // namespace lineside::test
