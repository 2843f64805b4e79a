#include "app/api/service.h"
#include "app/flows/autosavejob.h"
#include "app/flows/flowdesk.h"
#include "tests/support/contrary.h"
#include "tests/ui/drafts/fakedrafts.h"
#include "ui/customer/customerpage.h"
#include "ui/look/look.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewdialog.h"
#include "ui/window/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lineside;
using namespace lineside::test;
using namespace Qt::StringLiterals;

/// The real window and pages over real stories, before a service that answers about somebody else: nobody
/// else's page opens, nothing shown is replaced, nothing goes to another customer.
class TestOneCustomerWindow : public QObject {
    Q_OBJECT

    static constexpr ElementId email = "Customer/Email"_element;

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ContraryService> m_there;
    std::shared_ptr<ApiService> m_service;
    std::unique_ptr<FlowDesk> m_desk;
    std::unique_ptr<FakeDrafts> m_drafts;
    std::unique_ptr<MainWindow> m_window;

    Page* makePage(const Record& record) {
        auto* page = new CustomerPage(*m_desk, nullptr, CustomerContext(), record);
        connect(page, &CustomerPage::reviewRequested, this, [this, page] {
            auto* dialog = new ReviewDialog(m_desk->change(page->sharedModel()), page);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ReviewDialog::rebased, page, &CustomerPage::takeRecord);
            dialog->open();
        });
        return page;
    }
    void enter(const QString& text) {
        auto* box = m_window->findChild<QLineEdit*>(u"lookupBox"_s);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    [[nodiscard]] CustomerPage* front() const { return qobject_cast<CustomerPage*>(m_window->currentPage()); }
    [[nodiscard]] QList<CustomerPage*> customers() const {
        QList<CustomerPage*> found;
        for (Page* page : m_window->pages()) {
            if (auto* customer = qobject_cast<CustomerPage*>(page))
                found.append(customer);
        }
        return found;
    }
    /// 5148's page with one change, and what is shown of it.
    CustomerPage* edited() {
        m_there->answers = {ContraryService::customer("5148")};
        enter(u"5148"_s);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(front(), 20'000); }();
        front()->model().edit(email, u"new@example.com"_s);
        return front();
    }
    ReviewDialog* review(CustomerPage* page) {
        page->review();
        auto* dialog = page->findChild<ReviewDialog*>();
        QTest::mouseClick(dialog->primary(), Qt::LeftButton);
        return dialog;
    }
    [[nodiscard]] QString said(const char* name) const {
        auto* label = m_window->findChild<QLabel*>(QString::fromLatin1(name));
        return label && !label->isHidden() ? label->text() : QString();
    }

    static void somebodyElse() {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("another") << ContraryService::customer("5999");
        QTest::newRow("zero") << ContraryService::customer("0");
        QTest::newRow("none") << ContraryService::customer("");
        QTest::newRow("two") << ContraryService::customer("5148") + ContraryService::customer("5999");
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<look::Look>(*qApp); }

    void init() {
        m_there = std::make_unique<ContraryService>();
        api::Endpoint endpoint;
        endpoint.url = m_there->url();
        m_service = std::make_shared<ApiService>(endpoint);
        m_desk = std::make_unique<FlowDesk>(m_service);
        m_drafts = std::make_unique<FakeDrafts>();
        m_window = std::make_unique<MainWindow>(*m_desk, *m_look,
                                                [this](const Record& record) { return makePage(record); });
        m_window->setDrafts(*m_drafts, nullptr, AutoSaveJob::make);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const auto signedIn = m_service->signIn({u"u"_s, u"p"_s, u"C"_s, {}});
        QTRY_VERIFY(signedIn.isFinished());
        QVERIFY(signedIn.result().ok());
    }
    void cleanup() {
        m_window.reset();
        m_drafts.reset();
        m_desk.reset();
        m_service.reset();
    }

    void aLookUpOpensNobodyElse_data() { somebodyElse(); }
    void aLookUpOpensNobodyElse() {
        QFETCH(QByteArray, reply);
        m_there->answers = {reply};
        enter(u"5148"_s);
        QTRY_VERIFY(said("lookupAnswer").startsWith(u"The service answered about another customer"_s));
        QVERIFY(customers().isEmpty());
    }

    /// The same customer, however the ID is spelled: one tab.
    void oneTabForEachSpelling() {
        CustomerPage* page = edited();
        m_there->answers = {ContraryService::customer(" 0005148 ")};
        const int asked = m_there->queries;
        enter(u"0005148"_s);
        QTRY_COMPARE(m_there->queries, asked + 1);
        QTRY_COMPARE(page->model().baseline().text("Customer/ID"_element), u" 0005148 "_s);
        QCOMPARE(customers().size(), 1);
        QCOMPARE(page->customerId(), u"5148"_s);
        QCOMPARE(page->model().changeSet().key(), u"5148"_s);
    }

    /// A look-up of the open customer that is answered with somebody else.
    void anOpenTabIsNotReplaced_data() { somebodyElse(); }
    void anOpenTabIsNotReplaced() {
        QFETCH(QByteArray, reply);
        CustomerPage* page = edited();
        const Record before = page->model().baseline();
        m_there->answers = {reply};
        enter(u"5148"_s);
        QTRY_VERIFY(said("lookupAnswer").startsWith(u"The service answered about another customer"_s));
        QCOMPARE(page->model().baseline(), before);
        QCOMPARE(customers(), QList{page});
    }

    void f5ReplacesNothing_data() { somebodyElse(); }
    void f5ReplacesNothing() {
        QFETCH(QByteArray, reply);
        CustomerPage* page = edited();
        const Record before = page->model().baseline();
        m_there->answers = {reply};
        QTest::keyClick(page, Qt::Key_F5);
        QTRY_VERIFY(said("footerStatus").startsWith(u"The service answered about another customer"_s));
        QCOMPARE(page->model().baseline(), before);
        QCOMPARE(page->title(), u"Pat No5148"_s);
        QCOMPARE(page->model().shownText(email), u"new@example.com"_s);
    }

    void f5SaysWhoIsGone() {
        CustomerPage* page = edited();
        const Record before = page->model().baseline();
        m_there->answers = {QByteArray()};
        QTest::keyClick(page, Qt::Key_F5);
        QTRY_COMPARE(said("footerStatus"), u"This customer is not at the service any more."_s);
        QCOMPARE(page->model().baseline(), before);
    }

    void aDraftIsNotOverwritten_data() { somebodyElse(); }
    void aDraftIsNotOverwritten() {
        QFETCH(QByteArray, reply);
        edited();
        m_window->closeAll([] {});
        QTRY_VERIFY(customers().isEmpty());
        QCOMPARE(m_drafts->kept.size(), std::size_t(1));
        const SavedDraft draft = m_drafts->kept.begin()->second;
        m_there->answers = {reply};
        QVERIFY(m_window->openDraft(draft));
        QTRY_VERIFY(said("footerStatus").startsWith(u"The service answered about another customer"_s));
        QCOMPARE(front()->title(), u"Pat No5148"_s);
        QCOMPARE(front()->model().key(), u"5148"_s);
        QCOMPARE(front()->model().shownText(email), u"new@example.com"_s);
        QCOMPARE(m_drafts->kept.begin()->second.content.customerId, u"5148"_s);
        QCOMPARE(m_drafts->kept.begin()->second.content.form, draft.content.form);
    }

    void beforeTheSendingNothingLeaves_data() { somebodyElse(); }
    void beforeTheSendingNothingLeaves() {
        QFETCH(QByteArray, reply);
        CustomerPage* page = edited();
        m_there->answers = {reply};
        ReviewDialog* dialog = review(page);
        QTRY_VERIFY(dialog->notice()->text().contains(u"Nothing was sent. Your changes are still here."_s));
        QVERIFY(dialog->notice()->text().startsWith(u"The service answered about another customer"_s));
        QVERIFY(m_there->updates.isEmpty());
        QCOMPARE(page->model().changeCount(), 1);
    }

    void whoIsGoneGetsNothing() {
        CustomerPage* page = edited();
        m_there->answers = {"<Customer xsi:nil=\"true\"/>"};
        ReviewDialog* dialog = review(page);
        QTRY_COMPARE(
            dialog->notice()->text(),
            u"This customer is not at the service any more. Nothing was sent. Your changes are still "
            "here."_s);
        QVERIFY(m_there->updates.isEmpty());
        QCOMPARE(page->model().changeCount(), 1);
    }

    /// What was taken is said; what was read is not used.
    void afterTheSendingNobodyElseIsShown_data() { somebodyElse(); }
    void afterTheSendingNobodyElseIsShown() {
        QFETCH(QByteArray, reply);
        CustomerPage* page = edited();
        const Record before = page->model().baseline();
        m_there->answers = {ContraryService::customer("5148"), reply};
        ReviewDialog* dialog = review(page);
        QTRY_VERIFY(dialog->outcome()->text().startsWith(
            u"The service took the changes. It could not be read again: The service answered about another"_s));
        QCOMPARE(m_there->updates, QByteArrayList{"<ID>5148</ID><Email>new@example.com</Email>"});
        QCOMPARE(page->model().baseline(), before);
        QCOMPARE(page->title(), u"Pat No5148"_s);
    }

    /// Window, page and review go while the change is on its way: the story ends without them.
    void theStoryEndsWithoutItsWindow() {
        CustomerPage* page = edited();
        const std::shared_ptr<RecordModel> model = page->sharedModel();
        m_there->answers = {ContraryService::customer("5148"),
                            ContraryService::customer("5148").replace("pat@", "new@")};
        connect(
            m_desk.get(), &FlowDesk::sendsUnderWayChanged, this, [this] { m_window.reset(); },
            Qt::QueuedConnection);
        review(page);
        QTRY_VERIFY(!m_window && !model->isModified());
        QCOMPARE(model->baseline().text(email), u"new@example.com"_s);
        QCOMPARE(model.use_count(), 1);
        QCOMPARE(m_desk->sendsUnderWay(), 0);
        QCOMPARE(m_there->updates, QByteArrayList{"<ID>5148</ID><Email>new@example.com</Email>"});
    }

    /// By a number that none of the services has.
    void theHeaderTellsThatTheNumberIsNotThere() {
        m_there->answers = {ContraryService::customer(
            "5148", "<Services><ServiceItem><TN>8505550102</TN></ServiceItem></Services>")};
        enter(u"8505550101"_s);
        QTRY_VERIFY(front());
        QCOMPARE(said("headerNote"), QString()); // the catalog does not say where the number is
        CustomerContext context;
        context.catalog =
            SiteCatalog::parse(R"({"lineside-catalog": 1, "serviceItem": {"number": "TN"}})").catalog.value();
        front()->setContext(context);
        QCOMPARE(said("headerNote"), u"None of the listed services has the number (850) 555-0101."_s);
    }
};

QTEST_MAIN(TestOneCustomerWindow)
#include "tst_onecustomerwindow.moc"
