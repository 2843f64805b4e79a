#include "app/api/service.h"
#include "tests/app/api/replies.h"
#include "tests/app/api/waiting.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using Kind = Failure::Kind;

namespace {

/// The sessions of a service as its clients see them: a key opens calls until it is ended.
struct Desk {
    QByteArray key; ///< the live session; empty: none
    int signIns = 0;
    bool refuseSignIn = false;
    bool silentSignIn = false;
    bool forgetful = false; ///< every session is gone at once
    QByteArray goneCode = "S2005";

    Answer operator()(int /*number*/, const QByteArray& body) {
        Answer answer;
        if (body.isEmpty())
            return answer;
        const Operation operation = test::operationOf(body);
        if (operation == Operation::SessionsCreate) {
            ++signIns;
            answer.silent = silentSignIn;
            key = "key" + QByteArray::number(signIns);
            answer.body = refuseSignIn ? test::refusal(operation, goneCode) : test::success(operation, key);
            return answer;
        }
        const bool known = !key.isEmpty() && body.contains("<SessionKey>" + key + "</SessionKey>");
        answer.body =
            known && !forgetful ? test::success(operation, key) : test::refusal(operation, goneCode);
        if (operation == Operation::SessionsDestroy)
            key.clear();
        return answer;
    }
};

Credentials ann() {
    return {u"ann"_s, u"top secret"_s, u"DESK"_s, {}};
}

Request update() {
    Request request(Operation::CustomersUpdate);
    request.set("Customer/ID"_element, u"1001"_s).set("Customer/Email"_element, u"ann@example.com"_s);
    request.clear("Customer/PhysicalAddress/Address2"_element);
    return request;
}

struct Fixture {
    Desk desk;
    test::RawServer server{[this](int number, const QByteArray& body) { return desk(number, body); }};
    std::unique_ptr<ApiService> service = std::make_unique<ApiService>(endpoint());

    api::Endpoint endpoint() const {
        api::Endpoint endpoint;
        endpoint.url = server.url();
        return endpoint;
    }

    bool signIn() {
        const auto future = service->signIn(ann());
        return test::settles(future) && future.result().ok();
    }

