#include "tests/app/api/servicefixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

/// What a service does and tells from its first sign-in to its end.
class ApiServiceTest : public QObject {
    Q_OBJECT

private slots:
    void signsInAndOut() {
        Fixture f;
        QSignalSpy in(f.service.get(), &ApiService::signedIn);
        QSignalSpy out(f.service.get(), &ApiService::signedOut);
        QVERIFY(!f.service->isSignedIn());
        QVERIFY(f.signIn());
        QVERIFY(f.service->isSignedIn());
        QCOMPARE(in.count(), 1);
        const QByteArray body = f.server.posts().value(0).body;
        QVERIFY(
            body.contains("<Username>ann</Username><Password>top secret</Password><Client>DESK</Client>"));
        QVERIFY(!body.contains("SessionKey"));
        const auto future = f.service->signOut();
        QVERIFY(!f.service->isSignedIn());
        QCOMPARE(out.count(), 1);
        QVERIFY(test::settles(future));
        QVERIFY(future.result().ok());
        const QByteArray last = f.server.posts().value(1).body;
        QVERIFY(last.contains("<Sessions_Destroy"));
        QVERIFY(last.contains("<SessionKey>key1</SessionKey>"));
        QVERIFY(!last.contains("top secret"));
        const auto after = f.service->call(update(), {});
        QVERIFY(test::settles(after));
        QCOMPARE(kindOf(after), Kind::SignIn);
        QCOMPARE(f.server.attempts(), 2);
    }

    void callsBeforeSignInFail() {
        Fixture f;
        const auto future = f.service->call(update(), {});
        QVERIFY(future.isFinished());
        QCOMPARE(kindOf(future), Kind::SignIn);
        QCOMPARE(f.server.attempts(), 0);
    }

    void previewIsWhatIsSentButForTheKey() {
        Fixture f;
        QVERIFY(f.signIn());
        const QByteArray preview = f.service->preview(update());
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QVERIFY(preview.contains("<SessionKey>SESSION</SessionKey>"));
        QVERIFY(preview.contains("<Address2></Address2>"));
        QByteArray sent = f.server.posts().last().body;
        QCOMPARE(sent.replace("<SessionKey>key1<", "<SessionKey>SESSION<"), preview);
    }

    void cancelledBeforehandIsNotSent() {
        Fixture f;
        QVERIFY(f.signIn());
        CancelToken token;
        token.cancel();
        const auto call = f.service->call(update(), token);
        QVERIFY(call.isFinished());
        QCOMPARE(kindOf(call), Kind::Cancelled);
        QCOMPARE(f.server.attempts(), 1);
    }

    void itsEndSettlesAllThatIsUnderWay() {
        test::RawServer server([&](int, const QByteArray& body) {
            Answer answer;
            const bool isSignIn = test::operationOf(body) == Operation::SessionsCreate;
            answer.silent = !isSignIn;
            answer.body = test::success(Operation::SessionsCreate, "key");
            return answer;
        });
        api::Endpoint endpoint;
        endpoint.url = server.url();
        auto service = std::make_unique<ApiService>(endpoint);
        QVERIFY(test::settles(service->signIn(ann())));
        const auto change = service->call(update(), {});
        const auto query = service->call(Request(Operation::CustomersQuery), {});
        QTRY_COMPARE(server.complete(), 3);
        const auto signOut = service->signOut();
        const auto signIn = service->signIn(ann());
        const auto waiting = service->call(update(), {});
        service.reset();
        for (const auto& call : {change, query, waiting}) {
            QVERIFY(call.isFinished());
            QCOMPARE(kindOf(call), Kind::Cancelled);
        }
        QVERIFY(change.result().failure().outcomeUnknown);
        QVERIFY(!query.result().failure().outcomeUnknown);
        QVERIFY(!waiting.result().failure().outcomeUnknown);
        QCOMPARE(kindOf(signOut), Kind::Cancelled);
        QCOMPARE(kindOf(signIn), Kind::Cancelled);
    }

    void addressesThatAreNotSafe() {
        api::Endpoint endpoint;
        endpoint.url = QUrl(u"http://localhost:9/"_s);
        ApiService service(endpoint);
        const auto future = service.signIn(ann());
        QVERIFY(future.isFinished());
        QCOMPARE(kindOf(future), Kind::Address);
    }

    void aKeyGoesToNoOtherHost() {
        Fixture f;
        QVERIFY(f.signIn());
        QSignalSpy out(f.service.get(), &ApiService::signedOut);
        test::RawServer other([](int, const QByteArray&) { return Answer{}; });
        api::Endpoint endpoint = f.endpoint();
        endpoint.url = other.url();
        f.service->setEndpoint(endpoint);
        QCOMPARE(out.count(), 1);
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QCOMPARE(kindOf(call), Kind::SignIn);
        QCOMPARE(other.connections(), 0);
    }

    /// An update that does not say whose it is leaves nothing, whoever asks for it.
    void aChangeOfNobodyNeverLeaves() {
        Fixture f;
        QVERIFY(f.signIn());
        const qsizetype before = f.server.posts().size();
        for (const QString& id : {QString(), u"0"_s, u"-1001"_s, u"1001 1002"_s}) {
            Request request(Operation::CustomersUpdate);
            request.set("Customer/Email"_element, u"ann@example.com"_s);
            if (!id.isEmpty())
                request.set("Customer/ID"_element, id);
            const auto call = f.service->call(request, {});
            QVERIFY(test::settles(call));
            QCOMPARE(kindOf(call), Kind::WrongCustomer);
            QVERIFY(!call.result().failure().outcomeUnknown);
            QVERIFY(f.service->preview(request).isEmpty());
        }
        QCOMPARE(f.server.posts().size(), before);
    }

    void healthIsTold() {
        Fixture f;
        QVERIFY(f.signIn());
        QSignalSpy health(f.service.get(), &ApiService::healthChanged);
        quint16 freePort = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            freePort = server.serverPort();
        }
        api::Endpoint nowhere = f.endpoint();
        nowhere.url.setPort(freePort);
        f.service->setEndpoint(nowhere);
        QVERIFY(test::settles(f.service->signIn(ann())));
        QCOMPARE(f.service->health(), Health::Offline);
        f.service->setEndpoint(f.endpoint());
        QVERIFY(f.signIn());
        QCOMPARE(f.service->health(), Health::Online);
        QCOMPARE(health.count(), 2);
    }

    void exchangesAreSeenOnlyWhenAskedFor() {
        Fixture f;
        QVERIFY(f.signIn());
        QList<Exchange> seen;
        f.service->setObserver([&](const Exchange& exchange) { seen << exchange; });
        QVERIFY(test::settles(f.service->call(update(), {})));
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0].operation, u"Customers_Update"_s);
        QCOMPARE(seen[0].request, f.server.posts().last().body);
        QCOMPARE(seen[0].reply, test::success(Operation::CustomersUpdate, "key1"));
        QCOMPARE(seen[0].status, 200);
    }
};

QTEST_GUILESS_MAIN(ApiServiceTest)
#include "tst_apiservice.moc"
