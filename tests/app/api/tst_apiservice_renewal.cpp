#include "tests/app/api/servicefixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

/// Sign-ins and renewals over a bad line, and what comes meanwhile.
class ApiServiceRenewalTest : public QObject {
    Q_OBJECT

private slots:
    void aRefusalThatComesUnderAnotherPersonIsNotRepeated() {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.setScript([&](int number, const QByteArray& body) {
            Answer answer = f.desk(number, body);
            if (operationOf(body) == Operation::CustomersUpdate) {
                answer.body = refusal(Operation::CustomersUpdate, "S2005");
                answer.held = true;
            }
            return answer;
        });
        const auto call = f.service->call(update(), {});
        QTRY_COMPARE(f.posts(Operation::CustomersUpdate), 1);
        QVERIFY(settles(f.service->signIn({u"bob"_s, u"other"_s, u"DESK"_s, {}})));
        QVERIFY(f.service->isSignedIn());
        f.server.release();
        QVERIFY(settles(call));
        QVERIFY(!call.result().ok());
        QVERIFY(!call.result().failure().outcomeUnknown);
        QVERIFY(settles(f.service->call(Request(Operation::CustomersQuery), {})));
        QCOMPARE(f.posts(Operation::CustomersUpdate), 1);
    }

    void aBadLineDuringARenewalSignsNobodyOut() {
        Fixture f;
        QVERIFY(f.signIn());
        QSignalSpy out(f.service.get(), &ApiService::signedOut);
        QSignalSpy needs(f.service.get(), &ApiService::needsSignIn);
        f.desk.key = "ended";
        bool bad = true;
        f.server.setScript([&](int number, const QByteArray& body) {
            Answer answer = f.desk(number, body);
            if (bad && operationOf(body) == Operation::SessionsCreate)
                answer.cut = Answer::Cut::AfterBody;
            return answer;
        });
        const auto call = f.service->call(update(), {});
        QVERIFY(settles(call));
        QCOMPARE(kindOf(call), Kind::Lost);
        QVERIFY(!call.result().failure().outcomeUnknown);
        QVERIFY(f.service->isSignedIn());
        bad = false;
        const auto again = f.service->call(update(), {});
        QVERIFY(settles(again));
        QVERIFY(again.result().ok());
        QCOMPARE(out.count() + needs.count(), 0);
    }

    void aSignInWithoutAnAnswerIsAskedOnceMore() {
        Fixture f;
        int bad = 1;
        f.server.setScript([&](int number, const QByteArray& body) {
            Answer answer = f.desk(number, body);
            answer.cut = number <= bad ? Answer::Cut::AfterBody : Answer::Cut::None;
            return answer;
        });
        QVERIFY(f.signIn());
        QCOMPARE(f.server.attempts(), 2);
        bad = 10;
        QVERIFY(!f.signIn());
        QCOMPARE(f.server.attempts(), 4);
        QVERIFY(!f.service->isSignedIn());
    }

    void theRepeatOfARefusedCallHasNotBegun() {
        Fixture f;
        QVERIFY(f.signIn());
        f.desk.key = "ended";
        f.desk.silentSignIn = true;
        const auto call = f.service->call(update(), {});
        QTRY_COMPARE(f.desk.signIns, 2);
        f.service.reset();
        QCOMPARE(kindOf(call), Kind::Cancelled);
        QVERIFY(!call.result().failure().outcomeUnknown);
    }

    void aSignInsKeyMayStandInItsData_data() {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("taken");
        QTest::newRow("there") << QByteArray("<SessionKey>k7</SessionKey>") << true;
        QTest::newRow("nowhere") << QByteArray() << false;
    }
    void aSignInsKeyMayStandInItsData() {
        QFETCH(QByteArray, data);
        QFETCH(bool, taken);
        Fixture f;
        f.server.setScript([&](int, const QByteArray& body) {
            Answer answer;
            const Operation operation = operationOf(body);
            answer.body =
                success(operation, {}, operation == Operation::SessionsCreate ? data : QByteArray());
            return answer;
        });
        const auto signIn = f.service->signIn(ann());
        QVERIFY(settles(signIn));
        QCOMPARE(signIn.result().ok(), taken);
        QCOMPARE(f.service->isSignedIn(), taken);
        if (!taken) {
            QCOMPARE(kindOf(signIn), Kind::SignIn);
            return;
        }
        QVERIFY(settles(f.service->call(update(), {})));
        QVERIFY(f.server.posts().last().body.contains("<SessionKey>k7</SessionKey>"));
    }
};

QTEST_GUILESS_MAIN(ApiServiceRenewalTest)
#include "tst_apiservice_renewal.moc"
