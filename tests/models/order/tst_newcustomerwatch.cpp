#include "models/order/watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Record customer(const QString& status, const QStringList& numbers) {
    Record record;
    record.set("Customer/Status"_element, status);
    Rows rows;
    for (const QString& number : numbers) {
        rows.beginRow();
        rows.add(u"ServiceID", Value(u"1"_s));
        rows.add(u"TN", Value(number));
    }
    record.setRows("Customer/Services"_group, rows);
    return record;
}

/// Answers customer() by a list, the last again and again; the rest is not asked for.
class FakeDesk : public OrderDesk {
public:
    QFuture<Result<DuplicateReport>> duplicates(Request, CancelToken) override { return {}; }
    QFuture<Result<Record>> quote(Request, CancelToken) override { return {}; }
    QFuture<Result<Created>> create(OrderToSend, CancelToken) override { return {}; }
    QFuture<Result<Evidence>> lookAfter(QString, CancelToken) override { return {}; }
    QFuture<Result<Attempt>> decide(QString, QString) override { return {}; }
    QByteArray preview(const Request&) const override { return {}; }
    QFuture<Result<Record>> customer(QString id, CancelToken token) override {
        ids.append(id);
        cancel = token;
        auto promise = std::make_shared<QPromise<Result<Record>>>();
        promise->start();
        if (isHeld) {
            held = promise;
            return promise->future();
        }
        promise->addResult(answers.size() > 1 ? answers.takeFirst() : answers.first());
        promise->finish();
        return promise->future();
    }

    QStringList ids;
    QList<Result<Record>> answers;
    bool isHeld = false;
    std::shared_ptr<QPromise<Result<Record>>> held;
    CancelToken cancel;
};

} // namespace

/// The watch over a new customer, with a short interval.
class TestNewCustomerWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDesk> m_owned;
    NewCustomerWatch::Timing m_timing{2ms, 10ms};

private Q_SLOTS:
    void init() { m_owned = std::make_unique<FakeDesk>(); }

    void asksUntilAllIsThere() {
        m_owned->answers = {customer(u"PENDING"_s, {{}}), Failure{.kind = Failure::Kind::TimedOut},
                            customer(u"OPEN"_s, {u"8505550101"_s})};
        NewCustomerWatch watch(*m_owned, u"1042"_s, u"TN"_s, {2ms, 10s});
        QSignalSpy read(&watch, &NewCustomerWatch::read), failed(&watch, &NewCustomerWatch::failed);
        QSignalSpy arrived(&watch, &NewCustomerWatch::arrived), timeUp(&watch, &NewCustomerWatch::timeUp);
        watch.start();
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(read.count(), 2);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(timeUp.count(), 0);
        QCOMPARE(m_owned->ids, (QStringList{u"1042"_s, u"1042"_s, u"1042"_s}));
        QVERIFY(!watch.isRunning());
        watch.askNow();
        QTRY_COMPARE(read.count(), 3);
        QCOMPARE(arrived.count(), 1);
    }

    void timeIsUpOnce() {
        m_owned->answers = {customer(u"PENDING"_s, {{}})};
        NewCustomerWatch watch(*m_owned, u"1042"_s, u"TN"_s, m_timing);
        QSignalSpy read(&watch, &NewCustomerWatch::read), timeUp(&watch, &NewCustomerWatch::timeUp);
        watch.start();
        QTRY_COMPARE(timeUp.count(), 1);
        QVERIFY(!watch.isRunning());
        QVERIFY(read.count() >= 2 && read.count() <= 6);
        const int before = int(read.count());
        watch.askNow();
        QTRY_COMPARE(read.count(), before + 1);
        QCOMPARE(timeUp.count(), 1);
    }

    void oneQuestionAtATime() {
        m_owned->isHeld = true;
        NewCustomerWatch watch(*m_owned, u"1042"_s, {}, m_timing);
        watch.askNow();
        watch.askNow();
        QCOMPARE(m_owned->ids.size(), 1);
        QVERIFY(watch.isAsking());
    }

    void goesWithoutAnAnswer() {
        m_owned->isHeld = true;
        auto watch = std::make_unique<NewCustomerWatch>(*m_owned, u"1042"_s, QString(), m_timing);
        watch->start();
        watch.reset();
        QVERIFY(m_owned->cancel.isCancelled());
        m_owned->held->addResult(customer(u"OPEN"_s, {u"1"_s}));
        m_owned->held->finish();
        QCoreApplication::processEvents();
    }

    void isComplete() {
        const auto complete = [](const QString& status, const QStringList& numbers,
                                 const QString& column = u"TN"_s) {
            return NewCustomerWatch::isComplete(customer(status, numbers), column);
        };
        QVERIFY(complete(u"OPEN"_s, {u"8505550101"_s}));
        QVERIFY(!complete(u"OPEN"_s, {u"8505550101"_s, {}}));
        QVERIFY(complete(u"OPEN"_s, {{}}, {}));
        QVERIFY(!complete(u"OPEN"_s, {}));
        QVERIFY(!complete(u"Pending"_s, {u"8505550101"_s}));
        QVERIFY(!complete({}, {u"8505550101"_s}));
    }
};

QTEST_GUILESS_MAIN(TestNewCustomerWatch)
#include "tst_newcustomerwatch.moc"
