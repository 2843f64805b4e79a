#include "models/order/services.h"
#include "tests/app/flows/support/fakeorderdesk.h"

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

/// A road that answers customer() by a list, the last again and again; the rest is not asked for.
class AnsweringDesk : public FakeOrderDesk {
public:
    QFuture<Result<Record>> customer(QString id, CancelToken token) override {
        auto future = FakeOrderDesk::customer(std::move(id), std::move(token));
        if (!answers.isEmpty())
            customers.back().answer(answers.size() > 1 ? answers.takeFirst() : answers.first());
        return future;
    }
    [[nodiscard]] QStringList ids() const {
        QStringList found;
        for (const auto& call : customers)
            found.append(call.what);
        return found;
    }

    QList<Result<Record>> answers; ///< none: the test answers
};

/// What a story tells step by step, counted.
struct Counts {
    int read = 0, failed = 0, arrived = 0, timeUp = 0;

    explicit Counts(NewCustomerStory& story) {
        QObject::connect(&story, &NewCustomerStory::changed, &story, [this, &story] { count(story); });
    }

private:
    void count(const NewCustomerStory& story) {
        if (std::exchange(m_asking, story.isAsking()) && !m_asking)
            ++(story.failure() ? failed : read);
        arrived += int(!std::exchange(m_arrived, story.hasArrived()) && m_arrived);
        timeUp += int(!std::exchange(m_timeUp, story.isTimeUp()) && m_timeUp);
    }

    bool m_asking = false, m_arrived = false, m_timeUp = false;
};

} // namespace

/// The watch over a new customer, with a short interval.
class TestNewCustomerStory : public QObject {
    Q_OBJECT

    std::unique_ptr<AnsweringDesk> m_desk;

    std::unique_ptr<NewCustomerStory> watching(OrderTiming timing = {.interval = 2ms, .duration = 10ms},
                                               const QString& column = u"TN"_s) {
        m_desk->setTiming(timing);
        Created made;
        made.customerId = u"1042"_s;
        return m_desk->newCustomerStory(made, m_sent, column);
    }
    Request m_sent{Operation::NewCustomersCreate};

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<AnsweringDesk>();
        m_sent = Request(Operation::NewCustomersCreate);
    }

    void asksUntilAllIsThere() {
        m_desk->answers = {customer(u"PENDING"_s, {{}}), Failure{.kind = Failure::Kind::TimedOut},
                           customer(u"OPEN"_s, {u"8505550101"_s})};
        const auto story = watching({.interval = 2ms, .duration = 10s});
        const Counts counts(*story);
        story->watch();
        QTRY_COMPARE(counts.arrived, 1);
        QCOMPARE(counts.read, 2);
        QCOMPARE(counts.failed, 1);
        QCOMPARE(counts.timeUp, 0);
        QCOMPARE(m_desk->ids(), (QStringList{u"1042"_s, u"1042"_s, u"1042"_s}));
        QVERIFY(!story->isWatching());
        QCOMPARE(story->numbers(), QStringList{u"8505550101"_s});
        story->askNow();
        QTRY_COMPARE(counts.read, 3);
        QCOMPARE(counts.arrived, 1);
    }

    void timeIsUpOnce() {
        m_desk->answers = {customer(u"PENDING"_s, {{}})};
        const auto story = watching();
        const Counts counts(*story);
        story->watch();
        QTRY_COMPARE(counts.timeUp, 1);
        QVERIFY(!story->isWatching());
        QVERIFY(counts.read >= 2 && counts.read <= 6);
        const int before = counts.read;
        story->askNow();
        QTRY_COMPARE(counts.read, before + 1);
        QCOMPARE(counts.timeUp, 1);
    }

    void oneQuestionAtATime() {
        const auto story = watching({}, {});
        story->askNow();
        story->askNow();
        QCOMPARE(m_desk->ids().size(), 1);
        QVERIFY(story->isAsking());
        QVERIFY(!story->knowsNumbers());
    }

    void goesWithoutAnAnswer() {
        auto story = watching({}, {});
        story->watch();
        story.reset();
        QVERIFY(m_desk->customers.back().cancel.isCancelled());
        m_desk->customers.back().answer(customer(u"OPEN"_s, {u"1"_s}));
        QCoreApplication::processEvents();
    }

    /// What of the order arrived is read by itself, whatever the watch is at.
    void holdsWhatArrivedAgainstTheOrder() {
        m_sent.set("Customer/Email"_element, u"marcus@example.com"_s);
        const auto story = watching({});
        story->askNow();
        story->readAgain();
        QCOMPARE(m_desk->customers.size(), std::size_t(2));
        m_desk->customers[1].answer(Failure{.kind = Failure::Kind::Lost});
        QTRY_VERIFY(story->made().reading);
        QVERIFY(!story->failure() && story->isAsking());
        Record now = customer(u"OPEN"_s, {u"8505550101"_s});
        now.set("Customer/Email"_element, u"other@example.com"_s);
        m_desk->customers[0].answer(now);
        QTRY_VERIFY(story->made().now);
        QVERIFY(!story->made().reading);
        QCOMPARE(story->made().comparisons.size(), 1);
        QCOMPARE(story->made().comparisons.first().outcome, Outcome::NotTaken);
    }

    void isComplete() {
        const auto complete = [](const QString& status, const QStringList& numbers,
                                 const QString& column = u"TN"_s) {
            return order::haveServicesArrived(customer(status, numbers), column);
        };
        QVERIFY(complete(u"OPEN"_s, {u"8505550101"_s}));
        QVERIFY(!complete(u"OPEN"_s, {u"8505550101"_s, {}}));
        QVERIFY(complete(u"OPEN"_s, {{}}, {}));
        QVERIFY(!complete(u"OPEN"_s, {}));
        QVERIFY(!complete(u"Pending"_s, {u"8505550101"_s}));
        QVERIFY(!complete({}, {u"8505550101"_s}));
    }
};

QTEST_GUILESS_MAIN(TestNewCustomerStory)
#include "tst_newcustomerstory.moc"
