#include "ui/window/windowdrafts.h"

#include "models/ports/whensettled.h"
#include "ui/drafts/draftchoice.h"
#include "ui/drafts/draftkeeper.h"
#include "ui/drafts/draftspage.h"
#include "ui/window/lookupbar.h"
#include "ui/window/pageopener.h"
#include "ui/window/pagetabs.h"

namespace lineside {

WindowDrafts::WindowDrafts(Drafts& drafts, Attempts* attempts, MakeAutoSave autoSave, Parts parts,
                           QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_keeper(new DraftKeeper(drafts, std::move(autoSave), this))
    , m_attempts(attempts) {
    m_parts.bar->showDrafts(true);
    connect(&drafts, &Drafts::changed, this, &WindowDrafts::count);
    if (attempts)
        connect(attempts, &Attempts::changed, this, &WindowDrafts::count);
    count();
}

void WindowDrafts::count() {
    const int round = ++m_round;
    whenSettled(m_keeper->drafts().count(), this, [this, round](const Result<int>& count) {
        if (round == m_round)
            m_parts.bar->setDraftCount(count ? count.value() : 0);
    });
    if (!m_attempts)
        return;
    whenSettled(m_attempts->count({.states = {Attempt::State::Uncertain}}), this,
                [this, round](const Result<int>& count) {
                    if (round == m_round)
                        m_parts.bar->setUncertainCount(count ? count.value() : 0);
                });
}

void WindowDrafts::setClosed(const QString& words) {
    m_closed = words;
    for (Page* page : m_parts.tabs->pages()) {
        if (auto* drafts = qobject_cast<DraftsPage*>(page))
            drafts->setClosedWords(words);
    }
}

void WindowDrafts::showAll() {
    for (Page* page : m_parts.tabs->pages()) {
        if (auto* open = qobject_cast<DraftsPage*>(page)) {
            m_parts.tabs->show(open);
            open->take();
            return;
        }
    }
    auto* page = new DraftsPage(m_keeper->drafts(), m_attempts);
    page->setClosedWords(m_closed);
    connect(page, &DraftsPage::draftOpened, this, [this, page](const SavedDraft& draft) {
        if (!this->open(draft, true))
            page->sayUnreadable();
    });
    connect(page, &DraftsPage::attemptOpened, this, &WindowDrafts::attemptOpened);
    m_parts.opener->open(page, true);
    page->take();
}

bool WindowDrafts::open(const SavedDraft& draft, bool inFront) {
    if (Page* shown = m_keeper->pageOf(draft.id)) {
        m_parts.tabs->show(shown);
        return true;
    }
    std::unique_ptr<Page> made(m_parts.opener->makeForDraft(draft.content));
    if (!made || !made->takeDraft(draft.content))
        return false;
    Page* open = m_parts.tabs->customer(draft.content.customerId);
    if (open && open->isModified()) { // one tab a customer
        if (inFront)
            chooseBetween(open, draft);
        return true;
    }
    put(made.release(), draft.id, inFront, open);
    return true;
}

void WindowDrafts::put(Page* page, const QString& draftId, bool inFront, Page* inPlaceOf) {
    m_parts.opener->open(page, inFront, draftId, inPlaceOf);
    if (page->canRefresh())
        page->refresh();
}

void WindowDrafts::chooseBetween(Page* open, const SavedDraft& draft) {
    auto* dialog = new DraftChoiceDialog(open->title(), draft.savedAt, open); // goes with the tab
    connect(dialog, &DraftChoiceDialog::tabChosen, open, [this, open] { m_parts.tabs->show(open); });
    connect(dialog, &DraftChoiceDialog::draftChosen, open, [this, draft, open] {
        if (!m_parts.tabs->pages().contains(open))
            return;
        if (open->isModified())
            goOnWith(draft, open);
        else
            this->open(draft, true);
    });
    dialog->open();
}

/// The tab gives way once its changes are on the disk as a draft of their own; else it stays, and says so.
void WindowDrafts::goOnWith(const SavedDraft& draft, Page* open) {
    m_keeper->keep({open}, false, [this, draft, guard = QPointer(open)](bool kept) {
        std::unique_ptr<Page> made(m_parts.opener->makeForDraft(draft.content));
        if (guard && kept && m_keeper->keeps(guard) && !m_keeper->isKept(guard))
            goOnWith(draft, guard); // typed into while it was kept
        else if (guard && kept && m_keeper->keeps(guard) && made && made->takeDraft(draft.content))
            put(made.release(), draft.id, true, guard);
        else if (guard)
            m_parts.tabs->show(guard);
    });
}

} // namespace lineside
