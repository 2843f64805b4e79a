#include "app/flows/orderjob.h"
#include "tests/app/flows/support/bell.h"
#include "tests/app/flows/support/smallservice.h"

#include <QSignalSpy>

using namespace lineside;
using namespace lineside::test;
using Stage = OrderStory::State;

namespace {

/// Types an order as an agent does.
void typeInto(RecordModel& model, const Typed& typed) {
    for (const auto& [id, text] : typed)
        QVERIFY(model.edit(id, text));
}

} // namespace

/// The story of an order that is sent, without any window: over a service of its own, and over a road whose
/// answers come when the test says so.
class TestOrderStory : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<FakeOrderDesk> m_held;
    std::unique_ptr<FakeAttempts> m_attempts;

    std::unique_ptr<OrderStory> story(const SeenMatches& seen = {}) const {
        return m_desk->desk.orderStory(*m_model, u"draft"_s, u"Ann"_s, seen);
    }
    std::unique_ptr<OrderStory> heldStory(const SeenMatches& seen = {}) const {
        return m_held->orderStory(*m_model, u"draft"_s, u"Marcus Bell"_s, seen);
    }
    static void finish(OrderStory& story) {
        story.send();
        QTRY_VERIFY(!story.isBusy());
    }
    Attempt attempt(Attempt::State state) const {
        Attempt found = bell::attempt(*m_model, QDateTime::currentDateTimeUtc());
        found.state = state;
        return found;
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<SmallDesk>();
        m_model = std::make_unique<RecordModel>(FormSchema::order());
        m_held = std::make_unique<FakeOrderDesk>();
        m_attempts = std::make_unique<FakeAttempts>();
        m_held->kept = m_attempts.get();
        typeInto(*m_model, person(u"Ann"_s, u"Lee"_s));
    }

    /// Each step is told once, and the attempt is on its way before its first byte.
    void isSent() {
        const auto one = story();
        QList<Stage> steps;
        connect(one.get(), &OrderStory::changed, this, [&] { steps.append(one->state()); });
        QVERIFY(m_desk->there.service->asked.isEmpty()); // nothing before it is told to
        QCOMPARE(one->request(), m_model->changeSet().request());
        finish(*one);
        QCOMPARE(one->state(), Stage::Created);
        QCOMPARE(one->made().customerId, u"20001"_s);
        QVERIFY(one->made().now && !one->made().comparisons.isEmpty());
        QCOMPARE(steps.first(), Stage::Preparing);
        QCOMPARE(steps.last(), Stage::Created);
        QCOMPARE(m_desk->there.creates(), 1);
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Accepted);
        QCOMPARE(m_desk->disk->last().draftId, u"draft"_s);
        one->send(); // it is made
        QCOMPARE(m_desk->there.creates(), 1);
    }

    void whomNobodySawIsAskedAbout() {
        m_desk->there.add(u"1043"_s, m_model->changeSet().request());
        const auto one = story();
        QVERIFY(!one->asks());
        finish(*one);
        QCOMPARE(one->state(), Stage::Unexamined);
        QCOMPARE(one->toExamine(), QStringList{u"1043"_s});
        QCOMPARE(one->found().matches.size(), 1);
        QVERIFY(one->asks() && !one->isAnswered());
        one->send(); // without the agent's word
        QCOMPARE(one->state(), Stage::Unexamined);
        QCOMPARE(m_desk->there.creates(), 0);
        one->goOn(true);
        finish(*one);
        QCOMPARE(one->state(), Stage::Created);
    }

    void whoIsNewTakesTheWordBack() {
        const auto one = heldStory({{u"1"_s}, {u"1"_s}, {}});
        one->send();
        QVERIFY(m_held->creates.empty());
        one->goOn(true);
        one->setSeen({{u"1"_s, u"2"_s}, {u"1"_s, u"2"_s}, {}});
        QVERIFY(!one->goesOn());
        one->goOn(true);
        one->send();
        QCOMPARE(m_held->order->examined, (Examined{{u"1"_s, u"2"_s}, false}));
        one->setSeen({{u"3"_s}, {u"3"_s}, {}}); // too late for this try
        QCOMPARE(one->toExamine(), (QStringList{u"1"_s, u"2"_s}));
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::NoConnection});
        QTRY_COMPARE(one->state(), Stage::Refused);
        one->setSeen({{u"1"_s, u"2"_s}, {u"1"_s, u"2"_s}, {}}); // what was answered stays so
        QVERIFY(!one->asks());
    }

    void aRefusedLookIsAskedAbout() {
        m_desk->there.duplicatesFail = SmallService::refused(u"S3001"_s);
        const auto one = story();
        finish(*one);
        QCOMPARE(one->state(), Stage::Unexamined);
        QVERIFY(one->nobodyLooked());
        QCOMPARE(one->nobodyLooked()->code, u"S3001"_s);
        QVERIFY(one->toExamine().isEmpty() && one->found().matches.isEmpty());
        one->setSeen({}); // the check beside it knows nothing of that
        QVERIFY(one->asks());
        one->goOn(true);
        finish(*one);
        QCOMPARE(one->state(), Stage::Created);
    }

    void refusedAtAnElement() {
        const auto one = heldStory();
        one->send();
        m_held->creates.back().answer(
            Failure{.kind = Failure::Kind::Refused, .code = u"S1042"_s, .text = u"Invalid PackageID"_s});
        QTRY_COMPARE(one->state(), Stage::Refused);
        QCOMPARE(one->failure().code, u"S1042"_s);
        QCOMPARE(one->refusedAt(), std::optional("Order/PackageID"_element));
        QVERIFY(one->canSend());
        // What was mended goes out, and the next refusal names what it names.
        m_model->edit("Order/PackageID"_element, u"503"_s);
        one->send();
        QCOMPARE(m_held->order->request.text("Order/PackageID"_element), u"503"_s);
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::Refused, .text = u"Come back"_s});
        QTRY_COMPARE(one->state(), Stage::Refused);
        QVERIFY(!one->refusedAt());
    }

    void aLostAnswerIsUncertain() {
        const auto one = heldStory();
        one->send();
        m_attempts->put(attempt(Attempt::State::Sending));
        QTRY_COMPARE(one->state(), Stage::Sending);
        QVERIFY(!one->canCancel());
        one->cancel();
        QVERIFY(!m_held->creates.back().cancel.isCancelled());
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::Lost, .outcomeUnknown = true});
        QTRY_COMPARE(one->state(), Stage::Uncertain);
        QCOMPARE(one->attempt().id, u"attempt"_s);
        one->send();
        QCOMPARE(m_held->creates.size(), std::size_t(1));
    }

    void withoutAStoreTheAttemptHasNoId() {
        m_held->kept = nullptr;
        const auto one = heldStory();
        one->send();
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::TimedOut, .outcomeUnknown = true});
        QTRY_COMPARE(one->state(), Stage::Uncertain);
        QVERIFY(one->attempt().id.isEmpty());
        QCOMPARE(one->attempt().failure.kind, Failure::Kind::TimedOut);
    }

    void anEarlierTryMadeIt() {
        const auto one = heldStory();
        one->send();
        Attempt earlier = attempt(Attempt::State::Accepted);
        earlier.customerId = u"1043"_s;
        m_attempts->kept = {earlier};
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::AlreadyMade, .code = u"1043"_s});
        QTRY_COMPARE(one->state(), Stage::MadeBefore);
        QCOMPARE(one->attempt(), earlier);
    }

    void calledOffBeforeItLeft() {
        const auto one = heldStory();
        one->send();
        one->cancel();
        QVERIFY(m_held->creates.back().cancel.isCancelled());
        QCOMPARE(one->state(), Stage::Preparing); // until it is known how it ended
        QVERIFY(one->isCancelled() && !one->canCancel());
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::Cancelled});
        QTRY_COMPARE(one->state(), Stage::Ready);
    }

    /// Whoever showed it goes: an order that has not left is called off...
    void goneBeforeTheSending() {
        auto one = heldStory();
        one->send();
        one.reset();
        QVERIFY(m_held->creates.back().cancel.isCancelled());
        m_held->creates.back().answer(Failure{.kind = Failure::Kind::Cancelled});
        QCoreApplication::processEvents();
    }

    /// ...and one that has goes to its end on the disk.
    void goneAfterTheSending() {
        auto one = story();
        m_desk->there.asked = [&](const Request& request) {
            if (request.operation() == Operation::NewCustomersCreate)
                QTimer::singleShot(0, this, [&] { one.reset(); });
        };
        one->send();
        QTRY_COMPARE(m_desk->desk.sendsUnderWay(), 0);
        QVERIFY(!one);
        QCOMPARE(m_desk->there.creates(), 1);
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestOrderStory)
#include "tst_orderstory.moc"
