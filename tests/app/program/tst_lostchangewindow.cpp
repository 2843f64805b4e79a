#include "app/flows/changekept.h"
#include "tests/app/program/support/workplace.h"
#include "tests/support/relay.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/draftspage.h"
#include "ui/review/reviewdialog.h"

#include <QJsonObject>
#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;
using Stage = Attempt::State;

namespace {

const QString rosa = u"1001"_s;
constexpr auto source = "Customer/Source"_element; // no query returns it

} // namespace

/// A change whose answer is lost, in the whole program: kept, shown, looked after, never sent twice.
class TestLostChangeWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_desk;
    std::unique_ptr<Relay> m_relay;
    static constexpr auto email = "Customer/Email"_element;
    ElementId m_edited = email;

    [[nodiscard]] int attempts(Stage state) {
        return waited(m_desk->program().attempts().count({.states = {state}})).value();
    }
    [[nodiscard]] int updates() {
        int count = 0;
        for (const auto& entry : m_desk->service().ledger())
            count += entry.toObject().value(u"operation").toString() == u"Customers_Update" ? 1 : 0;
        return count;
    }
    /// Rosa's change is sent over a line that breaks after so many bytes.
    void lose(Relay::Direction direction, qint64 bytes) {
        QVERIFY(m_desk->signIn());
        CustomerPage* page = m_desk->lookUp(rosa);
        QVERIFY(page);
        if (m_edited == email)
            QVERIFY(m_desk->change(page, u"rosa@new.example"_s));
        else
            page->model().edit(m_edited, u"Radio"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->drafts(), 1, Patient);
        connect(&m_desk->program().attempts(), &Attempts::changed, this,
                [this, direction, bytes](const AttemptChange& change) {
                    if (change.state == Stage::Sending)
                        m_relay->cutAfter(direction, bytes, End::Fin);
                });
        page->review();
        auto* dialog = page->findChild<ReviewDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->primary()->isEnabled(), Patient);
        dialog->primary()->click();
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Uncertain), 1, Patient);
        disconnect(&m_desk->program().attempts(), nullptr, this, nullptr);
        QCOMPARE(m_desk->drafts(), 1);
    }
    /// Rosa's page, edited in what no query returns.
    CustomerPage* edited() {
        CustomerPage* page = m_desk->signIn() ? m_desk->lookUp(rosa) : nullptr;
        if (page)
            page->model().edit(source, u"Radio"_s);
        return page;
    }
    /// What is edited of the page, as it is kept when it goes out, in such a state.
    static Attempt sentOf(const CustomerPage& page, const QString& draftId, Stage state) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Attempt attempt = flows::keptOf(page.model().changeSet(), draftId, now);
        attempt.state = state;
        attempt.endedAt = now.addDays(1); // whatever is saved meanwhile, this is later
        return attempt;
    }
    /// Kept in the one state, then ended as accepted.
    bool ends(Attempt attempt, Stage from) {
        Attempts& attempts = m_desk->program().attempts();
        attempt.state = from;
        if (!waited(attempts.put(attempt)))
            return false;
        attempt.state = Stage::Accepted;
        return waited(attempts.end(attempt, from)).ok();
    }
    DraftsPage* list() {
        m_desk->window().openDrafts();
        auto* page = qobject_cast<DraftsPage*>(m_desk->window().currentPage());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(page->model().uncertain(), 1, Patient); }();
        return page;
    }

