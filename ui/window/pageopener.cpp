#include "ui/window/pageopener.h"

#include "ui/drafts/draftkeeper.h"
#include "ui/find/findpage.h"
#include "ui/home/homepage.h"
#include "ui/window/pagetabs.h"

namespace lineside {

PageOpener::PageOpener(Desk& desk, PageTabs* tabs, HomePage* home, CustomerPages customers)
    : QObject(tabs)
    , m_desk(desk)
    , m_tabs(tabs)
    , m_home(home)
    , m_makeCustomer(std::move(customers)) {
    setDraftPages(FormSchema::customer().name(), [this](const DraftContent& content) {
        Record record;
        record.set(FormSchema::customer().key(), content.customerId);
        return m_makeCustomer(record);
    });
}

void PageOpener::setOrders(OrderPages orders) {
    m_makeOrder = std::move(orders);
    setDraftPages(FormSchema::order().name(), [this](const DraftContent&) { return m_makeOrder(); });
}

void PageOpener::open(Page* page, bool inFront, const QString& draftId, Page* inPlaceOf) {
    connect(page, &Page::actionsChanged, this, [this, page] { emit actionsChanged(page); });
    connect(page, &Page::customerWanted, this, &PageOpener::customerWanted);
    if (m_keeper)
        m_keeper->watch(page, draftId);
    m_tabs->add(page, inFront, inPlaceOf);
    if (inFront)
        page->setFocus(Qt::OtherFocusReason);
}

Page* PageOpener::openCustomer(const Record& record, bool inFront,
                               std::chrono::steady_clock::time_point asked, Page* inPlaceOf) {
    const QString id = record.text("Customer/ID"_element);
    Page* page = m_tabs->customer(id);
    if (page) {
        if (!page->hasReadSince(asked))
            page->takeRecord(record);
        if (inFront)
            m_tabs->show(page);
    } else {
        page = m_makeCustomer(record);
        if (!page)
            return nullptr;
        if (!m_layout.isEmpty())
            page->restoreLayout(m_layout);
        open(page, inFront, {}, inPlaceOf);
    }
    m_home->note(page->line(), true);
    if (inFront)
        page->setFocus(Qt::OtherFocusReason);
    return page;
}

Page* PageOpener::openOrder() {
    Page* page = m_makeOrder();
    open(page, true);
    return page;
}

void PageOpener::openFind(const PersonName& name) {
    auto* page = qobject_cast<FindPage*>(m_tabs->current());
    if (!page) {
        page = new FindPage(m_desk);
        connect(page, &FindPage::customerOpened, this, &PageOpener::customerWanted);
        m_tabs->add(page, true);
    }
    page->setName(name);
    page->take();
}

Page* PageOpener::openDuplicates() {
    Page* page = m_makeDuplicates ? m_makeDuplicates(m_tabs->current()->caller()) : nullptr;
    if (page)
        open(page, true);
    return page;
}

Page* PageOpener::makeForDraft(const DraftContent& content) const {
    const DraftPages& pages = m_forDrafts.value(content.kind);
    return pages ? pages(content) : nullptr;
}

QByteArray PageOpener::layout() const {
    const Page* page = m_tabs->current();
    return page && !page->customerId().isEmpty() ? page->saveLayout() : m_layout;
}

void PageOpener::readLayout(const Page* page) {
    if (page && !page->customerId().isEmpty())
        m_layout = page->saveLayout();
}

} // namespace lineside
