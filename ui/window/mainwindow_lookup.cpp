// The look-up as the window tells it: from Enter to the customer's tab.
#include "ui/find/findpage.h"
#include "ui/find/lookuppage.h"
#include "ui/home/homepage.h"
#include "ui/window/lookupbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagetabs.h"
#include "ui/window/windowmenus.h"

namespace lineside {

void MainWindow::lookUp(const Guess& guess, const QList<Guess>& others) {
    if (guess.kind == Guess::Kind::Name) {
        openFind(splitName(guess.value));
        return;
    }
    if (!m_lookup) {
        m_lookup = new LookupPage(m_desk, this);
        m_lookup->hide();
        m_lookup->offerOrder(bool(m_makeOrder));
        watchLookup();
    }
    m_lookupFocus = focusWidget();
    m_lookupFrom = currentPage();
    m_lookupAsked = std::chrono::steady_clock::now();
    m_lookup->lookUp(guess, others);
}

void MainWindow::watchLookup() {
    LookupPage* page = m_lookup;
    connect(page, &LookupPage::wanted, this, [this, page] {
        const bool inFront = !movedOn();
        if (!m_tabs->pages().contains(page))
            m_tabs->add(page, inFront);
        else if (inFront)
            m_tabs->show(page);
    });
    connect(page, &LookupPage::found, this, &MainWindow::answerFound);
    connect(page, &LookupPage::newOrderWanted, this, [this] {
        dropLookup();
        openOrder();
    });
    connect(page, &LookupPage::nameWanted, this, [this](const QString& name) {
        dropLookup();
        openFind(splitName(name));
    });
    connect(page, &LookupPage::cancelled, this, [this] {
        const bool inFront = !movedOn();
        dropLookup();
        if (inFront && m_lookupFrom)
            m_tabs->show(m_lookupFrom);
        if (inFront)
            m_bar->take();
    });
}

void MainWindow::answerFound(const Record& record) {
    if (Page* page = openCustomer(record, !movedOn()))
        page->foundBy(m_lookup->guess());
    dropLookup();
}

void MainWindow::dropLookup() {
    LookupPage* page = m_lookup;
    if (!page)
        return;
    m_lookup = nullptr;
    page->disconnect(this);
    if (m_tabs->pages().contains(page))
        m_tabs->remove(page);
    else
        page->deleteLater();
}

/// Whether the agent works elsewhere by now. A page that opens must not take what he types.
bool MainWindow::movedOn() const {
    const Page* page = currentPage();
    if (page == m_lookup)
        return false;
    if (page != m_lookupFrom)
        return true;
    const QWidget* focus = focusWidget();
    return focus && focus != m_lookupFocus && page && page->isAncestorOf(focus);
}

Page* MainWindow::openCustomer(const Record& record, bool inFront) {
    const QString id = record.text("Customer/ID"_element);
    Page* page = m_tabs->customer(id);
    if (page) {
        if (!page->hasReadSince(m_lookupAsked))
            page->takeRecord(record);
        if (inFront)
            m_tabs->show(page);
    } else {
        page = m_makePage(record);
        if (!page)
            return nullptr;
        if (!m_customerLayout.isEmpty())
            page->restoreLayout(m_customerLayout);
        openPage(page, inFront, {}, m_tabs->pages().contains(m_lookup) ? m_lookup.data() : nullptr);
    }
    m_home->note(page->line(), true);
    if (inFront)
        page->setFocus(Qt::OtherFocusReason);
    return page;
}

void MainWindow::suggest(const CustomerLine& customer) {
    m_home->note(customer, true);
}

void MainWindow::openFind(const PersonName& name) {
    auto* page = qobject_cast<FindPage*>(currentPage());
    if (!page) {
        page = new FindPage(m_desk);
        connect(page, &FindPage::customerOpened, this, [this](const QString& customerId) {
            lookUp({Guess::Kind::CustomerId, customerId});
        });
        m_tabs->add(page, true);
    }
    page->setName(name);
    page->take();
}

void MainWindow::setDuplicatesPages(DuplicatesPages pages) {
    m_makeDuplicates = std::move(pages);
    m_menus->duplicates->setEnabled(bool(m_makeDuplicates));
}

Page* MainWindow::openDuplicates() {
    Page* page = m_makeDuplicates ? m_makeDuplicates(currentPage()->caller()) : nullptr;
    if (!page)
        return nullptr;
    openPage(page, true);
    return page;
}

} // namespace lineside
