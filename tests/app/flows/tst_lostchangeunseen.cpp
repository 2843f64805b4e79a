#include "tests/app/flows/support/lostchangefixture.h"

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What nobody can look at is asked of the agent; what the disk refuses is written later; what was asked for
/// somebody who left is said to nobody.
class LostChangeUnseenTest : public LostChangeFixture {
    Q_OBJECT

    void lose() {
        cut(Relay::Direction::ToClient, 1);
        QVERIFY(!send());
        disconnect(&m_store->attempts(), nullptr, this, nullptr);
        m_line->relay->leaveWhole();
    }
    /// The store refuses what the trigger says, from the next start on.
    void forbid(const QString& when) {
        m_store->close();
        sql(m_folder->filePath(u"drafts.db"_s), u"CREATE TRIGGER full BEFORE UPDATE ON attempts WHEN "_s +
                                                    when + u" BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        start();
    }

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whoCantBeReadIsAskedOfTheAgent_data() {
        using Fault = PracticeFault::Kind;
        QTest::addColumn<bool>("saved");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("it was saved") << true << Fault::Refused << Kind::Refused;
        QTest::newRow("it was not") << false << Fault::Refused << Kind::Refused;
        QTest::newRow("the service fails") << true << Fault::ServerFault << Kind::Fault;
        QTest::newRow("a gateway answers") << false << Fault::BadGateway << Kind::HttpStatus;
    }
    void whoCantBeReadIsAskedOfTheAgent() {
        QFETCH(bool, saved);
        QFETCH(PracticeFault::Kind, fault);
        QFETCH(Kind, kind);
        lose();
        m_line->practice->faults().add({.kind = fault, .operation = u"Customers_Query"_s, .count = -1});
        const auto found = settle(m_lost->lookAfter(attempt().id, {}));
        QVERIFY(found && !found.value().hasArrived());
        QCOMPARE(found.value().unseen.value_or(Failure()).kind, kind);
        QCOMPARE(attempt().state, Stage::Uncertain);
        QVERIFY(settle(m_lost->decide(attempt().id, saved)));
        QCOMPARE(attempt().state, saved ? Stage::Accepted : Stage::Refused);
        QCOMPARE(drafts(), saved ? 0 : 1);
    }

    /// One of the moment is asked again, not decided.
    void withoutTheServiceNothingIsAskedOfTheAgent() {
        lose();
        m_line->relay.reset();
        QCOMPARE(settle(m_lost->lookAfter(attempt().id, {})).failure().kind, Kind::NoConnection);
    }

    void whatWasKeptAndCantBeReadIsAskedOfTheAgent() {
        Attempt kept = flows::keptOf(m_model->changeSet(), m_draft, QDateTime::currentDateTimeUtc());
        kept.state = Stage::Uncertain;
        kept.sent = "not a request";
        QVERIFY(waited(m_store->attempts().put(kept)));
        const auto found = settle(m_lost->lookAfter(kept.id, {}));
        QVERIFY(found && found.value().unseen);
        QVERIFY(settle(m_lost->decide(kept.id, true)));
        QCOMPARE(attempt().state, Stage::Accepted);
    }

    /// Of what was sent a part can't be read any more: nobody says that it is replaced, or that it arrived.
    void aChangeWhoseDocumentIsLostStaysAQuestion() {
        constexpr auto paper = "Customer/Lifeline/SelfCertificationPDF"_element;
        m_model->edit(paper, QString(20'000, u'A'));
        Attempt kept = flows::keptOf(m_model->changeSet(), m_draft, QDateTime::currentDateTimeUtc());
        kept.state = Stage::Uncertain;
        QVERIFY(waited(m_store->attempts().put(kept)));
        m_store->close();
        sql(m_folder->filePath(u"drafts.db"_s), u"DELETE FROM documents"_s);
        start();
        const auto found = settle(m_lost->lookAfter(kept.id, {}));
        QCOMPARE(found.value().unseen.value_or(Failure()).kind, Kind::Malformed);
        m_model->revert(paper);
        QVERIFY(send()); // all of it that can still be read
        QVERIFY(settle(m_lost->lookAfter(kept.id, {})).value().unseen);
        QCOMPARE(waited(m_store->attempts().find({.id = kept.id})).value().first().state, Stage::Uncertain);
    }

    /// The tab is closed and kept with the same edits: nothing was typed since.
    void aDraftThatIsKeptAsItWasSentEndsWithIt_data() {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<int>("left");
        QTest::newRow("as it was") << QByteArray() << 0;
        QTest::newRow("typed into") << QByteArray("more") << 1;
    }
    void aDraftThatIsKeptAsItWasSentEndsWithIt() {
        QFETCH(QByteArray, form);
        QFETCH(int, left);
        lose();
        const auto save = [&](bool open) {
            return waited(m_store->drafts().save(
                m_draft, {.title = u"Rosa"_s, .customerId = rosa, .form = form, .open = open}));
        };
        QVERIFY(save(true));
        QVERIFY(save(false));
        QVERIFY(settle(m_lost->lookAfter(attempt().id, {})).value().hasArrived());
        QCOMPARE(drafts(), left);
    }

    /// The end of the change can't be written until there is room again.
    void anEndThatTheDiskRefusedIsWrittenLater() {
        forbid(u"NEW.state = 2 AND (SELECT count(*) FROM drafts) < 2"_s);
        QVERIFY(send());
        QCOMPARE(attempt().state, Stage::Sending);
        QCOMPARE(drafts(), 1);
        QVERIFY(waited(m_store->drafts().save(Drafts::newId(), {.title = u"another"_s})));
        QTRY_COMPARE(attempt().state, Stage::Accepted);
        QCOMPARE(drafts(), 1); // the other
        QVERIFY(!waited(m_store->drafts().one(m_draft)).value());
    }

    /// The agent was told that their word is not kept: it is not written behind their back.
    void aWordThatTheDiskRefusedIsNotWrittenLater_data() {
        QTest::addColumn<bool>("saved");
        QTest::newRow("it was saved") << true;
        QTest::newRow("it was not") << false;
    }
    void aWordThatTheDiskRefusedIsNotWrittenLater() {
        QFETCH(bool, saved);
        lose();
        forbid(u"OLD.state = 4 AND (SELECT count(*) FROM drafts) < 2"_s);
        QCOMPARE(settle(m_lost->decide(attempt().id, saved)).failure().kind, Kind::Storage);
        for (int more = 0; more < 2; ++more) // the second is written after whatever the first brought about
            QVERIFY(waited(m_store->drafts().save(Drafts::newId(), {.title = u"another"_s})));
        QCOMPARE(attempt().state, Stage::Uncertain);
        QVERIFY(settle(m_lost->decide(attempt().id, saved)));
    }

    /// What goes out before the store is open would be kept nowhere.
    void nothingGoesOutWhileTheStoreIsOpening() {
        bool isOpening = true;
        m_desk->setAttempts(
            m_store->attempts(), [this](const QString&) { return m_draft; },
            [&isOpening] { return isOpening; });
        const auto sent = send();
        QVERIFY(!sent);
        QCOMPARE(sent.failure().kind, Kind::Storage);
        QVERIFY(!settle(m_desk->look(rosa, {})));
        QCOMPARE(updates(), 0);
        isOpening = false;
        QVERIFY(send());
        QCOMPARE(attempt().state, Stage::Accepted);
    }

    /// The next person's store is open when the answer comes to a story of the one before.
    void theStoryOfWhoLeftSaysNothing() {
        const auto model = std::make_shared<RecordModel>(FormSchema::customer());
        model->takeState(*m_model);
        lose();
        const auto story = m_desk->change(model);
        QTRY_COMPARE_WITH_TIMEOUT(story->state(), ChangeStory::State::Done, 20'000); // it looks by itself
        QTRY_COMPARE(m_desk->sendsUnderWay(), 0);

        lose();
        const auto leaving = std::make_shared<RecordModel>(FormSchema::customer());
        leaving->takeState(*m_model);
        const auto theirs = m_desk->change(leaving);
        bool left = false;
        int said = 0;
        connect(theirs.get(), &ChangeStory::changed, this, [&] { said += left ? 1 : 0; });
        meanwhile(u"Customers_Query"_s, [&] {
            m_desk->endStories();
            openAnother();
            left = true;
        });
        QVERIFY(QTest::qWaitFor([&] { return left; }, 20'000));
        QVERIFY(settle(m_desk->lookUp({Guess::Kind::CustomerId, rosa}, {}))); // all that was to come has come
        theirs->send();
        theirs->lookAgain();
        QCOMPARE(said, 0);
        QVERIFY(leaving->isModified());
        QCOMPARE(m_desk->sendsUnderWay(), 0);
        QVERIFY(attempts().isEmpty());
        QCOMPARE(updates(), 2);
    }
};

QTEST_GUILESS_MAIN(LostChangeUnseenTest)
#include "tst_lostchangeunseen.moc"