    int posts(Operation operation) const {
        int count = 0;
        for (const auto& post : server.posts())
            count += test::operationOf(post.body) == operation ? 1 : 0;
        return count;
    }
};

template <typename T>
Kind kindOf(const QFuture<Result<T>>& future) {
    const Result<T> result = future.result();
    return result.ok() ? Kind(-1) : result.failure().kind;
}

} // namespace

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

    void callsDuringSignInWaitForIt() {
        Fixture f;
        const auto signIn = f.service->signIn(ann());
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QVERIFY(call.result().ok());
        QVERIFY(signIn.result().ok());
        QCOMPARE(f.desk.signIns, 1);
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

    void theNewestKeyHoldsEvenOfRefusals() {
        test::RawServer server([&](int number, const QByteArray& body) {
            Answer answer;
            if (body.isEmpty())
                return answer;
            const Operation operation = test::operationOf(body);
            const QByteArray key = "k" + QByteArray::number(number);
            answer.body = number == 2 ? test::refusal(operation, "C1", key) : test::success(operation, key);
            return answer;
        });
        api::Endpoint endpoint;
        endpoint.url = server.url();
        ApiService service(endpoint);
        QVERIFY(test::settles(service.signIn(ann())));
        const auto refused = service.call(update(), {});
        QVERIFY(test::settles(refused));
        QCOMPARE(kindOf(refused), Kind::Refused);
        QCOMPARE(refused.result().failure().code, u"C1"_s);
        QVERIFY(!refused.result().failure().outcomeUnknown);
        QVERIFY(test::settles(service.call(update(), {})));
        QVERIFY(server.posts().at(1).body.contains("<SessionKey>k1<"));
        QVERIFY(server.posts().at(2).body.contains("<SessionKey>k2<"));
    }

    void aGoneSessionIsRenewedAndTheCallRepeatedOnce() {
        Fixture f;
        QVERIFY(f.signIn());
        QSignalSpy in(f.service.get(), &ApiService::signedIn);
        f.desk.key = "ended";
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QVERIFY(call.result().ok());
        QCOMPARE(f.posts(Operation::CustomersUpdate), 2);
        QCOMPARE(f.desk.signIns, 2);
        QCOMPARE(in.count(), 0);
        QVERIFY(f.service->isSignedIn());
        QVERIFY(f.server.posts().last().body.contains("<SessionKey>key2<"));
    }

    void aRefusalCutShortIsNotRepeated() {
        for (bool length : {true, false}) {
            Fixture f;
            QVERIFY(f.signIn());
            f.server.setScript([&](int, const QByteArray&) {
                Answer answer;
                answer.body = test::refusal(Operation::CustomersUpdate, "S2005");
                answer.body +=
                    QByteArray(answer.body.size() - 20, ' '); // so that the half lacks the end alone
                answer.cut = Answer::Cut::MidReply;
                answer.contentLength = length;
                return answer;
            });
            const auto call = f.service->call(update(), {});
            QVERIFY(test::settles(call));
            QVERIFY(!call.result().ok());
            QVERIFY(call.result().failure().outcomeUnknown);
            QCOMPARE(f.posts(Operation::CustomersUpdate), 1);
            QCOMPARE(f.desk.signIns, 1);
        }
    }

    void otherGoneCodesAreSettings() {
        Fixture f;
        f.desk.goneCode = "X1";
        QVERIFY(f.signIn());
        f.desk.key = "ended";
        const auto refused = f.service->call(update(), {});
        QVERIFY(test::settles(refused));
        QCOMPARE(kindOf(refused), Kind::Refused);
        QCOMPARE(f.posts(Operation::CustomersUpdate), 1);
        api::Endpoint endpoint = f.endpoint();
        endpoint.sessionGone = QStringList{u"S2005"_s, u"X1"_s};
        f.service->setEndpoint(endpoint);
        const auto taken = f.service->call(update(), {});
        QVERIFY(test::settles(taken));
        QVERIFY(taken.result().ok());
    }

    void oneSignInServesAllCallsThatWait() {
        Fixture f;
        QVERIFY(f.signIn());
        f.desk.key = "ended";
        QList<QFuture<Result<Reply>>> calls;
        for (int i = 0; i < 12; ++i)
            calls << f.service->call(i % 2 ? update() : Request(Operation::CustomersQuery), {});
        for (const auto& call : calls) {
            QVERIFY(test::settles(call));
            QVERIFY(call.result().ok());
        }
        QCOMPARE(f.desk.signIns, 2);
        QCOMPARE(f.posts(Operation::CustomersUpdate), 12);
    }

    void neverALoop() {
        Fixture f;
        QVERIFY(f.signIn());
        f.desk.forgetful = true;
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QCOMPARE(kindOf(call), Kind::Refused);
        QCOMPARE(f.posts(Operation::CustomersUpdate), 2);
        QCOMPARE(f.desk.signIns, 2);
    }

    void aRefusedSignInIsAskedOfTheAgent() {
        Fixture f;
        f.desk.refuseSignIn = true;
        const auto future = f.service->signIn(ann());
        QVERIFY(test::settles(future));
        QCOMPARE(kindOf(future), Kind::SignIn);
        QCOMPARE(future.result().failure().code, u"S2005"_s);
        QVERIFY(future.result().failure().text.contains(u"Refused here"_s));
        QCOMPARE(f.desk.signIns, 1);
        QVERIFY(!f.service->isSignedIn());
    }

    void aRefusedRenewalFailsAllThatWait() {
        Fixture f;
        QVERIFY(f.signIn());
        QSignalSpy needs(f.service.get(), &ApiService::needsSignIn);
        f.desk.key = "ended";
        f.desk.refuseSignIn = true;
        QList<QFuture<Result<Reply>>> calls{f.service->call(update(), {}), f.service->call(update(), {}),
                                            f.service->call(update(), {})};
        for (const auto& call : calls) {
            QVERIFY(test::settles(call));
            QCOMPARE(kindOf(call), Kind::SignIn);
            QVERIFY(!call.result().failure().outcomeUnknown);
        }
        QCOMPARE(needs.count(), 1);
        QVERIFY(!f.service->isSignedIn());
        QCOMPARE(f.desk.signIns, 2);
        f.desk.refuseSignIn = false;
        QVERIFY(f.signIn());
        const auto again = f.service->call(update(), {});
        QVERIFY(test::settles(again));
        QVERIFY(again.result().ok());
    }

    void aCallIsNeverSentForAnotherPerson() {
        Fixture f;
        QVERIFY(f.signIn());
        f.desk.key = "ended";
        f.desk.silentSignIn = true;
        const auto call = f.service->call(update(), {});
        QTRY_COMPARE(f.desk.signIns, 2);
        f.desk.silentSignIn = false;
        const auto bob = f.service->signIn({u"bob"_s, u"other"_s, u"DESK"_s, {}});
        QVERIFY(test::settles(bob));
        QVERIFY(bob.result().ok());
        QVERIFY(test::settles(call));
        QCOMPARE(kindOf(call), Kind::SignIn);
        QCOMPARE(f.posts(Operation::CustomersUpdate), 1);
    }

    void cancelWhileWaitingForASignIn() {
        Fixture f;
        QVERIFY(f.signIn());
        f.desk.key = "ended";
        f.desk.silentSignIn = true;
        CancelToken token;
        const auto call = f.service->call(update(), token);
        QTRY_COMPARE(f.desk.signIns, 2);
        token.cancel();
        QVERIFY(test::settles(call));
        QCOMPARE(kindOf(call), Kind::Cancelled);
        QVERIFY(!call.result().failure().outcomeUnknown);
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
