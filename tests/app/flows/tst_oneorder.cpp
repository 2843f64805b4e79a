#include "tests/app/flows/support/smallservice.h"
#include "tests/app/offline/support/storefixture.h"

#include <QSignalSpy>

using namespace lineside;
using namespace lineside::test;
using Kind = Failure::Kind;
using Stage = Attempt::State;

namespace {

/// A program that has started: the sealed store and a desk over it.
struct Started {
    Started(const QString& file, const SmallService& there, std::shared_ptr<QDateTime> now) {
        if (!opens(store, {file, true}))
            qFatal("The store can't be opened");
        desk = std::make_unique<FlowOrderDesk>(there.service, store.attempts(), [now] { return *now; });
    }
    Result<Created> create(const OrderToSend& order) { return settle(desk->create(order, {})); }
    Result<QDateTime> save(const OrderToSend& order) {
        DraftContent content;
        content.form = order.form;
        content.open = true;
        return settle(store.drafts().save(order.draftId, content));
    }
    QList<SavedDraft> drafts() { return settle(store.drafts().all()).value(); }
    Attempt last() { return settle(store.attempts().all()).value().first(); }

    offline::Store store;
    std::unique_ptr<FlowOrderDesk> desk;
};

} // namespace

/// One draft, one customer: on the sealed store, through restarts, two desks and disks that fail.
class TestOneOrder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallService> m_there;
    std::shared_ptr<QDateTime> m_now;
    std::unique_ptr<Started> m_program;
    OrderToSend m_order;

    QString file() const { return m_folder->filePath(u"drafts.lineside"_s); }
    void start() {
        m_program.reset();
        m_program = std::make_unique<Started>(file(), *m_there, m_now);
    }
    /// Opens it again and sends it, as an agent does who finds it.
    void isMade() {
        QVERIFY(m_program->drafts().isEmpty());
        QCOMPARE(m_program->save(m_order).failure().kind, Kind::AlreadyMade);
        const qsizetype asked = m_there->service->asked.size();
        const Failure again = m_program->create(m_order).failure();
        QCOMPARE(again.kind, Kind::AlreadyMade);
        QCOMPARE(again.code, u"20001"_s);
        QCOMPARE(m_there->service->asked.size(), asked); // nobody was asked anything
        QCOMPARE(m_there->creates(), 1);
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_there = std::make_unique<SmallService>();
        m_now = std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC);
        m_order = orderOf(person(u"Ann"_s, u"Lee"_s));
        start();
        QVERIFY(m_program->save(m_order).ok());
    }
    void cleanup() { m_program.reset(); }

    /// The program ended before its window could remove the draft, which the next start opened again.
    void aDraftMakesOneCustomer() {
        QCOMPARE(m_program->drafts().size(), 1);
        QCOMPARE(m_program->create(m_order).value().customerId, u"20001"_s);
        isMade();
        start();
        isMade();
    }

    void savingsOnTheirWayAreRefused() {
        Attempt accepted;
        accepted.id = Drafts::newId();
        accepted.draftId = m_order.draftId;
        accepted.state = Stage::Accepted;
        accepted.customerId = u"20001"_s;
        QSignalSpy changed(&m_program->store.drafts(), &Drafts::changed);
        const auto put = m_program->store.attempts().put(accepted);
        QList<QFuture<Result<QDateTime>>> savings;
        for (int i = 0; i < 3; ++i)
            savings.append(m_program->store.drafts().save(m_order.draftId, {.title = u"late"_s}));
        const auto restored = settle(m_program->store.drafts().restore(m_order.draftId));
        QVERIFY(put.result().ok());
        for (const auto& saving : savings)
            QCOMPARE(settle(saving).failure().kind, Kind::AlreadyMade);
        QCOMPARE(restored.failure().kind, Kind::AlreadyMade);
        QVERIFY(m_program->drafts().isEmpty());
        QCOMPARE(changed.size(), 1); // it went from the list
    }

    /// Two desks know nothing of each other; the store knows both.
    void twoDesksOnOneDraftSendOnce() {
        FlowOrderDesk other(m_there->service, m_program->store.attempts(), [this] { return *m_now; });
        const auto first = m_program->desk->create(m_order, {});
        const auto second = other.create(m_order, {});
        const auto one = settle(first), two = settle(second);
        QCOMPARE(m_there->creates(), 1);
        QVERIFY(one.ok() != two.ok());
        const Kind why = (one ? two : one).failure().kind;
        QVERIFY(why == Kind::Undecided || why == Kind::AlreadyMade);
        isMade();
    }

    void aDoubleClickSendsOnce() {
        QList<QFuture<Result<Created>>> clicks;
        for (int i = 0; i < 5; ++i)
            clicks.append(m_program->desk->create(m_order, {}));
        int made = 0;
        for (const auto& click : clicks)
            made += settle(click).ok() ? 1 : 0;
        QCOMPARE(made, 1);
        isMade();
    }

    /// A full or read-only disk at each of the writes.
    void aDiskThatFails_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("sent");
        QTest::newRow("prepared") << u"attempts"_s << int(Stage::Prepared) << false;
        QTest::newRow("sending") << u"attempts"_s << int(Stage::Sending) << false;
        QTest::newRow("accepted") << u"attempts"_s << int(Stage::Accepted) << true;
        QTest::newRow("the draft made") << u"drafts"_s << 2 << true;
    }
    void aDiskThatFails() {
        QFETCH(QString, table);
        QFETCH(int, state);
        QFETCH(bool, sent);
        m_program.reset();
        sql(file(), u"CREATE TRIGGER full BEFORE INSERT ON %1 WHEN NEW.state = %2 "
                    u"BEGIN SELECT RAISE(ABORT, 'full'); END"_s.arg(table)
                        .arg(state));
        start();
        const auto made = m_program->create(m_order);
        QCOMPARE(made.ok(), sent);
        QCOMPARE(m_there->creates(), sent ? 1 : 0);
        QCOMPARE(m_program->drafts().size(), 1);
        m_program.reset();
        sql(file(), u"DROP TRIGGER full"_s);
        start();
        if (sent) {
            QCOMPARE(m_program->create(m_order).failure().kind, Kind::Undecided);
            QCOMPARE(m_program->last().state, Stage::Uncertain);
            const QString id = m_program->last().id;
            const Evidence evidence = settle(m_program->desk->lookAfter(id, {})).value();
            QCOMPARE(evidence.proposal, Evidence::Proposal::Made);
            QVERIFY(settle(m_program->desk->decide(id, u"20001"_s)).ok());
        } else {
            QCOMPARE(made.failure().kind, Kind::Storage);
            QVERIFY(m_program->create(m_order).ok());
        }
        isMade();
    }

    void aDecisionMakesTheDraftToo() {
        Attempt uncertain;
        uncertain.id = Drafts::newId();
        uncertain.draftId = m_order.draftId;
        uncertain.state = Stage::Uncertain;
        QVERIFY(settle(m_program->store.attempts().put(uncertain)).ok());
        QVERIFY(settle(m_program->desk->decide(uncertain.id, u"20001"_s)).ok());
        QVERIFY(m_program->drafts().isEmpty());
        QCOMPARE(m_program->create(m_order).failure().code, u"20001"_s);
        QCOMPARE(m_there->creates(), 0);
    }

    void aRefusedOrderIsStillADraft() {
        Attempt uncertain;
        uncertain.id = Drafts::newId();
        uncertain.draftId = m_order.draftId;
        uncertain.state = Stage::Uncertain;
        QVERIFY(settle(m_program->store.attempts().put(uncertain)).ok());
        QVERIFY(settle(m_program->desk->decide(uncertain.id, {})).ok());
        QCOMPARE(m_program->drafts().size(), 1);
        QVERIFY(m_program->save(m_order).ok());
        QVERIFY(m_program->create(m_order).ok());
        isMade();
    }
};

QTEST_GUILESS_MAIN(TestOneOrder)
#include "tst_oneorder.moc"
