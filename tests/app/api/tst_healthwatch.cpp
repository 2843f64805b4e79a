#include "app/api/healthwatch.h"

#include <QtTest>

using namespace lineside;
using namespace std::chrono_literals;

namespace {

std::optional<Failure> failure(Failure::Kind kind) {
    Failure failure;
    failure.kind = kind;
    return failure;
}

} // namespace

class HealthWatchTest : public QObject {
    Q_OBJECT

private slots:
    void degradedAfterThreeSlowAnswers() {
        api::HealthWatch watch;
        QVERIFY(!watch.note(5001ms, {}));
        QVERIFY(!watch.note(6s, failure(Failure::Kind::Refused)));
        QCOMPARE(watch.health(), Health::Online);
        QVERIFY(watch.note(30s, failure(Failure::Kind::TimedOut)));
        QCOMPARE(watch.health(), Health::Degraded);
        QVERIFY(watch.note(5s, {}));
        QCOMPARE(watch.health(), Health::Online);
    }

    void aQuickAnswerStartsTheCountAnew() {
        api::HealthWatch watch;
        watch.note(6s, {});
        watch.note(6s, {});
        watch.note(1s, {});
        watch.note(6s, {});
        QCOMPARE(watch.health(), Health::Online);
    }

    void offlineUntilAnAnswer() {
        api::HealthWatch watch;
        QVERIFY(watch.note(1ms, failure(Failure::Kind::NoConnection)));
        QVERIFY(!watch.note(1ms, failure(Failure::Kind::NoConnection)));
        QVERIFY(!watch.note(30s, failure(Failure::Kind::TimedOut)));
        QCOMPARE(watch.health(), Health::Offline);
        QVERIFY(watch.note(6s, failure(Failure::Kind::Fault)));
        QCOMPARE(watch.health(), Health::Online);
    }

    void whatTheAgentEndedSaysNothing() {
        api::HealthWatch watch;
        watch.note(1ms, failure(Failure::Kind::NoConnection));
        QVERIFY(!watch.note(60s, failure(Failure::Kind::Cancelled)));
        QVERIFY(!watch.note(0s, failure(Failure::Kind::Address)));
        QCOMPARE(watch.health(), Health::Offline);
    }
};

QTEST_GUILESS_MAIN(HealthWatchTest)
#include "tst_healthwatch.moc"
