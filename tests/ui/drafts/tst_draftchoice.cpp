#include "app/flows/autosavejob.h"
#include "tests/ui/customer/example.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "tests/ui/window/fakes.h"
#include "ui/drafts/draftchoice.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/look/look.h"
#include "ui/signin/signindialog.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;

/// A draft is opened whose customer is open with other changes: the agent says which goes on, and neither is
/// lost.
class TestDraftChoice : public QObject {
    Q_OBJECT

    static constexpr ElementId email = "Customer/Email"_element;

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<LookUpDesk> m_desk;
    std::unique_ptr<FakeDrafts> m_drafts;
    QPointer<MainWindow> m_window;
    SavedDraft m_draft;
    QPointer<CustomerPage> m_open;

    CustomerPage* open(const QString& typed) {
        auto* page = qobject_cast<CustomerPage*>(m_window->openCustomer(rosa()));
        page->model().edit(email, typed);
        return page;
    }
    [[nodiscard]] DraftChoiceDialog* dialog() const { return m_window->findChild<DraftChoiceDialog*>(); }
    [[nodiscard]] CustomerPage* front() const { return qobject_cast<CustomerPage*>(m_window->currentPage()); }
    void click(const char* name) {
        auto* button = m_window->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The kept changes of the customer, by what was typed: sorted.
    [[nodiscard]] QStringList kept() {
        QStringList found;
        for (const auto& [id, draft] : m_drafts->kept) {
            CustomerPage page(*m_desk, nullptr, CustomerContext(), rosa());
            if (!m_drafts->removed.contains(id) && page.takeDraft(draft.content))
                found.append(page.model().shownText(email));
        }
        found.sort();
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }

    /// One draft of the customer, kept before, and their tab with other changes.
    void init() {
        m_desk = std::make_unique<LookUpDesk>();
        m_drafts = std::make_unique<FakeDrafts>();
        m_window = new MainWindow(*m_desk, *m_look, [this](const Record& record) {
            return new CustomerPage(*m_desk, nullptr, CustomerContext(), record);
        });
        m_window->setDrafts(*m_drafts, nullptr, AutoSaveJob::make);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        open(u"draft@example.com"_s);
        m_window->closeAll([] {});
        QTRY_COMPARE(m_window->pages().size(), 1);
        m_draft = m_drafts->kept.begin()->second;
        m_open = open(u"tab@example.com"_s);
    }
    void cleanup() {
        delete m_window;
        m_drafts.reset();
    }

    void asksAndCancels() {
        QVERIFY(m_window->openDraft(m_draft));
        QVERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_open->model().shownText(email), u"tab@example.com"_s);
        QTRY_COMPARE(kept(), QStringList({u"draft@example.com"_s, u"tab@example.com"_s}));
    }

    void theDraftGoesOn() {
        QVERIFY(m_window->openDraft(m_draft));
        click("draftChoiceDraft");
        QTRY_COMPARE(m_window->keeper()->draftId(front()), m_draft.id);
        QCOMPARE(front()->model().shownText(email), u"draft@example.com"_s);
        QTRY_VERIFY(!m_open);
        QCOMPARE(m_window->pages().size(), 2);
        QCOMPARE(kept(), QStringList({u"draft@example.com"_s, u"tab@example.com"_s}));
    }

    void theTabGoesOn() {
        m_window->openDrafts();
        QVERIFY(m_window->openDraft(m_draft));
        click("draftChoiceTab");
        QCOMPARE(front(), m_open);
        QCOMPARE(m_open->model().shownText(email), u"tab@example.com"_s);
        QTRY_COMPARE(kept(), QStringList({u"draft@example.com"_s, u"tab@example.com"_s}));
    }

    /// What can't be kept does not give way.
    void aFullDiskKeepsTheTab() {
        QTRY_COMPARE(kept().size(), 2);
        m_open->model().edit(email, u"newer@example.com"_s);
        m_drafts->full = true;
        m_window->openDrafts();
        QVERIFY(m_window->openDraft(m_draft));
        click("draftChoiceDraft");
        QTRY_COMPARE(front(), m_open);
        QCOMPARE(m_open->model().shownText(email), u"newer@example.com"_s);
        QCOMPARE(m_window->pages().size(), 3);
    }

    /// What opens by itself at the start asks nothing: it stays where it is.
    void inTheBackgroundNothingIsAsked() {
        QVERIFY(m_window->openDraft(m_draft, false));
        QVERIFY(!dialog());
        QCOMPARE(front(), m_open);
        QVERIFY(m_drafts->removed.isEmpty());
    }

    /// Whoever comes next is not offered a draft of whom the tabs were.
    void closingAllClosesTheQuestion() {
        QVERIFY(m_window->openDraft(m_draft));
        const QPointer<DraftChoiceDialog> question(dialog());
        auto* other = new QDialog(m_window);
        auto* signIn = new SignInDialog(m_window);
        other->open();
        signIn->show();
        bool closed = false;
        m_window->closeAll([&] { closed = true; });
        QTRY_VERIFY(closed);
        QTRY_VERIFY(!question);
        QVERIFY(!other->isVisible());
        QVERIFY(signIn->isVisible());
        QCOMPARE(m_window->pages().size(), 1);
    }

    /// A tab without changes gives way as before.
    void withoutChangesNothingIsAsked() {
        m_open->model().revertAll();
        QVERIFY(m_window->openDraft(m_draft));
        QVERIFY(!dialog());
        QCOMPARE(front()->model().shownText(email), u"draft@example.com"_s);
    }
};

QTEST_MAIN(TestDraftChoice)
#include "tst_draftchoice.moc"
