// A call that changes anything leaves the machine once: wherever the server ends the connection, over plain
// HTTP and TLS, as the first call and after another, in order or by a reset. Each call has its own
// connection.
#include "app/api/transport.h"
#include "models/wire/writer.h"
#include "tests/app/api/replies.h"
#include "tests/app/api/waiting.h"
#include "tests/support/rawserver.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using test::Answer;
using test::End;
using Cut = Answer::Cut;
using Kind = Failure::Kind;

namespace {

constexpr std::array cuts{std::pair{"before reading", Cut::BeforeReading},
                          std::pair{"after the head", Cut::AfterHead},
                          std::pair{"in the body", Cut::MidBody},
                          std::pair{"after the body", Cut::AfterBody},
                          std::pair{"after the status line", Cut::AfterStatusLine},
                          std::pair{"in a reply header", Cut::InHeader},
                          std::pair{"in the reply body", Cut::MidReply}};

QByteArray bodyOf(Operation operation) {
    Request request(operation);
    if (operation == Operation::CustomersUpdate) {
        request.set("Customer/ID"_element, u"1001"_s);
        // As long as a real document, so that a cut in the body has a rest that was not read.
        request.set("Customer/Email"_element, QString(300'000, u'x'));
    }
    wire::Signature signature;
    signature.sessionKey = u"key"_s;
    return wire::envelope(request, signature, {});
}

class Client : public QObject {
public:
    explicit Client(const test::RawServer& server) {
        m_endpoint.url = server.url();
        m_endpoint.tls = test::testTls();
    }

    /// Posts and waits for the end.
    api::Incoming post(Operation operation) {
        api::Outgoing outgoing{operation, bodyOf(operation), m_endpoint, {}};
        begun = outgoing.begun;
        std::optional<api::Incoming> result;
        m_transport.post(outgoing, this, [&](api::Incoming incoming) { result = std::move(incoming); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
            qFatal("A call did not settle");
        return *result;
    }

    api::Begun begun;

private:
    api::Endpoint m_endpoint;
    api::Transport m_transport;
};

} // namespace

class OnePostTest : public QObject {
    Q_OBJECT

private slots:
    void oneAttempt_data() {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("cut");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("reset");
        QTest::addColumn<bool>("length");
        const auto row = [](Operation operation, auto cut, bool tls, bool second, bool reset, bool length) {
            QTest::addRow("%s %s, %s, %s, %s%s", qPrintable(schema::name(operation)), cut.first,
                          tls ? "TLS" : "plain", second ? "second" : "first", reset ? "RST" : "FIN",
                          length ? "" : ", no length")
                << int(operation) << int(cut.second) << tls << second << reset << length;
        };
        for (Operation operation : {Operation::CustomersUpdate, Operation::NewCustomersCreate,
                                    Operation::SessionsCreate, Operation::SessionsDestroy}) {
            for (const auto& cut : cuts) {
                for (int bits = 0; bits < 8; ++bits) {
                    row(operation, cut, bits & 1, bits & 2, bits & 4, true);
                    if (cut.second == Cut::MidReply)
                        row(operation, cut, bits & 1, bits & 2, bits & 4, false);
                }
            }
        }
    }

    void oneAttempt() {
        QFETCH(int, operation);
        QFETCH(int, cut);
        QFETCH(bool, tls);
        QFETCH(bool, second);
        QFETCH(bool, reset);
        QFETCH(bool, length);
        const int target = second ? 2 : 1;
        const auto script = [=](int number, const QByteArray& body) {
            Answer answer;
            answer.body = test::success(test::operationOf(body), "key");
            if (number == target) {
                answer.cut = Cut(cut);
                answer.end = reset ? End::Rst : End::Fin;
                answer.contentLength = length;
            }
            return answer;
        };
        std::unique_ptr<test::RawServer> server =
            tls ? std::make_unique<test::RawServer>(script, u"loopback"_s)
                : std::make_unique<test::RawServer>(script);
        QList<int> connections; // that stood at each attempt
        connect(server.get(), &test::RawServer::attempted, this,
                [&] { connections << server->connections(); });
        Client client(*server);
        if (second)
            QVERIFY(!client.post(Operation::CustomersQuery).answer.failure);
        const api::Incoming incoming = client.post(Operation(operation));
        const bool begun = *client.begun;
        const int complete = server->complete() - (second ? 1 : 0);
        // Qt may connect anew after the cut, with nothing to send: attempts count, not connections.
        // A connection of its own; one that was opened ahead for a query may have come in between.
        QVERIFY(connections.value(target - 1) >= target);
        // Connections are taken in order: once this is answered, nothing earlier is on its way any more.
        QVERIFY(!client.post(Operation::CustomersQuery).answer.failure);
        QCOMPARE(server->attempts(), target + 1);
        QVERIFY(complete <= 1);

        QVERIFY(incoming.answer.failure);
        const Failure& failure = *incoming.answer.failure;
        const bool isChange = api::kindOf(Operation(operation)) == api::CallKind::Change;
        QCOMPARE(failure.outcomeUnknown, isChange && begun);
        QVERIFY(begun || complete == 0);
        if (!begun)
            QCOMPARE(failure.kind, Kind::NoConnection);
        else if (Cut(cut) == Cut::MidReply)
            QVERIFY(failure.kind == Kind::Lost || failure.kind == Kind::Malformed);
        else
            QCOMPARE(failure.kind, Kind::Lost);
    }

    void aWholeAnswerIsTaken_data() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    void aWholeAnswerIsTaken() {
        QFETCH(bool, tls);
        const auto script = [](int number, const QByteArray& body) {
            Answer answer;
            answer.body = test::success(test::operationOf(body), "key");
            // Without a length the end of the connection ends the reply: the document was complete.
            answer.contentLength = number % 2 == 0;
            return answer;
        };
        std::unique_ptr<test::RawServer> server =
            tls ? std::make_unique<test::RawServer>(script, u"loopback"_s)
                : std::make_unique<test::RawServer>(script);
        Client client(*server);
        for (int i = 1; i <= 6; ++i) {
            const api::Incoming incoming = client.post(Operation::CustomersUpdate);
            QVERIFY(!incoming.answer.failure);
            QCOMPARE(server->attempts(), i);
            QCOMPARE(server->posts().last().body, bodyOf(Operation::CustomersUpdate));
        }
    }

    void redirectsAreNotFollowed_data() {
        QTest::addColumn<QByteArray>("status");
        for (const char* status :
             {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"})
            QTest::newRow(status) << QByteArray(status);
    }

    void redirectsAreNotFollowed() {
        QFETCH(QByteArray, status);
        test::RawServer elsewhere([](int, const QByteArray&) { return Answer{}; });
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.status = status;
            answer.headers = {"Location: " + elsewhere.url().toEncoded()};
            return answer;
        });
        Client client(server);
        for (Operation operation : {Operation::CustomersQuery, Operation::CustomersUpdate}) {
            const api::Incoming incoming = client.post(operation);
            QVERIFY(incoming.answer.failure);
            QCOMPARE(incoming.answer.failure->kind, Kind::HttpStatus);
            QCOMPARE(incoming.answer.failure->code, QString::fromLatin1(status.left(3)));
        }
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(server.attempts(), 2);
    }
};

QTEST_GUILESS_MAIN(OnePostTest)
#include "tst_onepost.moc"
