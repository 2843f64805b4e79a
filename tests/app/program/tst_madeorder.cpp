#include "app/program/program.h"
#include "models/recordmodel/formstate.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/order/orderpage.h"
#include "ui/ordersend/orderresultpage.h"
#include "ui/ordersend/ordersenddialog.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace lineside;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patient = 20'000; // ms
} // namespace

/// An order that was made while its page, or its draft, was still there: in the whole program, through a
/// restart.
class TestMadeOrder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;

    MainWindow& window() { return m_program->window(); }
    void start() {
        m_program.reset();
        ProgramOptions options;
        options.practice = true;
        options.settingsFile = m_folder->filePath(u"settings.ini"_s);
        options.policyFile = m_folder->filePath(u"policy.json"_s);
        m_program = std::make_unique<Program>(*qApp, options);
        QVERIFY2(m_program->start(), qPrintable(m_program->trouble()));
        QTRY_VERIFY_WITH_TIMEOUT(m_program->service().isSignedIn(), Patient);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->drafts().isOpen(), Patient);
    }
    template <typename T>
    T settled(QFuture<Result<T>> future) {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, Patient) || !future.result())
            qFatal("The store did not answer");
        return future.result().value();
    }
    [[nodiscard]] QString draftId(const Page* page) { return window().keeper()->draftId(page); }
    bool isKept(const QString& id) {
        for (const SavedDraft& draft : settled(m_program->drafts().all())) {
            if (draft.id == id)
                return true;
        }
        return false;
    }
    /// A new order with a name in it, kept as a draft.
    OrderPage* typed() {
        auto* page = qobject_cast<OrderPage*>(window().openOrder());
        page->model().edit("Customer/PhysicalAddress/FirstName"_element, u"Ottoline"_s);
        if (!QTest::qWaitFor([&] { return isKept(draftId(page)); }, Patient))
            qFatal("The draft was not kept");
        return page;
    }
    /// The service accepted it, as the store has it when a program ends right then.
    void accept(OrderPage* page) {
        Attempt attempt;
        attempt.id = Drafts::newId();
        attempt.draftId = draftId(page);
        attempt.state = Attempt::State::Accepted;
        attempt.madeAt = QDateTime::currentDateTimeUtc();
        attempt.title = u"Ottoline"_s;
        attempt.form = saveForm(page->model());
        attempt.customerId = u"1001"_s;
        QVERIFY(settled(m_program->attempts().put(attempt)));
    }
    void isShownAsMade() {
        const auto shown = [this] {
            return qobject_cast<OrderResultPage*>(window().currentPage()) != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), Patient);
        const auto* page = qobject_cast<OrderResultPage*>(window().currentPage());
        QCOMPARE(page->made().customerId, u"1001"_s);
        QVERIFY(
            page->findChild<QLabel*>(u"resultNote"_s)->text().startsWith(u"This order was made before."_s));
        for (const Page* other : window().pages())
            QVERIFY(!qobject_cast<const OrderPage*>(other));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_program.reset(); }

    /// One draft made two customers: the next start opened it again, ready to send.
    void theNextStartDoesNotOpenIt() {
        OrderPage* other = typed();
        const QString stays = draftId(other);
        OrderPage* page = typed();
        const QString made = draftId(page);
        accept(page);
        start();
        const auto opened = [&] { return window().keeper()->pageOf(stays) != nullptr; };
        QTRY_VERIFY_WITH_TIMEOUT(opened(), Patient);
        QVERIFY(!window().keeper()->pageOf(made));
        QVERIFY(!isKept(made) && isKept(stays));
    }

    void aPageThatStillLivesBecomesItsResult() {
        OrderPage* page = typed();
        accept(page);
        page->model().edit("Customer/PhysicalAddress/LastName"_element, u"Quill"_s);
        isShownAsMade();
    }

    void sendingItAgainShowsWhatItMade() {
        OrderPage* page = typed();
        accept(page);
        Q_EMIT page->reviewRequested();
        auto* dialog = page->findChild<OrderSendDialog*>();
        QVERIFY(dialog);
        dialog->primary()->click();
        isShownAsMade();
        QVERIFY(m_program->practice()->ledger().isEmpty());
    }
};

QTEST_MAIN(TestMadeOrder)
#include "tst_madeorder.moc"
