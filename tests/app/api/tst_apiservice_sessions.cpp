#include "tests/app/api/servicefixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

/// Sessions that end, and the calls that wait for the next.
class ApiServiceSessionsTest : public QObject {
    Q_OBJECT

private slots:
    void callsDuringSignInWaitForIt() {
        Fixture f;
        const auto signIn = f.service->signIn(ann());
        const auto call = f.service->call(update(), {});
        QVERIFY(test::settles(call));
        QVERIFY(call.result().ok());
        QVERIFY(signIn.result().ok());
        QCOMPARE(f.desk.signIns, 1);
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
};

QTEST_GUILESS_MAIN(ApiServiceSessionsTest)
#include "tst_apiservice_sessions.moc"
