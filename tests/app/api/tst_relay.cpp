#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

using namespace lineside::test;
using namespace Qt::StringLiterals;

/// A server that answers each connection's bytes with the same bytes.
class Echo : public QTcpServer {
public:
    Echo() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray bytes = socket->readAll();
                received += bytes;
                socket->write(bytes);
            });
        });
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/path"_s.arg(serverPort())); }
    QByteArray received;
};

class RelayTest : public QObject {
    Q_OBJECT

    static QByteArray sample(int size) {
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes += char('a' + i % 26);
        return bytes;
    }

private slots:
    void passesOn() {
        Echo echo;
        Relay relay(echo.url());
        QCOMPARE(relay.url().path(), u"/path"_s);
        QTcpSocket client;
        client.connectToHost(relay.url().host(), quint16(relay.url().port()));
        client.write(sample(300'000));
        QTRY_COMPARE(client.bytesAvailable(), 300'000);
        QCOMPARE(client.readAll(), sample(300'000));
        QCOMPARE(relay.passed(Relay::Direction::ToServer), 300'000);
        QCOMPARE(relay.passed(Relay::Direction::ToClient), 300'000);
        client.disconnectFromHost();
        QTRY_COMPARE(client.state(), QTcpSocket::UnconnectedState);
        QCOMPARE(relay.cuts(), 0);
    }

    void cutsAtTheByte_data() {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("toServer");
        QTest::addColumn<bool>("reset");
        for (int bytes : {0, 1, 2, 1000, 49'999, 50'000}) {
            for (bool toServer : {true, false}) {
                for (bool reset : {false, true})
                    QTest::addRow("%d %s %s", bytes, toServer ? "up" : "down", reset ? "rst" : "fin")
                        << bytes << toServer << reset;
            }
        }
    }

    void cutsAtTheByte() {
        QFETCH(int, bytes);
        QFETCH(bool, toServer);
        QFETCH(bool, reset);
        Echo echo;
        Relay relay(echo.url());
        const auto direction = toServer ? Relay::Direction::ToServer : Relay::Direction::ToClient;
        relay.cutAfter(direction, bytes, reset ? End::Rst : End::Fin);
        QTcpSocket client;
        client.connectToHost(relay.url().host(), quint16(relay.url().port()));
        client.write(sample(50'000));
        QTRY_VERIFY(relay.cuts() > 0);
        // A Qt socket that is reset while it connects tries again, for as long as it is let.
        if (bytes == 0)
            client.abort();
        QTRY_COMPARE(client.state(), QTcpSocket::UnconnectedState);
        QCOMPARE(relay.cuts(), relay.connections());
        QCOMPARE(relay.passed(direction), bytes);
        const QByteArray whole = sample(50'000);
        const QByteArray arrived = client.isOpen() ? client.readAll() : QByteArray();
        QVERIFY(whole.startsWith(arrived));
        QVERIFY(whole.startsWith(echo.received));
        // In order, every byte that was passed on arrives; a reset may take some back.
        if (!reset && toServer)
            QTRY_COMPARE(echo.received.size(), bytes);
        if (!reset && !toServer)
            QCOMPARE(arrived.size(), bytes);
        QVERIFY((toServer ? echo.received.size() : arrived.size()) <= bytes);
    }

    void onlyConnectionsOpenedAfterIt() {
        Echo echo;
        Relay relay(echo.url());
        relay.cutAfter(Relay::Direction::ToServer, 1, End::Fin);
        relay.leaveWhole();
        QTcpSocket client;
        client.connectToHost(relay.url().host(), quint16(relay.url().port()));
        client.write("hello");
        QTRY_COMPARE(client.bytesAvailable(), 5);
        QCOMPARE(relay.connections(), 1);
    }

    void holdsUpBytesInTheirOrder() {
        Echo echo;
        Relay relay(echo.url());
        relay.setDelay(std::chrono::milliseconds(5));
        QTcpSocket client;
        QByteArray arrived;
        connect(&client, &QTcpSocket::readyRead, this, [&] { arrived += client.readAll(); });
        client.connectToHost(relay.url().host(), quint16(relay.url().port()));
        QTRY_COMPARE(client.state(), QTcpSocket::ConnectedState);
        const QByteArray whole = sample(3'000);
        for (int i = 0; i < 30; ++i) {
            client.write(whole.mid(i * 100, 100));
            client.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(arrived, whole);
        // What is on its way arrives before the end does.
        client.write("last");
        client.flush();
        client.disconnectFromHost();
        QTRY_COMPARE(echo.received, whole + "last");
    }

    void whatIsHeldUpComesLater() {
        Echo echo;
        Relay relay(echo.url());
        const auto send = [&](QTcpSocket& client, std::chrono::milliseconds delay) {
            relay.setDelay(delay);
            client.connectToHost(relay.url().host(), quint16(relay.url().port()));
            client.write("hello");
        };
        QTcpSocket held, quick;
        send(held, std::chrono::minutes(10));
        QTRY_COMPARE(relay.passed(Relay::Direction::ToServer), 5);
        send(quick, std::chrono::milliseconds(0));
        QTRY_COMPARE(quick.bytesAvailable(), 5);
        QCOMPARE(held.state(), QTcpSocket::ConnectedState);
        QCOMPARE(echo.received, "hello");
    }

    void noServer() {
        quint16 freePort = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            freePort = server.serverPort();
        }
        Relay relay(QUrl(u"http://127.0.0.1:%1/"_s.arg(freePort)));
        QTcpSocket client;
        QSignalSpy gone(&client, &QTcpSocket::disconnected);
        client.connectToHost(relay.url().host(), quint16(relay.url().port()));
        QTRY_COMPARE(gone.count(), 1);
    }
};

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
