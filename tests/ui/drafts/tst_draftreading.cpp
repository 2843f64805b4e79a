#include "app/flows/autosavejob.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "tests/ui/window/fakes.h"
#include "ui/drafts/draftspage.h"
#include "ui/look/look.h"
#include "ui/window/mainwindow.h"

#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// What is read of the store when one draft or attempt of many changes: that one.
class TestDraftReading : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<LookUpDesk> m_desk;
    FakeDrafts m_drafts;
    FakeAttempts m_attempts;
    QPointer<MainWindow> m_window;
    DraftsPage* m_page = nullptr;

    [[nodiscard]] QString text(int row, DraftModel::Column column) const {
        return m_page->model().index(row, column).data().toString();
    }

private slots:
    void initTestCase() {
        m_look = std::make_unique<look::Look>(*qApp);
        m_desk = std::make_unique<LookUpDesk>();
        for (const QString& id : {u"a"_s, u"b"_s, u"c"_s})
            m_drafts.save(id, {.title = id});
        m_window = new MainWindow(*m_desk, *m_look, [](const Record&) -> Page* { return nullptr; });
        m_window->setDrafts(m_drafts, &m_attempts, AutoSaveJob::make);
        m_window->openDrafts();
        m_page = qobject_cast<DraftsPage*>(m_window->currentPage());
        QTRY_COMPARE(m_page->model().drafts(), 3);
    }
    void cleanupTestCase() { delete m_window; }
    void init() {
        m_drafts.readAll = 0;
        m_attempts.finds = 0;
    }
    void cleanup() { QCOMPARE(m_drafts.readAll, 0); }

    void aSavingReadsItsOwnDraft() {
        m_drafts.save(u"b"_s, {.title = u"Marcus Bell"_s});
        QTRY_COMPARE(text(0, DraftModel::Who), u"Marcus Bell"_s); // the newest first
        m_drafts.save(u"d"_s, {.title = u"Zoë"_s});
        QTRY_COMPARE(m_page->model().drafts(), 4);
        QCOMPARE(text(0, DraftModel::Who), u"Zoë"_s);
        QTRY_COMPARE(m_window->findChild<QPushButton*>(u"draftsButton"_s)->text(), u"Drafts  4"_s);
        QCOMPARE(m_attempts.finds, 0);
    }

    void whatGoesIsTakenAway() {
        m_drafts.remove(u"a"_s);
        QTRY_COMPARE(m_page->model().rowOf(u"a"_s), -1);
        QCOMPARE(m_page->model().drafts(), 3);
        m_drafts.restore(u"a"_s);
        QTRY_COMPARE(m_page->model().drafts(), 4);
        QCOMPARE(m_page->model().rowOf(u"a"_s), 3); // it was saved first
    }

    void onlyUncertainAttemptsAreRead() {
        Attempt attempt;
        attempt.id = u"1"_s;
        for (const auto state : {Attempt::State::Prepared, Attempt::State::Sending}) {
            attempt.state = state;
            m_attempts.put(attempt);
        }
        QCOMPARE(m_attempts.finds, 0);
        attempt.state = Attempt::State::Uncertain;
        m_attempts.put(attempt);
        QTRY_COMPARE(m_page->model().uncertain(), 1);
        attempt.state = Attempt::State::Refused;
        m_attempts.put(attempt);
        QTRY_COMPARE(m_page->model().uncertain(), 0);
        QCOMPARE(m_attempts.finds, 2);
    }
};

QTEST_MAIN(TestDraftReading)
#include "tst_draftreading.moc"
