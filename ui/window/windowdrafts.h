#pragma once

#include "models/ports/attempts.h"
#include "models/ports/autosavestory.h"

#include <QWidget>

namespace lineside {

class DraftKeeper;
class LookupBar;
class Page;
class PageOpener;
class PageTabs;

/// What is kept of tabs, as the window has it: the page of drafts, their number in the bar, and how a draft
/// comes back into a tab. Owned by the window.
class WindowDrafts : public QObject {
    Q_OBJECT

public:
    /// What of the window a draft needs.
    struct Parts {
        PageOpener* opener;
        PageTabs* tabs;
        LookupBar* bar;
    };

    /// Both ports outlive this; attempts may be null.
    WindowDrafts(Drafts& drafts, Attempts* attempts, MakeAutoSave autoSave, Parts parts, QWidget* window);

    [[nodiscard]] DraftKeeper* keeper() const { return m_keeper; }
    /// Shows the page of drafts.
    void showAll();
    /// Opens the tab of a draft, or shows it; where the customer is open with changes, asks which of the two
    /// goes on, or in the background leaves the draft where it is. False when it can't be read.
    bool open(const SavedDraft& draft, bool inFront);
    /// Why there are no drafts; empty when the store is open.
    void setClosed(const QString& words);

signals:
    void attemptOpened(const lineside::Attempt& attempt);

private:
    void count();
    void put(Page* page, const QString& draftId, bool inFront, Page* inPlaceOf);
    void chooseBetween(Page* open, const SavedDraft& draft);
    void goOnWith(const SavedDraft& draft, Page* open);

    Parts m_parts;
    DraftKeeper* m_keeper;
    Attempts* m_attempts;
    int m_round = 0; ///< of counting: a later one, as after the store closed, makes it pointless
    QString m_closed;
};

} // namespace lineside