private Q_SLOTS:
    void init() {
        m_edited = email;
        m_desk = std::make_unique<Workplace>();
        m_relay = std::make_unique<Relay>(m_desk->service().url());
        m_desk->move(m_relay->url());
        m_desk->start();
    }
    void cleanup() { m_desk.reset(); }

    void theDraftsPageLooksAgain() {
        lose(Relay::Direction::ToClient, 1);
        DraftsPage* page = list();
        const DraftModel& model = page->model();
        QCOMPARE(model.index(0, DraftModel::What).data().toString(), u"Changes of customer 1001"_s);
        QVERIFY(model.index(0, DraftModel::State).data().toString().contains(u"may or may not"_s));
        auto* look = page->findChild<QPushButton*>(u"draftOpen"_s);
        QTRY_COMPARE(look->text(), u"Look again"_s);
        m_relay->leaveWhole();
        look->click();
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Accepted), 1, Patient);
        QTRY_COMPARE_WITH_TIMEOUT(model.uncertain(), 0, Patient);
        QCOMPARE(m_desk->drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    void theNextStartLooksByItself() {
        lose(Relay::Direction::ToClient, 1);
        m_relay->leaveWhole();
        m_desk->start();
        QVERIFY(m_desk->signIn());
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Accepted), 1, Patient);
        QCOMPARE(m_desk->drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    /// However its end came to be written: the page offers nothing of it any more.
    void anEndIsHeardByThePage() {
        CustomerPage* page = edited();
        QVERIFY(page);
        const QString draft = m_desk->window().keeper()->draftId(page);
        QVERIFY(ends(sentOf(*page, draft, Stage::Uncertain), Stage::Uncertain));
        QTRY_VERIFY_WITH_TIMEOUT(!page->isModified(), Patient);
    }

    /// The page's own story takes up what became of what it sent: what was not taken stays an edit.
    void aStoryTellsItsPageItself() {
        CustomerPage* page = edited();
        QVERIFY(page);
        const QString draft = m_desk->window().keeper()->draftId(page);
        QVERIFY(ends(sentOf(*page, draft, Stage::Sending), Stage::Sending));
        QVERIFY(waited(m_desk->program().attempts().all())); // whoever asked before has had an answer
        QCoreApplication::processEvents();
        QVERIFY(page->isModified());
    }

    /// A draft that was typed into since it was sent stays on the disk when its change is seen to arrive.
    void aDraftTakesUpWhatArrivedWhileItWasClosed() {
        CustomerPage* page = edited();
        QVERIFY(page);
        SavedDraft draft{Drafts::newId(), 1, QDateTime::currentDateTimeUtc(), {}};
        const Attempt sent = sentOf(*page, draft.id, Stage::Accepted);
        page->model().edit("Customer/Email"_element, u"rosa@other.example"_s);
        draft.content = page->draft();
        QVERIFY(waited(m_desk->program().drafts().save(draft.id, draft.content)));
        page->model().revertAll();
        QVERIFY(waited(m_desk->program().attempts().put(sent)));
        QVERIFY(m_desk->window().openDraft(draft));
        page = qobject_cast<CustomerPage*>(m_desk->window().keeper()->pageOf(draft.id));
        QVERIFY(page);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().changeCount(), 1, Patient);
        QCOMPARE(page->model().shownText("Customer/Email"_element), u"rosa@other.example"_s);
    }

    void whatIsNotThereIsAsked() {
        lose(Relay::Direction::ToServer, 200);
        m_relay->leaveWhole();
        auto* look = list()->findChild<QPushButton*>(u"draftOpen"_s);
        QTRY_COMPARE(look->text(), u"Look again"_s);
        look->click();
        m_desk->click(u"lostChangeNo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Refused), 1, Patient);
        QCOMPARE(m_desk->drafts(), 1);
        QCOMPARE(updates(), 0);
    }

    /// The page goes on after the lost answer; what the list finds out is its too.
    void thePageTakesUpWhatTheListFound() {
        lose(Relay::Direction::ToClient, 1);
        m_relay->leaveWhole();
        auto* page = m_desk->window().findChild<CustomerPage*>();
        page->findChild<ReviewDialog*>()->reject();
        QVERIFY(page->model().isModified());
        DraftsPage* drafts = list();
        auto* look = drafts->findChild<QPushButton*>(u"draftOpen"_s);
        QTRY_COMPARE(look->text(), u"Look again"_s);
        look->click();
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Accepted), 1, Patient);
        QTRY_VERIFY_WITH_TIMEOUT(!page->model().isModified(), Patient);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().baseline().text("Customer/Email"_element),
                                  u"rosa@new.example"_s, Patient);
        QCOMPARE(m_desk->drafts(), 0);
        QCOMPARE(updates(), 1);
    }

    /// What no query returns: the agent's word is taken up too, and nothing is offered to be sent again.
    void thePageTakesUpTheAgentsWord() {
        m_edited = "Customer/Source"_element;
        lose(Relay::Direction::ToClient, 1);
        m_relay->leaveWhole();
        auto* page = m_desk->window().findChild<CustomerPage*>();
        page->findChild<ReviewDialog*>()->reject();
        QTRY_COMPARE(list()->findChild<QPushButton*>(u"draftOpen"_s)->text(), u"Look again"_s);
        list()->findChild<QPushButton*>(u"draftOpen"_s)->click();
        m_desk->click(u"lostChangeYes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Accepted), 1, Patient);
        QTRY_VERIFY_WITH_TIMEOUT(!page->model().isModified(), Patient);
        QCOMPARE(updates(), 1);
    }

    /// At an offline start nobody could look; the sign-in that follows does.
    void aSignInAfterAnOfflineStartLooks() {
        lose(Relay::Direction::ToClient, 1);
        m_relay->cutAfter(Relay::Direction::ToServer, 0, End::Fin);
        m_desk->start();
        QVERIFY(m_desk->typeSignIn(u"practice"_s));
        QVERIFY(m_desk->seen(u"workOffline0"_s));
        m_desk->click(u"workOffline0"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->program().attempts().isOpen(), Patient);
        QCOMPARE(attempts(Stage::Uncertain), 1);
        m_relay->leaveWhole();
        m_desk->trigger(u"signInAction"_s);
        QVERIFY(m_desk->signIn());
        QTRY_COMPARE_WITH_TIMEOUT(attempts(Stage::Accepted), 1, Patient);
        QCOMPARE(updates(), 1);
    }

    /// What is asked of one person, or still looked for, is not there for the next.
    void theSignOutDropsTheQuestion_data() {
        QTest::addColumn<bool>("asked");
        QTest::newRow("it is asked") << true;
        QTest::newRow("it is looked for") << false;
    }
    void theSignOutDropsTheQuestion() {
        QFETCH(bool, asked);
        lose(Relay::Direction::ToServer, 200);
        m_relay->leaveWhole();
        if (!asked)
            m_desk->service().faults().add(
                {.kind = PracticeFault::Kind::Delay, .operation = u"Customers_Query"_s, .delayMs = 1000});
        auto* look = list()->findChild<QPushButton*>(u"draftOpen"_s);
        QTRY_COMPARE(look->text(), u"Look again"_s);
        look->click();
        if (asked)
            QVERIFY(m_desk->seen(u"lostChange"_s));
        QVERIFY(m_desk->signOut());
        QVERIFY(!m_desk->isSeen(u"lostChange"_s));
        QVERIFY(m_desk->signIn());
        QCOMPARE(attempts(Stage::Uncertain), 1);
        QVERIFY(!m_desk->isSeen(u"lostChange"_s));
    }
};

QTEST_MAIN(TestLostChangeWindow)
#include "tst_lostchangewindow.moc"
