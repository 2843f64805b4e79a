// Connections that are opened before their call: who takes them, for how long, and what a server may write to
// them meanwhile.
#include "app/api/openedahead.h"
#include "tests/app/api/servicefixture.h"
#include "tests/app/api/transportclient.h"
#include "tests/support/relay.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;

namespace {

Answer answered(int /*number*/, const QByteArray& body) {
    Answer answer;
    answer.body = success(operationOf(body), "key");
    return answer;
}

std::unique_ptr<test::RawServer> makeServer() {
    return std::make_unique<test::RawServer>(answered, u"loopback"_s);
}

bool succeeds(Client& client, Operation operation) {
    const auto call = client.begin(operation);
    return Client::ends(call) && !call->result->answer.failure;
}

} // namespace

class OpenedAheadTest : public QObject {
    Q_OBJECT

private slots:
    void aQueryTakesIt() {
        const auto server = makeServer();
        Client client(server->url());
        client.expectQuery();
        QTRY_COMPARE(server->connections(), 1);
        client.expectQuery(); // as at each key
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->connections(), 1);
        // It carries one call only.
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->posts().last().connection, 2);
    }

    void aQueryTakesItWhileItStillConnects() {
        const auto server = makeServer();
        test::Relay relay(server->url());
        relay.setDelay(20ms); // so that the handshake is under way
        Client client(relay.url());
        client.expectQuery();
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(relay.connections(), 1);
        client.expectQuery();
        QTRY_COMPARE(relay.connections(), 2);
        QVERIFY(succeeds(client, Operation::DuplicateQuery));
        QCOMPARE(relay.connections(), 2);
    }

    void noChangeTakesIt() {
        const auto server = makeServer();
        Client client(server->url());
        client.expectQuery();
        QTRY_COMPARE(server->connections(), 1);
        for (Operation operation : {Operation::CustomersUpdate, Operation::SessionsCreate}) {
            QVERIFY(succeeds(client, operation));
            QVERIFY(server->posts().last().connection > 1);
        }
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->posts().last().connection, 1);
    }

    void theQueryAfterAChangeFindsOneReady() {
        const auto server = makeServer();
        Client client(server->url());
        QVERIFY(succeeds(client, Operation::CustomersUpdate));
        QTRY_COMPARE(server->connections(), 2);
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->connections(), 2);
        QCOMPARE(server->posts().last().connection, 2);
    }

    void itLeadsToOnePlace() {
        const auto server = makeServer();
        const auto other = makeServer();
        Client client(server->url());
        client.expectQuery();
        QTRY_COMPARE(server->connections(), 1);
        client.endpoint.url = other->url();
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(other->complete(), 1);
        client.endpoint.url = server->url();
        client.expectQuery();
        QTRY_COMPARE(server->connections(), 2); // the first was given up
        client.endpoint.tls->setPeerVerifyDepth(3);
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->posts().last().connection, 3);
    }

    void itIsGivenUpInTime() {
        const auto server = makeServer();
        QSignalSpy disconnected(server.get(), &test::RawServer::disconnected);
        api::Endpoint endpoint;
        endpoint.url = server->url();
        endpoint.tls = testTls();
        api::OpenedAhead ahead(300ms);
        ahead.open(endpoint);
        QTRY_COMPARE(server->connections(), 1);
        // An older one is replaced while it is still good, so that who types slowly finds one.
        QTRY_VERIFY((ahead.open(endpoint), server->connections() == 2));
        QTRY_COMPARE(disconnected.count(), server->connections());
        QVERIFY(!ahead.take(endpoint));
        ahead.open(endpoint);
        QVERIFY(ahead.take(endpoint));
        QVERIFY(!ahead.take(endpoint));
    }

    /// A 408 is what servers write to a connection on which nothing comes.
    void whatIsWrittenToItIsNoReply_data() {
        QTest::addColumn<int>("end"); ///< -1: it stays
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray timeOut = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
        for (int end : {-1, int(End::Fin), int(End::Rst)}) {
            const char* how = end < 0 ? "stays" : End(end) == End::Fin ? "FIN" : "RST";
            QTest::addRow("408, %s", how) << end << timeOut;
            QTest::addRow("nothing, %s", how) << end << QByteArray();
        }
    }
    void whatIsWrittenToItIsNoReply() {
        QFETCH(int, end);
        QFETCH(QByteArray, bytes);
        const auto server = makeServer();
        QSignalSpy greeted(server.get(), &test::RawServer::greeted);
        server->greet(1, bytes, end < 0 ? std::optional<End>() : End(end));
        Client client(server->url());
        client.expectQuery();
        QTRY_COMPARE(greeted.count(), 1);
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server->posts().last().connection, bytes.isEmpty() && end < 0 ? 1 : 2);
    }

    void onlyWhoIsSignedInExpectsAQuery() {
        SessionDesk desk;
        test::RawServer server([&](int number, const QByteArray& body) { return desk(number, body); },
                               u"loopback"_s);
        api::Endpoint endpoint;
        endpoint.url = server.url();
        endpoint.tls = testTls();
        ApiService service(endpoint);
        service.expectQuery();
        QVERIFY(settles(service.signIn(ann())));
        QCOMPARE(server.connections(), 1);
        service.expectQuery();
        QTRY_COMPARE(server.connections(), 2);
        QVERIFY(settles(service.call(Request(Operation::CustomersQuery), {})));
        QCOMPARE(server.posts().last().connection, 2);
        QVERIFY(settles(service.signOut()));
        service.expectQuery();
        QVERIFY(settles(service.signIn(ann())));
        QCOMPARE(server.connections(), 4);
    }

    void nothingIsOpenedToThisComputer() {
        test::RawServer server(answered);
        Client client(server.url());
        client.expectQuery();
        QVERIFY(succeeds(client, Operation::CustomersUpdate));
        QVERIFY(succeeds(client, Operation::CustomersQuery));
        QCOMPARE(server.connections(), 2);
    }
};

QTEST_GUILESS_MAIN(OpenedAheadTest)
#include "tst_openedahead.moc"
