#include "tests/app/flows/support/bell.h"
#include "tests/app/flows/support/smallservice.h"

#include <QSignalSpy>

using namespace lineside;
using namespace lineside::test;
using namespace std::chrono_literals;
using Stage = UncertainStory::State;
using Proposal = Evidence::Proposal;

/// An order whose answer was lost, without any window.
class TestUncertainStory : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<FakeOrderDesk> m_held;
    OrderToSend m_order;

    std::unique_ptr<UncertainStory> story() const {
        return m_desk->desk.uncertainStory(m_desk->disk->last());
    }
    std::unique_ptr<UncertainStory> heldStory() const { return m_held->uncertainStory(m_desk->disk->last()); }
    static void ask(UncertainStory& story) {
        story.ask();
        QTRY_VERIFY(!story.isAsking());
    }
    Evidence nothing(int seconds) const {
        Evidence evidence;
        evidence.askedAt = m_desk->now->addSecs(seconds);
        evidence.proposal =
            seconds < UncertainStory::ResendAfterSeconds ? Proposal::AskAgain : Proposal::Resend;
        return evidence;
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<SmallDesk>();
        m_held = std::make_unique<FakeOrderDesk>();
        m_order = orderOf(person(u"Ann"_s, u"Lee"_s), u"draft"_s);
        m_desk->lost(m_order);
    }

    void theCustomerIsChosen() {
        m_desk->there.add(u"20001"_s, m_order.request);
        const auto one = story();
        QVERIFY(one->sent());
        QCOMPARE(*one->sent(), m_order.request);
        ask(*one);
        QCOMPARE(one->evidence()->candidates.size(), 1);
        QCOMPARE(one->evidence()->proposal, Proposal::Made);
        QVERIFY(!one->isLooking()); // somebody was found: the agent looks
        QCOMPARE(one->state(), Stage::Open);
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Uncertain); // and decides
        one->decideMade(u"20001"_s);
        QTRY_COMPARE(one->state(), Stage::Made);
        QCOMPARE(one->made().customerId, u"20001"_s);
        QVERIFY(one->made().now && !one->made().comparisons.isEmpty());
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Accepted);
        QCOMPARE(m_desk->there.creates(), 0);
    }

    /// Nothing found is no proof for ten minutes, and after them the agent's word alone.
    void resendIsTheAgentsWord() {
        const auto one = story();
        ask(*one);
        QVERIFY(one->evidence()->candidates.isEmpty());
        QVERIFY(one->isLooking() && !one->mayDeny() && !one->mayResend());
        one->decideNotMade();
        one->decideResend();
        QCOMPARE(one->state(), Stage::Open);
        *m_desk->now = m_desk->now->addSecs(UncertainStory::ResendAfterSeconds);
        QVERIFY(!one->mayResend()); // it has to be asked then
        ask(*one);
        QVERIFY(one->mayResend());
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Uncertain);
        one->decideResend();
        QTRY_COMPARE(one->state(), Stage::Resend);
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Refused);
        QCOMPARE(m_desk->there.creates(), 0); // by a review of its own
    }

    /// Somebody is there who does not fit: it may be denied, and not sent again out of here.
    void deniedItStaysADraft() {
        m_desk->there.add(u"20001"_s, orderOf(person(u"Ann"_s, u"Li"_s)).request);
        *m_desk->now = m_desk->now->addSecs(UncertainStory::ResendAfterSeconds);
        const auto one = story();
        ask(*one);
        QVERIFY(one->mayDeny() && !one->mayResend());
        one->decideResend();
        QCOMPARE(one->state(), Stage::Open);
        one->decideNotMade();
        QTRY_COMPARE(one->state(), Stage::NotMade);
        QCOMPARE(m_desk->disk->last().state, Attempt::State::Refused);
    }

    void asksAgainByItself() {
        m_held->setTiming({.interval = 1ms});
        const auto one = heldStory();
        QVERIFY(!one->isLooking());
        one->ask();
        one->ask(); // one question at a time
        QCOMPARE(m_held->looks.size(), std::size_t(1));
        m_held->looks.back().answer(nothing(0));
        QTRY_COMPARE(m_held->looks.size(), std::size_t(2));
        m_held->looks.back().answer(Failure{.kind = Failure::Kind::NoConnection});
        QTRY_VERIFY(one->failure());
        QVERIFY(one->evidence()); // the last answer stands
        QTRY_COMPARE(m_held->looks.size(), std::size_t(3));
        QVERIFY(m_held->decisions.empty());
    }

    void aWordThatCantBeKept() {
        const auto one = heldStory();
        one->ask();
        m_held->looks.back().answer(nothing(UncertainStory::ResendAfterSeconds));
        QTRY_VERIFY(one->mayResend());
        one->decideResend();
        one->decideMade(u"20001"_s); // one word at a time
        QCOMPARE(m_held->decidedFor, QStringList{QString()});
        QCOMPARE(one->state(), Stage::Deciding);
        m_held->decisions.back().answer(Failure{.kind = Failure::Kind::Storage});
        QTRY_COMPARE(one->state(), Stage::Open);
        QCOMPARE(one->notDecided()->kind, Failure::Kind::Storage);
        QVERIFY(one->mayResend());
        one->decideResend();
        QVERIFY(!one->notDecided());
    }

    void whoShowedItGoes() {
        auto one = heldStory();
        one->ask();
        one.reset();
        QVERIFY(m_held->looks.back().cancel.isCancelled());
        m_held->looks.back().answer(nothing(0));
        QCoreApplication::processEvents();
        QCOMPARE(m_held->looks.size(), std::size_t(1));
    }

    void whatCantBeReadIsSaid() {
        m_desk->disk->attempts.first().form.clear();
        const auto one = story();
        QVERIFY(!one->sent());
        ask(*one);
        QCOMPARE(one->failure()->kind, Failure::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestUncertainStory)
#include "tst_uncertainstory.moc"
