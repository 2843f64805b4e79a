#include "app/program/programorders.h"

#include "ui/drafts/draftkeeper.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/order/orderpage.h"
#include "ui/quote/comparedialog.h"
#include "ui/quote/quotepanel.h"
#include "ui/window/mainwindow.h"

#include <QAction>

// The page of an order and what stands beside it.
namespace lineside {

ProgramOrders::ProgramOrders(std::shared_ptr<Service> service, Attempts& attempts, Surroundings surroundings)
    : m_desk(std::move(service), attempts)
    , m_attempts(attempts)
    , m_surroundings(std::move(surroundings)) {}

ProgramOrders::~ProgramOrders() = default;

void ProgramOrders::setWindow(MainWindow* window, Files* files) {
    m_window = window;
    m_files = files;
    window->setOrderPages([this] { return makePage(); });
    window->setDuplicatesPages([this](const Record& caller) { return makeDuplicates(caller); });
    connect(window, &MainWindow::attemptOpened, this, [this](const Attempt& attempt) {
        if (attempt.kind == Attempt::Kind::Create)
            showUncertain(attempt, nullptr);
    });
}

void ProgramOrders::setOnline(bool online) {
    m_online = online;
    for (Page* page : m_window->pages()) {
        if (auto* quote = page->findChild<QuoteStory*>())
            quote->setOnline(online);
    }
}

void ProgramOrders::setContext(OrderPage* page, const OrderContext& context) {
    page->setContext(context);
    page->findChild<QuoteStory*>()->setCatalog(context.catalog);
}

Page* ProgramOrders::makePage() {
    auto* page = new OrderPage(m_surroundings().page, m_files);
    addPanels(page);
    connect(page, &OrderPage::reviewRequested, this, [this, page] { openReview(page); });
    connect(
        page, &OrderPage::alreadyMade, this, [this, page] { lookForMade(page); }, Qt::QueuedConnection);
    connect(page, &OrderPage::compareWanted, this, [this, page] { openCompare(page); });
    return page;
}

void ProgramOrders::addPanels(OrderPage* page) {
    DuplicateStory* check = m_desk.duplicateStory(page->model()).release();
    check->setParent(page);
    auto* matches = new DuplicatesPanel(*check);
    matches->watch(&page->form());
    connect(matches, &DuplicatesPanel::customerWanted, page, &Page::customerWanted);
    connect(check, &DuplicateStory::changed, page, [page, check] {
        page->setUnseenMatches(check->unexamined());
        page->setCheckState(check->state());
    });
    connect(page, &OrderPage::checkStateTaken, check, [check](const QByteArray& state) {
        check->setState(state);
        check->fieldLeft();
    });
    QuoteStory* quote = m_desk.quoteStory(m_surroundings().page.catalog).release();
    quote->setParent(page);
    quote->setOnline(m_online);
    quote->follow(page->model());
    connect(page, &OrderPage::quoteWanted, quote, &QuoteStory::askNow);
    auto* figures = new QuotePanel(*quote, m_files);
    page->setSidePanels(matches, figures);
    page->addMenuActions(figures->takeAlong());
}

Page* ProgramOrders::makeDuplicates(const Record& caller) {
    auto* page = new DuplicatesPage(m_desk, m_surroundings().page.catalog);
    page->takeCaller(caller);
    return page;
}

void ProgramOrders::openCompare(OrderPage* page) {
    auto* dialog = new CompareDialog(page->model(), m_desk, m_surroundings().page.catalog, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOnline(m_online);
    dialog->open();
}

} // namespace lineside
