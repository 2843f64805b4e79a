#include "tests/app/api/transportclient.h"
#include "tests/support/headfield.h"
#include "tests/support/relay.h"

#include <QtTest>

#include <limits>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

/// Posts and what comes of them: statuses, lost connections, TLS.
class TransportTest : public QObject {
    Q_OBJECT

    static bool succeeds(const Client::CallPtr& call) {
        return Client::ends(call) && !call->result->answer.failure;
    }

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
        QCOMPARE(post.body, bareEnvelope(Operation::CustomersQuery));
        QVERIFY(post.head.startsWith("POST /v20/default.asmx HTTP/1.1\r\n"));
        QCOMPARE(field(post.head, "Content-Type"), QByteArray("text/xml; charset=utf-8"));
        QCOMPARE(field(post.head, "SOAPAction"), QByteArray("\"http://api.myh2o.com/v20/Customers_Query\""));
        QCOMPARE(field(post.head, "Accept-Encoding"), QByteArray("gzip"));
        QVERIFY(!post.head.toLower().contains("\ncookie"));
        QVERIFY(!post.head.toLower().contains("\nexpect"));
    }

    void statuses_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* status, const QByteArray& reply, Kind kind, const QString& code) {
            QTest::addRow("%s %d %s", status, int(kind), qPrintable(code))
                << QByteArray(status) << reply << int(kind) << code;
        };
        row("500 Internal Server Error", test::fault(), Kind::Fault, u"soap:Client"_s);
        row("500 Internal Server Error", test::fault("soap:Server"), Kind::Fault, u"soap:Server"_s);
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
        const bool didNothing = code == u"soap:Client" || Kind(kind) == Kind::Refused;
        QCOMPARE(change->result->answer.failure->outcomeUnknown, !didNothing);
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

    /// What ends a call without a reply.
    void withoutAnAnswer_data() {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("cut");
        const auto row = [](const char* name, const QByteArray& before, Answer::Cut cut) {
            for (bool tls : {false, true})
                QTest::addRow("%s, %s", name, tls ? "TLS" : "plain") << tls << before << int(cut);
        };
        row("closed at once", {}, Answer::Cut::BeforeReading);
        row("closed in the body", {}, Answer::Cut::MidBody);
        row("closed after the body", {}, Answer::Cut::AfterBody);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0) // newer ones go on waiting for what such a hint announces
        row("102", "HTTP/1.1 102 Processing\r\n\r\n", Answer::Cut::None);
        row("103", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", Answer::Cut::None);
#endif
        row("408", "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", Answer::Cut::None);
    }

    /// A query is asked once more, over a fresh connection; a change is not, and may have been made.
    void withoutAnAnswer() {
        QFETCH(bool, tls);
        QFETCH(QByteArray, before);
        QFETCH(int, cut);
        int unanswered = 1;
        const auto script = [&](int number, const QByteArray& body) {
            Answer answer;
            answer.body = test::success(test::operationOf(body), "key");
            if (number > unanswered)
                return answer;
            answer.before = before;
            answer.cut = Answer::Cut(cut);
            answer.silent = answer.cut == Answer::Cut::None;
            return answer;
        };
        const auto server = tls ? std::make_unique<test::RawServer>(script, u"loopback"_s)
                                : std::make_unique<test::RawServer>(script);
        Client client(server->url());
        const auto taken = client.begin(Operation::CustomersQuery);
        QVERIFY(Client::ends(taken));
        QVERIFY(!taken->result->answer.failure);
        // Where nothing has left yet, newer Qt connects once more by itself.
        const bool nothingLeft = Answer::Cut(cut) == Answer::Cut::BeforeReading;
        const auto attempted = [&](int least) {
            return nothingLeft ? server->attempts() >= least : server->attempts() == least;
        };
        QVERIFY(attempted(2));
        QVERIFY(server->posts().last().connection >= 2); // some are opened ahead
        unanswered = std::numeric_limits<int>::max();
        const int lostAt = server->attempts();
        const auto lost = client.begin(Operation::DuplicateQuery);
        QVERIFY(Client::ends(lost));
        QVERIFY(Client::kind(lost) == Kind::Lost || !*lost->begun);
        QVERIFY(!lost->result->answer.failure->outcomeUnknown);
        QVERIFY(attempted(lostAt + 2));
        const int changedAt = server->attempts();
        const auto change = client.begin(Operation::CustomersUpdate);
        QVERIFY(Client::ends(change));
        QVERIFY(Client::kind(change) == Kind::Lost || !*change->begun);
        QCOMPARE(change->result->answer.failure->outcomeUnknown, bool(*change->begun));
        QVERIFY(attempted(changedAt + 1));
        unanswered = server->attempts();
        QVERIFY(succeeds(client.begin(Operation::CustomersQuery)));
        QCOMPARE(server->attempts(), unanswered + 1);
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
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
