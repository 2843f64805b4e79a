#pragma once

#include "models/ports/autosavestory.h"

#include <QHash>
#include <QPointer>

namespace lineside {

class Page;

/// Keeps what pages hold as it is typed: each page has one draft of its own for its life. A page without
/// changes has no draft on the disk. Owned by the window, whose pages it watches; knows no widgets of theirs.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    /// `autoSave` makes the story of each page's draft.
    DraftKeeper(Drafts& drafts, MakeAutoSave autoSave, QObject* parent = nullptr);
    ~DraftKeeper() override;

    [[nodiscard]] Drafts& drafts() const { return m_drafts; }
    /// From here on. A page that was opened from a draft goes on with that one.
    void watch(Page* page, const QString& draftId = {});
    [[nodiscard]] bool isWatched(const Page* page) const { return m_pages.contains(page); }
    /// Whether its changes are kept: closing loses nothing.
    [[nodiscard]] bool keeps(const Page* page) const;
    /// Nothing of it waits to be kept. So too when its order was made: there is nothing left to keep.
    [[nodiscard]] bool isKept(const Page* page) const;
    [[nodiscard]] QString draftId(const Page* page) const;
    /// The page that shows the draft; null when none does.
    [[nodiscard]] Page* pageOf(const QString& draftId) const;

    /// Writes what is not on the disk yet. `stayOpen`: the next start opens the tabs again. `done` gets
    /// whether all of them are kept.
    void keep(const QList<Page*>& pages, bool stayOpen, std::function<void(bool kept)> done);
    /// The page's changes are gone: its draft goes too, until it is changed again.
    void drop(Page* page);
    /// The page is done with: its draft goes for good.
    void release(Page* page);
    /// The page is not watched any more; its draft stays as it was kept last. So too when the store knows
    /// what became of it.
    void forget(Page* page);
    /// Nobody is here to keep anything for: pages say so.
    void setNobody(bool nobody) { m_nobody = nobody; }

signals:
    /// A page was opened from a draft, which is on the disk as it was until the page is kept anew.
    void goesOn(lineside::Page* page, const QString& draftId);

private:
    struct Kept;
    void changed(Page* page);
    void tell(Page* page, const AutoSaveStory& story) const;

    Drafts& m_drafts;
    MakeAutoSave m_autoSave;
    QHash<const Page*, std::shared_ptr<Kept>> m_pages;
    bool m_nobody = false;
};

} // namespace lineside
