#include "app/program/programorders.h"

#include "app/program/installation.h"
#include "models/ports/files.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/duplicatespanel.h"
#include "ui/order/orderpage.h"
#include "ui/quote/comparedialog.h"
#include "ui/quote/quotepanel.h"
#include "ui/window/mainwindow.h"

#include <QAction>

namespace lineside {

ProgramOrders::ProgramOrders(std::shared_ptr<Service> service, Attempts& attempts,
                             const Installation& installation)
    : m_desk(std::move(service), attempts)
    , m_installation(installation)
    , m_sending(m_desk, attempts, installation) {}

ProgramOrders::~ProgramOrders() = default;

void ProgramOrders::setWindow(MainWindow* window, Files* files) {
    m_files = files;
    m_sending.setWindow(window);
    window->setOrderPages([this] { return makePage(); });
    window->setDuplicatesPages([this](const Record& caller) { return makeDuplicates(caller); });
}

void ProgramOrders::setOnline(bool online) {
    m_online = online;
    for (const Beside& beside : std::as_const(m_beside))
        beside.quote->setOnline(online);
}

void ProgramOrders::takeInstallation() {
    const OrderContext context = m_installation.order();
    for (auto it = m_beside.cbegin(); it != m_beside.cend(); ++it) {
        it.key()->setContext(context);
        it->quote->setCatalog(context.catalog);
    }
}

Page* ProgramOrders::makePage() {
    auto* page = new OrderPage(m_installation.order(), m_files);
    const Beside beside = addPanels(page);
    m_beside.insert(page, beside);
    connect(page, &QObject::destroyed, this, [this, page] { m_beside.remove(page); });
    connect(page, &OrderPage::reviewRequested, this,
            [this, page, beside] { m_sending.review(page, beside.check); });
    connect(
        page, &OrderPage::alreadyMade, this, [this, page] { m_sending.lookForMade(page); },
        Qt::QueuedConnection);
    connect(page, &OrderPage::compareWanted, this, [this, page] { openCompare(page); });
    return page;
}

ProgramOrders::Beside ProgramOrders::addPanels(OrderPage* page) {
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
    QuoteStory* quote = m_desk.quoteStory(m_installation.catalog()).release();
    quote->setParent(page);
    quote->setOnline(m_online);
    quote->follow(page->model());
    connect(page, &OrderPage::quoteWanted, quote, &QuoteStory::askNow);
    auto* figures = new QuotePanel(*quote, m_files);
    page->setSidePanels(matches, figures);
    page->addMenuActions(figures->takeAlong());
    return {check, quote};
}

Page* ProgramOrders::makeDuplicates(const Record& caller) {
    auto* page = new DuplicatesPage(m_desk, m_installation.catalog());
    page->takeCaller(caller);
    return page;
}

void ProgramOrders::openCompare(OrderPage* page) {
    auto* dialog = new CompareDialog(page->model(), m_desk, m_installation.catalog(), page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOnline(m_online);
    dialog->open();
}

} // namespace lineside
