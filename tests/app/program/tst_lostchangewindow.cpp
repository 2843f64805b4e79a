#include "tests/app/program/support/workplace.h"
#include "tests/support/relay.h"
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

} // namespace

/// A change whose answer is lost, in the whole program: kept, shown, looked after, never sent twice.
class TestLostChangeWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_desk;
    std::unique_ptr<Relay> m_relay;

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
        QVERIFY(page && m_desk->change(page, u"rosa@new.example"_s));
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
    DraftsPage* list() {
        m_desk->window().openDrafts();
        auto* page = qobject_cast<DraftsPage*>(m_desk->window().currentPage());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(page->model().uncertain(), 1, Patient); }();
        return page;
    }

private Q_SLOTS:
    void init() {
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
};

QTEST_MAIN(TestLostChangeWindow)
#include "tst_lostchangewindow.moc"
