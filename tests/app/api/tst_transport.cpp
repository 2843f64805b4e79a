#include "app/api/transport.h"
#include "models/wire/writer.h"
#include "tests/app/api/replies.h"
#include "tests/app/api/waiting.h"
#include "tests/support/rawserver.h"
#include "tests/support/relay.h"

#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using Kind = Failure::Kind;

namespace {

QByteArray body(Operation operation) {
    return wire::envelope(Request(operation), {}, {});
}

QByteArray services(int count) {
    QByteArray items;
    items.reserve(count * 140);
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        items += "<ServiceItem><ID>" + number + "</ID><TN>850" + number +
                 "</TN><Status>Active</Status><Package>" + QByteArray::number(i % 7) +
                 "</Package></ServiceItem>";
    }
    return test::success(Operation::CustomersQuery, "key",
                         "<Customer><ID>1001</ID><Services>" + items + "</Services></Customer>");
}

Answer zipped(const QByteArray& document, int level = 6) {
    Answer answer;
    answer.body = test::gzip(document, level);
    answer.headers = {"Content-Encoding: gzip"};
    return answer;
}

/// A transport and the calls made on it.
class Client : public QObject {
public:
    struct Call {
        std::optional<api::Incoming> result;
        api::Begun begun;
        CancelToken cancel;
        QThread* settledOn = nullptr;
    };
    using CallPtr = std::shared_ptr<Call>;

    explicit Client(const QUrl& url) {
        endpoint.url = url;
        endpoint.tls = test::testTls();
    }

    CallPtr begin(Operation operation, bool keepBytes = false) {
        auto call = std::make_shared<Call>();
        api::Outgoing outgoing{operation, body(operation), endpoint, call->cancel, keepBytes};
        call->begun = outgoing.begun;
        m_transport.post(outgoing, this, [call](api::Incoming incoming) {
            call->settledOn = QThread::currentThread();
            call->result = std::move(incoming);
        });
        return call;
    }

    static bool ends(const CallPtr& call) {
        return QTest::qWaitFor([&] { return call->result.has_value(); }, 60'000);
    }

    static Kind kind(const CallPtr& call) {
        return call->result && call->result->answer.failure ? call->result->answer.failure->kind : Kind(-1);
    }

    api::Endpoint endpoint;

private:
    api::Transport m_transport;
};

/// The server in a thread of its own, so that the test's own event loop is only the client's.
class ServerThread {
public:
    explicit ServerThread(const test::RawServer::Script& script) {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context,
            [&] {
                m_server = std::make_unique<test::RawServer>(script);
                m_url = m_server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~ServerThread() {
        QMetaObject::invokeMethod(
            &m_context, [&] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<test::RawServer> m_server;
    QUrl m_url;
};

} // namespace

class TransportTest : public QObject {
    Q_OBJECT

private slots:
    void headOfAPost() {
        test::RawServer server([](int, const QByteArray&) {
            Answer answer;
            answer.body = test::success(Operation::CustomersQuery, "key");
            return answer;
        });
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersQuery, true);
        QVERIFY(Client::ends(call));
        QVERIFY(!call->result->answer.failure);
        QCOMPARE(call->settledOn, QThread::currentThread());
        QCOMPARE(call->result->answer.header.sessionKey, u"key"_s);
        QCOMPARE(call->result->bytes, test::success(Operation::CustomersQuery, "key"));
        QCOMPARE(call->result->status, 200);
        const test::RawServer::Post post = server.posts().value(0);
        QCOMPARE(post.body, body(Operation::CustomersQuery));
        QVERIFY(post.head.startsWith("POST /v20/default.asmx HTTP/1.1\r\n"));
        QVERIFY(post.head.contains("Content-Type: text/xml; charset=utf-8\r\n"));
        QVERIFY(post.head.contains("SOAPAction: \"http://api.myh2o.com/v20/Customers_Query\"\r\n"));
        QVERIFY(post.head.contains("Accept-Encoding: gzip\r\n"));
        QVERIFY(!post.head.contains("Cookie"));
        QVERIFY(!post.head.contains("Expect"));
    }

    void statuses_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* status, const QByteArray& reply, Kind kind, const QString& code) {
            QTest::addRow("%s %d", status, int(kind)) << QByteArray(status) << reply << int(kind) << code;
        };
        row("500 Internal Server Error", test::fault(), Kind::Fault, u"soap:Client"_s);
        row("500 Internal Server Error", "<html>Oops</html>", Kind::HttpStatus, u"500"_s);
        row("502 Bad Gateway", "<!DOCTYPE html><html><p>unclosed</html>", Kind::HttpStatus, u"502"_s);
        row("404 Not Found", {}, Kind::HttpStatus, u"404"_s);
        row("200 OK", test::refusal(Operation::CustomersQuery, "C77"), Kind::Refused, u"C77"_s);
        row("200 OK", "<html>Welcome to the hotel</html>", Kind::Malformed, {});
        row("200 OK", "<!DOCTYPE a><a/>", Kind::Malformed, {});
        row("200 OK", {}, Kind::Malformed, {});
        row("200 OK", test::success(Operation::CustomersQuery).chopped(1), Kind::Malformed, {});
        row("204 No Content", {}, Kind::Malformed, {});
    }

