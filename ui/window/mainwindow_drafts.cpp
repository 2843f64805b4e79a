// What is kept of tabs, as the window tells it.
#include "models/ports/whensettled.h"
#include "ui/drafts/draftchoice.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/draftspage.h"
#include "ui/window/closing.h"
#include "ui/window/lookupbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagetabs.h"
#include "ui/window/windowmenus.h"

#include <QAction>

namespace lineside {

void MainWindow::setDrafts(Drafts& drafts, Attempts* attempts) {
    m_keeper = new DraftKeeper(drafts, this);
    m_attempts = attempts;
    m_closing->setKeeper(m_keeper);
    m_bar->showDrafts(true);
    m_menus->drafts->setVisible(true);
    connect(&drafts, &Drafts::changed, this, &MainWindow::countDrafts);
    if (attempts)
        connect(attempts, &Attempts::changed, this, &MainWindow::countDrafts);
    countDrafts();
}

void MainWindow::countDrafts() {
    const int round = ++m_countRound;
    whenSettled(m_keeper->drafts().count(), this, [this, round](const Result<int>& count) {
        if (round == m_countRound)
            m_bar->setDraftCount(count ? count.value() : 0);
    });
    if (!m_attempts)
        return;
    whenSettled(m_attempts->count({.states = {Attempt::State::Uncertain}}), this,
                [this, round](const Result<int>& count) {
                    if (round == m_countRound)
                        m_bar->setUncertainCount(count ? count.value() : 0);
                });
}

void MainWindow::setDraftsClosed(const QString& words) {
    m_draftsClosed = words;
    for (Page* page : pages()) {
        if (auto* drafts = qobject_cast<DraftsPage*>(page))
            drafts->setClosedWords(words);
    }
}

void MainWindow::openDrafts() {
    if (!m_keeper)
        return;
    for (Page* page : pages()) {
        if (auto* open = qobject_cast<DraftsPage*>(page)) {
            m_tabs->show(open);
            open->take();
            return;
        }
    }
    auto* page = new DraftsPage(m_keeper->drafts(), m_attempts);
    page->setClosedWords(m_draftsClosed);
    connect(page, &DraftsPage::draftOpened, this, [this, page](const SavedDraft& draft) {
        if (!openDraft(draft))
            page->sayUnreadable();
    });
    connect(page, &DraftsPage::attemptOpened, this, &MainWindow::attemptOpened);
    openPage(page, true);
    page->take();
}

bool MainWindow::openDraft(const SavedDraft& draft, bool inFront) {
    if (Page* shown = m_keeper->pageOf(draft.id)) {
        m_tabs->show(shown);
        return true;
    }
    std::unique_ptr<Page> made(makeDraftPage(draft.content));
    if (!made || !made->takeDraft(draft.content))
        return false;
    Page* open = m_tabs->customer(draft.content.customerId);
    if (open && open->isModified()) { // one tab a customer
        if (inFront)
            chooseBetween(open, draft);
        return true;
    }
    putDraft(made.release(), draft.id, inFront, open);
    return true;
}

void MainWindow::putDraft(Page* page, const QString& draftId, bool inFront, Page* inPlaceOf) {
    openPage(page, inFront, draftId, inPlaceOf);
    if (page->canRefresh())
        page->refresh();
}

void MainWindow::chooseBetween(Page* open, const SavedDraft& draft) {
    auto* dialog = new DraftChoiceDialog(open->title(), draft.savedAt, open); // goes with the tab
    connect(dialog, &DraftChoiceDialog::tabChosen, open, [this, open] { m_tabs->show(open); });
    connect(dialog, &DraftChoiceDialog::draftChosen, open, [this, draft, open] {
        if (!m_tabs->pages().contains(open))
            return;
        if (open->isModified())
            goOnWith(draft, open);
        else
            openDraft(draft);
    });
    dialog->open();
}

/// The tab gives way once its changes are on the disk as a draft of their own; else it stays, and says so.
void MainWindow::goOnWith(const SavedDraft& draft, Page* open) {
    m_keeper->keep({open}, false, [this, draft, guard = QPointer(open)](bool kept) {
        std::unique_ptr<Page> made(makeDraftPage(draft.content));
        if (guard && kept && m_keeper->keeps(guard) && !m_keeper->isKept(guard))
            goOnWith(draft, guard); // typed into while it was kept
        else if (guard && kept && m_keeper->keeps(guard) && made && made->takeDraft(draft.content))
            putDraft(made.release(), draft.id, true, guard);
        else if (guard)
            m_tabs->show(guard);
    });
}

void MainWindow::setOrderPages(OrderPages pages) {
    m_makeOrder = std::move(pages);
    m_bar->showNewOrder(true);
    m_menus->newOrder->setVisible(true);
}

Page* MainWindow::openOrder() {
    Page* page = m_makeOrder();
    openPage(page, true);
    return page;
}

void MainWindow::closeQuietly(Page* page) {
    if (m_tabs->pages().contains(page))
        m_tabs->remove(page);
}

Page* MainWindow::makeDraftPage(const DraftContent& content) {
    if (content.kind == DraftContent::Kind::Order)
        return m_makeOrder ? m_makeOrder() : nullptr;
    if (content.kind != DraftContent::Kind::Customer)
        return nullptr; // of a later Lineside
    Record record;
    record.set("Customer/ID"_element, content.customerId);
    return m_makePage(record);
}

void MainWindow::openPage(Page* page, bool inFront, const QString& draftId, Page* inPlaceOf) {
    connect(page, &Page::actionsChanged, this, [this, page] {
        if (page == currentPage())
            follow();
    });
    connect(page, &Page::customerWanted, this, [this](const QString& customerId) {
        lookUp({Guess::Kind::CustomerId, customerId});
    });
    if (m_keeper)
        m_keeper->watch(page, draftId);
    m_tabs->add(page, inFront, inPlaceOf);
    if (inFront)
        page->setFocus(Qt::OtherFocusReason);
}

} // namespace lineside
