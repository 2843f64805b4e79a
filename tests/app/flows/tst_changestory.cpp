#include "app/flows/flowdesk.h"
#include "tests/app/flows/support/createfixture.h"
#include "tests/support/rosa.h"
#include "tests/ui/review/fakedesk.h"

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Stage = ChangeStory::State;
using Kind = ChangeStory::News::Kind;
using Fault = PracticeFault::Kind;

/// The story of a change without any window, over the practice service.
class TestChangeStory : public QObject {
    Q_OBJECT

    static constexpr ElementId email = "Customer/Email"_element;
    static constexpr ElementId terms = "Customer/Billing/PaymentTerms"_element;

    std::unique_ptr<PracticeService> m_practice;
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<FlowDesk> m_desk;
    std::shared_ptr<RecordModel> m_model;
    std::shared_ptr<ChangeStory> m_story;
    QList<Stage> m_states; ///< one a step

    [[nodiscard]] Record read() const {
        return settle(m_desk->lookUp({Guess::Kind::CustomerId, u"1001"_s}, {})).value();
    }
    [[nodiscard]] std::shared_ptr<RecordModel> opened() const {
        auto model = std::make_shared<RecordModel>(FormSchema::customer());
        model->setBaseline(read());
        return model;
    }
    /// The story of what is edited in the model; its steps are written down.
    void begin() {
        m_story = m_desk->change(m_model);
        m_states.clear();
        connect(m_story.get(), &ChangeStory::changed, this,
                [this, story = m_story.get()] { m_states.append(story->state()); });
    }
    void waitForItsEnd() const {
        QVERIFY(QTest::qWaitFor([this] { return !m_story->isBusy(); }, 20'000));
    }
    void send() {
        m_story->send();
        waitForItsEnd();
    }
    /// What an agent at another desk does meanwhile.
    void anotherSets(ElementId id, const QString& text) {
        const auto model = opened();
        QVERIFY(model->edit(id, text));
        const auto story = m_desk->change(model);
        story->send();
        QVERIFY(QTest::qWaitFor([&] { return story->state() == Stage::Done; }, 20'000));
    }
    void fail(Fault kind, const QString& operation, bool afterwards = false) {
        m_practice->faults().add(
            {.kind = kind, .operation = operation, .code = u"S1042"_s, .afterwards = afterwards});
    }
    /// Runs once, when the story has come to this state, from the event loop.
    void when(Stage state, const std::function<void()>& does) {
        connect(
            m_story.get(), &ChangeStory::changed, this,
            [story = m_story.get(), state, does] {
                if (story->state() == state)
                    QMetaObject::invokeMethod(QCoreApplication::instance(), does, Qt::QueuedConnection);
            },
            Qt::DirectConnection);
    }
    [[nodiscard]] int updates() const { return int(m_practice->ledger().size()); }

private Q_SLOTS:
    void init() {
        PracticeOptions options;
        options.customers = 3;
        m_practice = std::make_unique<PracticeService>(options);
        QVERIFY2(m_practice->start(), qPrintable(m_practice->trouble()));
        m_seat = std::make_unique<Seat>(m_practice->url(), std::make_shared<AttemptsDisk>(),
                                        std::make_shared<QDateTime>());
        QVERIFY(m_seat->signIn());
        m_desk = std::make_unique<FlowDesk>(m_seat->service);
        m_model = opened();
        QVERIFY(m_model->edit(email, u"rosa@new.example"_s));
    }
    void cleanup() {
        m_story.reset();
        m_model.reset();
        m_desk.reset();
        m_seat.reset();
        m_practice.reset();
    }

    /// Another's change of another unit stays.
    void whatWasChangedIsSentAndReadAgain() {
        anotherSets(terms, u"45"_s);
        begin();
        QCOMPARE(m_story->state(), Stage::Ready);
        QCOMPARE(m_story->next().count(), 1);
        QVERIFY(m_story->preview(m_story->next()).contains("rosa@new.example"));
        send();
        QCOMPARE(m_states, (QList{Stage::Asking, Stage::Sending, Stage::Done}));
        QCOMPARE(m_story->news().kind, Kind::Saved);
        QCOMPARE(m_story->saved().comparisons.size(), 1);
        QCOMPARE(m_story->saved().comparisons.first().outcome, Outcome::Taken);
        QVERIFY(!m_model->isModified());
        QCOMPARE(m_model->baseline().text(email), u"rosa@new.example"_s);
        QCOMPARE(m_model->baseline().text(terms), u"45"_s);
        QCOMPARE(m_story->readings(), 2);
        QCOMPARE(updates(), 2);
    }

    void bothChangedItSoOneIsChosen_data() {
        QTest::addColumn<int>("take");
        QTest::addColumn<QString>("stays");
        QTest::newRow("mine") << int(Take::Mine) << u"rosa@new.example"_s;
        QTest::newRow("theirs") << int(Take::Theirs) << u"rosa@theirs.example"_s;
    }
    void bothChangedItSoOneIsChosen() {
        QFETCH(int, take);
        QFETCH(QString, stays);
        anotherSets(email, u"rosa@theirs.example"_s);
        begin();
        send();
        QCOMPARE(m_story->state(), Stage::Ready);
        QCOMPARE(m_story->news().kind, Kind::Choose);
        QCOMPARE(m_story->pending().undecided(), 1);
        QCOMPARE(updates(), 1); // theirs
        m_story->send();        // nothing while undecided
        QCOMPARE(m_story->state(), Stage::Ready);
        m_story->choose(0, Take(take));
        QCOMPARE(m_story->next().count(), Take(take) == Take::Mine ? 1 : 0);
        QCOMPARE(m_model->baseline().text(email), m_model->loaded().text(email)); // not before send()
        send();
        QCOMPARE(m_story->state(), Stage::Done);
        QCOMPARE(m_story->news().kind, Take(take) == Take::Mine ? Kind::Saved : Kind::TookTheirs);
        QCOMPARE(read().text(email), stays);
        QVERIFY(!m_model->isModified());
    }

    /// They change it once more after the choice: it is asked anew, and nothing goes out on the old word.
    void whatMovedAfterTheChoiceIsAskedAnew() {
        anotherSets(email, u"rosa@theirs.example"_s);
        begin();
        send();
        m_story->choose(0, Take::Mine);
        anotherSets(email, u"rosa@third.example"_s);
        send();
        QCOMPARE(m_story->state(), Stage::Ready);
        QCOMPARE(m_story->news().kind, Kind::Choose);
        QCOMPARE(m_story->pending().undecided(), 1);
        QCOMPARE(read().text(email), u"rosa@third.example"_s);
    }

    /// What would be sent along is another than was shown: it is shown, and wants a new word.
    void whatWouldGoOutAsWellIsShownAnew() {
        FakeDesk desk;
        const Record loaded = rosa::with(rosa::loaded(), rosa::program, u"NON_LIFELINE"_s);
        const auto model = std::make_shared<RecordModel>(FormSchema::customer());
        model->setBaseline(loaded);
        model->edit(rosa::program, u"ETC_LIFELINE"_s);
        model->edit("Customer/Lifeline/LifelineTypeID"_element, u"3"_s);
        m_story = desk.change(model);
        m_story->send();
        const Record corrected = rosa::with(loaded, rosa::ssn, u"987654321"_s);
        desk.reread(corrected);
        waitForItsEnd();
        QCOMPARE(m_story->news().kind, Kind::ShownAnew);
        QCOMPARE(m_story->news().elements, QList<ElementId>{rosa::ssn});
        QVERIFY(desk.sends.empty());
        m_story->send(); // the new word
        desk.reread(corrected);
        QTRY_COMPARE(desk.sends.size(), 1U);
        QCOMPARE(desk.sends.back().changes.find(rosa::ssn)->text, u"987654321"_s);
    }

    void aRefusalKeepsTheChanges() {
        fail(Fault::Refused, u"Customers_Update"_s);
        begin();
        send();
        QCOMPARE(m_story->state(), Stage::Ready);
        QCOMPARE(m_story->news().kind, Kind::Failed);
        QCOMPARE(m_story->news().during, Stage::Sending);
        QCOMPARE(m_story->news().failure.code, u"S1042"_s);
        QCOMPARE(m_model->changeCount(), 1);
        QCOMPARE(updates(), 0);
        send();
        QCOMPARE(m_story->news().kind, Kind::Saved);
    }

    void aLostAnswerIsLookedFor_data() {
        QTest::addColumn<bool>("made");
        QTest::newRow("the change arrived") << true;
        QTest::newRow("nothing arrived") << false;
    }
    void aLostAnswerIsLookedFor() {
        QFETCH(bool, made);
        fail(Fault::ServerFault, u"Customers_Update"_s, made);
        begin();
        send();
        QCOMPARE(m_story->state(), Stage::Uncertain);
        QVERIFY(m_story->news().failure.outcomeUnknown);
        m_story->send(); // nothing is sent on a guess
        QCOMPARE(m_story->state(), Stage::Uncertain);
        m_story->lookAgain();
        waitForItsEnd();
        QCOMPARE(m_story->state(), made ? Stage::Done : Stage::Ready);
        QCOMPARE(m_story->news().kind, made ? Kind::AlreadyThere : Kind::Looked);
        QCOMPARE(m_story->news().left, made ? 0 : 1);
        QCOMPARE(m_model->isModified(), !made);
        QCOMPARE(updates(), made ? 1 : 0);
    }

    void aLookThatFailsLeavesItUncertain() {
        fail(Fault::ServerFault, u"Customers_Update"_s);
        begin();
        send();
        fail(Fault::Refused, u"Customers_Query"_s);
        m_story->lookAgain();
        waitForItsEnd();
        QCOMPARE(m_story->state(), Stage::Uncertain);
        QCOMPARE(m_story->news().during, Stage::Looking);
    }

    void whatCouldNotBeReadIsReadLater() {
        begin();
        when(Stage::Sending, [this] { fail(Fault::Refused, u"Customers_Query"_s); });
        send();
        QCOMPARE(m_story->state(), Stage::Unread);
        QCOMPARE(updates(), 1);
        m_story->lookAgain();
        waitForItsEnd();
        QCOMPARE(m_story->news().kind, Kind::Saved);
        QVERIFY(!m_model->isModified());
        QCOMPARE(updates(), 1);
    }

    void whatIsAskedCanBeCalledOff() {
        begin();
        m_story->send();
        QVERIFY(m_story->canCancel());
        m_story->cancel();
        QCOMPARE(m_story->state(), Stage::Ready);
        QCOMPARE(m_story->news().kind, Kind::None);
        (void)read(); // whatever was still to come has come
        QCOMPARE(m_states, (QList{Stage::Asking, Stage::Ready}));
        QCOMPARE(updates(), 0);
    }

    /// Page and dialog are gone with all that they held: the story ends, and puts its model on what it found.
    void whoShowsItMayGoWhileItIsSent() {
        begin();
        const std::weak_ptr<ChangeStory> story = m_story;
        const std::weak_ptr<RecordModel> model = m_model;
        const std::shared_ptr<RecordModel> watched = m_model;
        when(Stage::Sending, [this] {
            m_story.reset();
            m_model.reset();
        });
        m_story->send();
        QTRY_VERIFY_WITH_TIMEOUT(story.expired(), 20'000);
        QCOMPARE(m_states, (QList{Stage::Asking, Stage::Sending, Stage::Done}));
        QVERIFY(!watched->isModified());
        QCOMPARE(watched->baseline().text(email), u"rosa@new.example"_s);
        QCOMPARE(m_desk->sendsUnderWay(), 0);
        QCOMPARE(model.use_count(), 1); // nobody else holds it any more
        QCOMPARE(updates(), 1);
    }

    void theLastToGoTakesTheModel() {
        begin();
        const std::weak_ptr<RecordModel> model = m_model;
        when(Stage::Sending, [this] {
            m_story.reset();
            m_model.reset();
            m_desk.reset(); // and the desk
        });
        m_story->send();
        QTRY_VERIFY_WITH_TIMEOUT(model.expired(), 20'000);
        QCOMPARE(updates(), 1);
    }

    /// Nobody is there to see what would be asked, so nothing is sent.
    void whoGoesBeforeTheSendingSendsNothing() {
        begin();
        m_story->send();
        const std::weak_ptr<ChangeStory> story = std::exchange(m_story, nullptr);
        QVERIFY(story.expired());
        (void)read();
        QCOMPARE(m_states, QList{Stage::Asking});
        QCOMPARE(m_model->changeCount(), 1);
        QCOMPARE(updates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestChangeStory)
#include "tst_changestory.moc"