    void statuses() {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, reply);
        QFETCH(int, kind);
        QFETCH(QString, code);
        test::RawServer server([&](int, const QByteArray& request) {
            Answer answer;
            answer.status = status;
            answer.body = reply;
            answer.body.replace("Customers_Query", schema::name(test::operationOf(request)).toLatin1());
            return answer;
        });
        Client client(server.url());
        const auto query = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(query));
        QCOMPARE(int(Client::kind(query)), kind);
        QCOMPARE(query->result->answer.failure->code, code);
        const auto change = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(change));
        QCOMPARE(int(Client::kind(change)), kind);
        const bool answered = Kind(kind) == Kind::Fault || Kind(kind) == Kind::Refused;
        QCOMPARE(change->result->answer.failure->outcomeUnknown, !answered);
    }

    void busy() {
        test::RawServer server([](int number, const QByteArray&) {
            Answer answer;
            answer.status = number == 1 ? "503 Service Unavailable" : "429 Too Many Requests";
            const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(3000);
            const QString date = QLocale::c().toString(later, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
            answer.headers = {"Retry-After: " + (number == 1 ? QByteArray("42") : date.toLatin1())};
            return answer;
        });
        Client client(server.url());
        const auto first = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(first));
        QCOMPARE(Client::kind(first), Kind::Busy);
        QCOMPARE(first->result->answer.failure->retryAfterSeconds, 42);
        const auto second = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(second));
        QCOMPARE(Client::kind(second), Kind::Busy);
        QVERIFY(second->result->answer.failure->retryAfterSeconds > 2900);
        QVERIFY(second->result->answer.failure->retryAfterSeconds <= 3000);
    }

    void nothingLeftTheMachine() {
        quint16 freePort = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            freePort = server.serverPort();
        }
        Client client(QUrl(u"http://127.0.0.1:%1/"_s.arg(freePort)));
        for (Operation operation : {Operation::CustomersQuery, Operation::NewCustomersCreate}) {
            const auto refused = client.begin(operation);
            QVERIFY(Client::ends(refused));
            QCOMPARE(Client::kind(refused), Kind::NoConnection);
            QVERIFY(!refused->result->answer.failure->outcomeUnknown);
        }
    }

    void aQueryMayBeRepeatedByTheLibrary() {
        test::RawServer server([](int number, const QByteArray&) {
            Answer answer;
            answer.body = test::success(Operation::CustomersQuery);
            answer.cut = number == 1 ? Answer::Cut::AfterBody : Answer::Cut::None;
            return answer;
        });
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(call));
        QVERIFY(!call->result->answer.failure);
        server.setScript([](int, const QByteArray&) {
            Answer answer;
            answer.cut = Answer::Cut::AfterBody;
            return answer;
        });
        const auto lost = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(lost));
        QCOMPARE(Client::kind(lost), Kind::Lost);
        QVERIFY(!lost->result->answer.failure->outcomeUnknown);
    }

    void tlsErrorsStopTheCall() {
        const auto script = [](int, const QByteArray&) { return Answer{}; };
        test::RawServer wrongName(script, u"othername"_s);
        test::RawServer rightName(script, u"loopback"_s);
        test::RawServer plain(script);
        QUrl noTls = plain.url();
        noTls.setScheme(u"https"_s);
        for (Operation operation : {Operation::CustomersQuery, Operation::CustomersUpdate}) {
            Client client(wrongName.url());
            const auto call = client.begin(operation);
            QVERIFY(Client::ends(call));
            QCOMPARE(Client::kind(call), Kind::NotSafe);
            QVERIFY(!call->result->answer.failure->outcomeUnknown);
            QVERIFY(!*call->begun);
            Client stranger(rightName.url());
            stranger.endpoint.tls.reset();
            const auto untrusted = stranger.begin(operation);
            QVERIFY(Client::ends(untrusted));
            QCOMPARE(Client::kind(untrusted), Kind::NotSafe);
        }
        QCOMPARE(wrongName.attempts(), 0);
        QCOMPARE(rightName.attempts(), 0);
    }

    void timeOut_data() {
        QTest::addColumn<int>("operation");
        QTest::newRow("query") << int(Operation::CustomersQuery);
        QTest::newRow("change") << int(Operation::CustomersUpdate);
    }

    void timeOut() {
        QFETCH(int, operation);
        test::RawServer server([](int, const QByteArray&) {
            Answer answer;
            answer.silent = true;
            return answer;
        });
        Client client(server.url());
        const bool isChange = Operation(operation) == Operation::CustomersUpdate;
        (isChange ? client.endpoint.limits.change : client.endpoint.limits.query) = 200ms;
        const auto call = client.begin(Operation(operation));
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TimedOut);
        QCOMPARE(call->result->answer.failure->outcomeUnknown, isChange);
        QVERIFY(call->result->elapsed >= 190ms);
        QVERIFY(call->result->elapsed < 5s);
        QCOMPARE(server.attempts(), 1);
    }

    void cancel() {
        test::RawServer server([](int, const QByteArray&) {
            Answer answer;
            answer.silent = true;
            return answer;
        });
        QSignalSpy attempted(&server, &test::RawServer::attempted);
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersUpdate);
        QTRY_COMPARE(server.complete(), 1);
        call->cancel.cancel();
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::Cancelled);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
        const auto query = client.begin(Operation::CustomersQuery);
        QTRY_COMPARE(server.complete(), 2);
        query->cancel.cancel();
        QVERIFY(Client::ends(query));
        QCOMPARE(Client::kind(query), Kind::Cancelled);
        QVERIFY(!query->result->answer.failure->outcomeUnknown);
    }

    void cancelledBeforeItBegan() {
        test::RawServer server([](int, const QByteArray&) { return Answer{}; });
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersUpdate);
        call->cancel.cancel();
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::Cancelled);
        QCOMPARE(call->result->answer.failure->outcomeUnknown, bool(*call->begun));
    }

    void slowCallsHoldUpNothing() {
        // More than one access manager would run at once.
        constexpr int slow = 20;
        test::RawServer server([](int number, const QByteArray&) {
            Answer answer;
            answer.silent = number <= slow;
            answer.body = test::success(Operation::CustomersQuery);
            return answer;
        });
        Client client(server.url());
        std::vector<Client::CallPtr> calls;
        for (int i = 0; i < slow; ++i)
            calls.push_back(client.begin(Operation::CustomersUpdate));
        QTRY_COMPARE(server.complete(), slow);
        const auto quick = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(quick));
        QVERIFY(!quick->result->answer.failure);
        for (const auto& call : calls) {
            QVERIFY(!call->result);
            call->cancel.cancel();
        }
        for (const auto& call : calls)
            QVERIFY(Client::ends(call));
    }

    void gzipWithinTheLimitAndOver() {
        const QByteArray document = services(100'000);
        test::RawServer server([&](int, const QByteArray&) { return zipped(document); });
        Client client(server.url());
        client.endpoint.limits.replyBytes = document.size();
        const auto taken = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(taken));
        QVERIFY(!taken->result->answer.failure);
        QCOMPARE(taken->result->answer.record.rows("Customer/Services"_group).count(), 100'000);
        client.endpoint.limits.replyBytes = document.size() - 1;
        const auto refused = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(refused));
        QCOMPARE(Client::kind(refused), Kind::TooLarge);
    }

    void plainOverTheLimit() {
        const QByteArray document = services(10'000);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = document;
            return answer;
        });
        Client client(server.url());
        client.endpoint.limits.replyBytes = 100'000;
        const auto call = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TooLarge);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
    }

    void aBombIsStoppedEarly() {
        // 1 GiB of blanks in 1 MiB, sent through a relay that counts, with a tail that would take long to
        // come.
        QByteArray bomb;
        for (int i = 0; i < 64; ++i)
            bomb += test::gzip(QByteArray(16 * 1024 * 1024, ' '), 9);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = bomb;
            answer.headers = {"Content-Encoding: gzip"};
            return answer;
        });
        Client client(server.url());
        client.endpoint.limits.replyBytes = 1024 * 1024;
        const auto call = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::TooLarge);
    }

    void damagedCoding_data() {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = test::gzip(test::success(Operation::CustomersUpdate));
        QTest::newRow("gzip cut") << QByteArray("gzip") << whole.chopped(9);
        QTest::newRow("no gzip") << QByteArray("gzip") << test::success(Operation::CustomersUpdate);
        QTest::newRow("unknown") << QByteArray("br") << whole;
    }

    void damagedCoding() {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, bytes);
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = bytes;
            answer.headers = {"Content-Encoding: " + coding};
            return answer;
        });
        Client client(server.url());
        const auto call = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(call));
        QCOMPARE(Client::kind(call), Kind::Malformed);
        QVERIFY(call->result->answer.failure->outcomeUnknown);
    }

    void cutAtAnyByteOfTheReply() {
        const QByteArray document = test::success(Operation::CustomersUpdate, "key");
        test::RawServer server([&](int, const QByteArray&) {
            Answer answer;
            answer.body = document;
            return answer;
        });
        test::Relay relay(server.url());
        qint64 whole = 0;
        {
            Client client(relay.url());
            const auto call = client.begin(Operation::CustomersUpdate);
            QVERIFY(Client::ends(call));
            QVERIFY(!call->result->answer.failure);
            whole = relay.passed(test::Relay::Direction::ToClient);
        }
        int attempts = server.attempts();
        for (qint64 bytes = 0; bytes < whole; bytes += 7) {
            relay.cutAfter(test::Relay::Direction::ToClient, bytes, test::End::Fin);
            Client client(relay.url());
            const auto call = client.begin(Operation::CustomersUpdate);
            QVERIFY(Client::ends(call));
            QVERIFY2(call->result->answer.failure, qPrintable(QString::number(bytes)));
            QCOMPARE(call->result->answer.failure->outcomeUnknown, bool(*call->begun));
            QVERIFY(server.attempts() <= attempts + 1);
            attempts = server.attempts();
        }
    }

    void aLargeReplyNeverHoldsUpTheWindow() {
        const Answer answer = zipped(services(100'000));
        ServerThread server([&](int, const QByteArray&) { return answer; });
        Client client(server.url());
        QElapsedTimer clock;
        qint64 longest = 0;
        QTimer heartbeat;
        connect(&heartbeat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
        const auto call = client.begin(Operation::CustomersQuery);
        heartbeat.start(1);
        clock.start();
        QVERIFY(Client::ends(call));
        longest = std::max(longest, clock.elapsed());
        QVERIFY(!call->result->answer.failure);
        qInfo("longest pause of the event loop: %lld ms", longest);
        // The goal is 16 ms. A machine shared with other builds can pause any thread for longer; parsing on
        // this thread would show as several hundred.
        QVERIFY(longest < 150);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
