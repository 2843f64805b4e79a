#include "app/flows/autosavejob.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/look/look.h"
#include "ui/order/orderpage.h"

#include <QSignalSpy>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The page of an order whose draft was made meanwhile, by another page or an earlier try.
class TestMadeDrafts : public QObject {
    Q_OBJECT

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeDrafts> m_drafts;
    std::unique_ptr<DraftKeeper> m_keeper;
    std::unique_ptr<OrderPage> m_page;

    void type(const QString& name) {
        m_page->model().edit("Customer/PhysicalAddress/FirstName"_element, name);
    }
    [[nodiscard]] QString draftId() const { return m_keeper->draftId(m_page.get()); }

private slots:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }
    void init() {
        m_drafts = std::make_unique<FakeDrafts>();
        m_keeper = std::make_unique<DraftKeeper>(*m_drafts, AutoSaveJob::make);
        m_page = std::make_unique<OrderPage>(OrderContext(), nullptr);
        m_keeper->watch(m_page.get());
        type(u"Marcus"_s);
        QTRY_COMPARE(m_drafts->savings, 1);
    }
    void cleanup() {
        m_page.reset();
        m_keeper.reset();
    }

    void thePageSaysItAndSavesNoMore() {
        m_drafts->made[draftId()] = u"1043"_s;
        QSignalSpy made(m_page.get(), &OrderPage::alreadyMade);
        type(u"Zoë"_s);
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(made.first().at(0).value<Failure>().code, u"1043"_s);
        type(u"Ann"_s);
        // Nothing is left to keep: closing loses nothing and asks nothing.
        bool kept = false;
        m_keeper->keep({m_page.get()}, true, [&](bool all) { kept = all; });
        QTRY_VERIFY(kept);
        QCOMPARE(m_drafts->savings, 1);
        QCOMPARE(made.size(), 1);
    }

    void aForgottenPageTouchesNothing() {
        const QString id = draftId();
        m_keeper->forget(m_page.get());
        type(u"Zoë"_s);
        QVERIFY(!m_keeper->isWatched(m_page.get()));
        QVERIFY(m_drafts->removed.isEmpty());
        QVERIFY(m_drafts->kept.contains(id));
    }
};

QTEST_MAIN(TestMadeDrafts)
#include "tst_madedrafts.moc"
