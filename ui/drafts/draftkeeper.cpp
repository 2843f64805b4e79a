#include "ui/drafts/draftkeeper.h"

#include "models/ports/whensettled.h"
#include "ui/page/page.h"

#include <utility>

namespace lineside {

struct DraftKeeper::Kept {
    QPointer<Page> page;
    std::unique_ptr<AutoSaveStory> save;
    bool open = true;
    bool onDisk = false; ///< there is, or is about to be, a draft to take away
};

DraftKeeper::DraftKeeper(Drafts& drafts, MakeAutoSave autoSave, QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_autoSave(std::move(autoSave)) {}

DraftKeeper::~DraftKeeper() = default;

void DraftKeeper::watch(Page* page, const QString& draftId) {
    if (isWatched(page) || !page->keepsDrafts())
        return;
    auto kept = std::make_shared<Kept>();
    kept->page = page;
    kept->onDisk = !draftId.isEmpty();
    const auto content = [weak = std::weak_ptr(kept)] {
        const auto here = weak.lock();
        DraftContent now = here && here->page ? here->page->draft() : DraftContent();
        now.open = here && here->open;
        return now;
    };
    kept->save = m_autoSave(m_drafts, draftId.isEmpty() ? Drafts::newId() : draftId, content);
    AutoSaveStory* story = kept->save.get();
    connect(story, &AutoSaveStory::changed, page, [this, page, story] { tell(page, *story); });
    connect(page, &Page::draftChanged, this, [this, page] { changed(page); });
    connect(page, &Page::saved, this, [this, page] { changed(page); });
    connect(page, &QObject::destroyed, this, [this, page] { m_pages.remove(page); });
    m_pages.insert(page, kept);
    if (!draftId.isEmpty())
        emit goesOn(page, draftId);
    changed(page);
}

void DraftKeeper::tell(Page* page, const AutoSaveStory& story) const {
    const auto& why = story.failure();
    if (!why)
        page->setKept(story.savedAt());
    else if (m_nobody && why->kind != Failure::Kind::AlreadyMade)
        page->setNotKept(Failure{.kind = Failure::Kind::SignIn});
    else
        page->setNotKept(Failure(*why)); // the page may let go of the story
}

void DraftKeeper::changed(Page* page) {
    if (!keeps(page) && !page->isModified())
        return;
    if (page->isModified()) {
        const auto kept = m_pages.value(page);
        if (!kept)
            return;
        kept->onDisk = true;
        kept->save->touch();
    } else {
        drop(page);
    }
}

bool DraftKeeper::keeps(const Page* page) const {
    return m_drafts.isOpen() && isWatched(page);
}

bool DraftKeeper::isKept(const Page* page) const {
    const auto kept = m_pages.value(page);
    return kept && !kept->save->isUnsaved();
}

QString DraftKeeper::draftId(const Page* page) const {
    const auto kept = m_pages.value(page);
    return kept ? kept->save->draftId() : QString();
}

Page* DraftKeeper::pageOf(const QString& draftId) const {
    for (const auto& kept : m_pages) {
        if (kept->save->draftId() == draftId)
            return kept->page;
    }
    return nullptr;
}

void DraftKeeper::keep(const QList<Page*>& pages, bool stayOpen, std::function<void(bool kept)> done) {
    struct Round {
        int waiting = 1;
        bool kept = true;
        std::function<void(bool)> done;
    };
    auto round = std::make_shared<Round>();
    round->done = std::move(done);
    const auto settled = [round](bool ok) {
        round->kept = round->kept && ok;
        if (--round->waiting == 0)
            round->done(round->kept);
    };
    for (Page* page : pages) {
        const auto kept = m_pages.value(page);
        if (!kept || !page->isModified())
            continue;
        ++round->waiting;
        kept->open = stayOpen;
        kept->onDisk = true;
        kept->save->touch();
        whenSettled(kept->save->flush(), this, [settled](const Result<QDateTime>& result) {
            // Of an order that was made there is nothing left to keep.
            settled(result || result.failure().kind == Failure::Kind::AlreadyMade);
        });
    }
    settled(true);
}

void DraftKeeper::release(Page* page) {
    drop(page);
    forget(page);
}

void DraftKeeper::forget(Page* page) {
    disconnect(page, nullptr, this, nullptr);
    m_pages.remove(page);
}

void DraftKeeper::drop(Page* page) {
    const auto kept = m_pages.value(page);
    if (!kept || !kept->onDisk)
        return;
    kept->onDisk = false;
    kept->save->stop();
    m_drafts.remove(kept->save->draftId());
}

} // namespace lineside
