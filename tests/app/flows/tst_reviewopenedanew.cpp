#include "tests/app/flows/support/lostchangefixture.h"

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Step = ChangeStory::State;
using News = ChangeStory::News::Kind;

/// A review of a customer whose change has no known outcome begins with that change: what Source holds, no
/// query tells, so nobody but the agent says that it is sent again.
class ReviewOpenedAnewTest : public LostChangeFixture {
    Q_OBJECT

    std::shared_ptr<RecordModel> m_page;
    std::shared_ptr<ChangeStory> m_story;
    QList<Step> m_steps; ///< of the story, each that it came to

    void open() { follow(m_desk->change(m_page)); }
    void follow(std::shared_ptr<ChangeStory> story) {
        m_story = std::move(story);
        m_steps.clear();
        connect(m_story.get(), &ChangeStory::changed, this,
                [this, story = m_story.get()] { m_steps.append(story->state()); });
    }
    /// Has been at it, or is.
    [[nodiscard]] bool came(Step step) const {
        return QTest::qWaitFor([&] { return m_steps.contains(step); }, 20'000);
    }
    /// It stays there, until the next command.
    [[nodiscard]] bool isAt(Step step) const {
        return QTest::qWaitFor([&] { return m_story->state() == step; }, 20'000);
    }
    [[nodiscard]] bool looksAndComesTo(Step step) const { return came(Step::Looking) && isAt(step); }
    void type(ElementId id, const QString& text) {
        m_page->edit(id, text);
        edit(id, text);
    }
    /// Sent over a line that breaks, and the review closed.
    void lose(Relay::Direction direction = Relay::Direction::ToClient, qint64 bytes = 1) {
        cut(direction, bytes);
        open();
        m_story->send();
        QVERIFY(isAt(Step::Uncertain));
        m_story.reset();
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
        QCOMPARE(attempt().state, Stage::Uncertain);
    }
    [[nodiscard]] int count(Stage state) {
        return waited(m_store->attempts().count({.states = {state}})).value();
    }

private slots:
    void init() {
        setUp();
        m_page = std::make_shared<RecordModel>(FormSchema::customer());
        m_page->takeState(*m_model);
        m_page->revertAll();
        m_model->revertAll();
    }
    void cleanup() {
        m_story.reset();
        m_page.reset();
        tearDown();
    }

    /// The agent sees that nobody knows, and sends: that is their word, and the older one is over.
    void whatNobodySeesIsAsked_data() {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("the review is closed and opened") << false;
        QTest::newRow("the program is restarted") << true;
    }
    void whatNobodySeesIsAsked() {
        QFETCH(bool, restarted);
        type(source, u"Radio"_s);
        lose();
        if (restarted) {
            m_store->close();
            start();
        }
        open();
        QVERIFY(looksAndComesTo(Step::Ready)); // by itself
        QCOMPARE(m_story->news().kind, News::Looked);
        QCOMPARE(m_story->news().unseen, 1);
        QCOMPARE(m_story->news().left, 0);
        QCOMPARE(updates(), 1);
        m_story->send();
        QVERIFY(isAt(Step::Done));
        QCOMPARE(updates(), 2);
        QCOMPARE(count(Stage::Uncertain), 0);
        QCOMPARE(count(Stage::Accepted), 1);
    }

    /// Also where there is something to choose first: what goes out then is the agent's word on both.
    void whatNobodySeesIsToldBesideAConflict_data() {
        QTest::addColumn<bool>("readable");
        QTest::newRow("an element that no query returns") << true;
        QTest::newRow("a change that can't be read") << false;
    }
    void whatNobodySeesIsToldBesideAConflict() {
        QFETCH(bool, readable);
        type(email, address);
        if (readable)
            type(source, u"Radio"_s);
        lose(Relay::Direction::ToServer, 200);
        if (!readable) {
            Attempt kept = attempt();
            kept.sent = "not a request";
            QVERIFY(waited(m_store->attempts().put(kept)));
        }
        changeElsewhere(email, u"rosa@elsewhere.example"_s);
        open();
        QVERIFY(looksAndComesTo(Step::Ready));
        QCOMPARE(m_story->news().kind, News::Choose);
        QCOMPARE(m_story->news().unseen, 1);
        QCOMPARE(m_story->news().left, 1);
        m_story->choose(0, Take::Mine);
        m_story->send();
        QVERIFY(isAt(Step::Done));
        QCOMPARE(updates(), 2);
    }

    /// The agent's own later change is at the service: that tells nothing of the one before it.
    void whatWasSentSinceIsNoEvidence() {
        type(email, address);
        type(source, u"Radio"_s);
        lose(Relay::Direction::ToServer, 200);
        m_model->revertAll();
        edit(email, address);
        QVERIFY(send());
        QCOMPARE(count(Stage::Uncertain), 1);
        open();
        QVERIFY(looksAndComesTo(Step::Ready));
        QCOMPARE(m_story->news().kind, News::Looked);
        QCOMPARE(m_story->news().unseen, 1);
        QCOMPARE(m_page->changeCount(), 1);
        QCOMPARE(count(Stage::Uncertain), 1);
    }

    /// What can be seen tells of the rest.
    void whatArrivedIsSentNoMore() {
        type(email, address);
        type(source, u"Radio"_s);
        lose();
        open();
        QVERIFY(isAt(Step::Done));
        QVERIFY(!m_page->isModified());
        QTRY_COMPARE(m_desk->sendsUnderWay(), 0);
        QCOMPARE(count(Stage::Accepted), 1);
        QCOMPARE(drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    /// Before the store has said what there is.
    void pressedAtOnceItLooksFirst() {
        type(source, u"Radio"_s);
        lose();
        open();
        m_story->send();
        QVERIFY(looksAndComesTo(Step::Ready));
        QCOMPARE(m_story->news().kind, News::Looked);
        QCOMPARE(updates(), 1);
    }

    /// Another draft of the same customer begins there too, and what its change does not hold stays a
    /// question.
    void anotherDraftEndsOnlyWhatItHolds() {
        type(source, u"Radio"_s);
        lose();
        m_draft = Drafts::newId();
        m_page->revertAll();
        type(email, address);
        open();
        QVERIFY(looksAndComesTo(Step::Ready));
        QCOMPARE(m_story->news().left, 1);
        QCOMPARE(m_story->news().unseen, 0);
        m_story->send();
        QVERIFY(isAt(Step::Done));
        QCOMPARE(count(Stage::Uncertain), 1);
        QCOMPARE(count(Stage::Accepted), 1);
    }

    /// Nothing is said of what can't be asked.
    void withoutTheServiceItWaits() {
        type(source, u"Radio"_s);
        lose();
        m_line->relay.reset();
        open();
        QVERIFY(looksAndComesTo(Step::Uncertain));
        QCOMPARE(m_story->news().failure.kind, Kind::NoConnection);
        m_story->send();
        QCOMPARE(m_story->state(), Step::Uncertain);
        QCOMPARE(updates(), 1);
    }

    /// A look that is called off has told nothing.
    void aLookCanBeCalledOff() {
        type(source, u"Radio"_s);
        lose();
        open();
        connect(
            m_story.get(), &ChangeStory::changed, m_story.get(), [this] { m_story->cancel(); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        QVERIFY(looksAndComesTo(Step::Uncertain));
        QCOMPARE(m_story->news().kind, News::None);
        m_story->lookAgain();
        QVERIFY(isAt(Step::Ready));
        QCOMPARE(m_story->news().unseen, 1);
    }

    /// While one is on its way, a second waits, whatever its page knows.
    void aSecondWaitsForTheFirst() {
        type(source, u"Radio"_s);
        m_line->practice->faults().add({.kind = PracticeFault::Kind::Delay,
                                        .operation = u"Customers_Update"_s,
                                        .delayMs = 1000,
                                        .afterwards = true});
        open();
        m_story->send();
        QVERIFY(came(Step::Sending));
        const auto first = m_story;
        const auto other = std::make_shared<RecordModel>(FormSchema::customer());
        other->takeState(*m_page);
        follow(m_desk->change(other));
        m_story->send();
        QVERIFY(isAt(Step::Uncertain));
        QCOMPARE(m_story->news().failure.kind, Kind::Undecided);
        QTRY_COMPARE_WITH_TIMEOUT(first->state(), Step::Done, 20'000);
        QCOMPARE(updates(), 1);
    }

    void whatCantBeReadIsAsked() {
        type(source, u"Radio"_s);
        Attempt kept = flows::keptOf(m_model->changeSet(), m_draft, QDateTime::currentDateTimeUtc());
        kept.state = Stage::Uncertain;
        kept.sent = "not a request";
        QVERIFY(waited(m_store->attempts().put(kept)));
        open();
        QVERIFY(looksAndComesTo(Step::Ready));
        QCOMPARE(m_story->news().kind, News::Looked);
        QCOMPARE(m_story->news().unseen, 1);
        m_story->send();
        QVERIFY(isAt(Step::Done));
        QCOMPARE(count(Stage::Uncertain), 1); // who knows what it held
    }

    void nobodyElsesChangeIsLookedAt() {
        type(source, u"Radio"_s);
        Attempt kept = flows::keptOf(m_model->changeSet(), m_draft, QDateTime::currentDateTimeUtc());
        kept.state = Stage::Uncertain;
        kept.customerId = u"1002"_s;
        QVERIFY(waited(m_store->attempts().put(kept)));
        open();
        m_story->send();
        QVERIFY(isAt(Step::Done));
        QCOMPARE(updates(), 1);
    }
};

QTEST_GUILESS_MAIN(ReviewOpenedAnewTest)
#include "tst_reviewopenedanew.moc"
