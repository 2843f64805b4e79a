#pragma once

#include "models/ports/attempts.h"
#include "models/ports/autosavestory.h"
#include "models/ports/desk.h"
#include "ui/window/pageopener.h"
#include "ui/window/statebanner.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QUndoGroup;

namespace lineside {

namespace look {
class Look;
}
class Closing;
class DraftKeeper;
class FrontPage;
class HomePage;
class LookupBar;
class PageTabs;
class WindowDrafts;
class WindowLookup;
class WindowMenus;

/// The program's window: menus, look-up bar, at most one banner, tabs. The roof only: it joins what looks up,
/// opens pages, keeps drafts and closes. Where data comes from and what is kept on disk it leaves to its
/// owner.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Desk& desk, look::Look& look, PageOpener::CustomerPages pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Until they are given, "New order" is not shown.
    void setOrderPages(PageOpener::OrderPages pages);
    Page* openOrder() { return m_opener->openOrder(); }
    /// In which pages drafts of a further form open; `form` is FormSchema::name().
    void setDraftPages(const QString& form, PageOpener::DraftPages pages) {
        m_opener->setDraftPages(form, std::move(pages));
    }

    void setBannerState(BannerState state);
    void setCatalogState(CatalogState state);
    /// `leaveOffered` shows "Leave practice…", which ends in leavePracticeWanted().
    void setPractice(bool practice, bool leaveOffered = false);
    /// `somebody`: pages and drafts here are a person's, who may leave them; also while the service waits for
    /// their sign-in.
    void setSignedIn(bool signedIn, bool somebody);
    void setSignedIn(bool signedIn) { setSignedIn(signedIn, signedIn); }

    /// As typed into the box and entered, or as a customer's ID was clicked.
    void lookUp(const Guess& guess, const QList<Guess>& others = {});
    /// Opens the customer's tab, or gives an open one the newer reading.
    Page* openCustomer(const Record& record, bool inFront = true);
    void openFind(const PersonName& name) { m_opener->openFind(name); }
    /// From here on what is typed is kept, and "Drafts" is shown. Once; both outlive the window.
    void setDrafts(Drafts& drafts, Attempts* attempts, MakeAutoSave autoSave);
    void openDrafts();
    /// Opens the tab of a draft, or shows it; where the customer is open with changes, asks which of the two
    /// goes on, or in the background leaves the draft where it is. False when it can't be read.
    bool openDraft(const SavedDraft& draft, bool inFront = true);
    /// Adds a tab; what is typed into the page is kept in the draft of that ID, or in one of its own.
    void openPage(Page* page, bool inFront, const QString& draftId = {}, Page* inPlaceOf = nullptr) {
        m_opener->open(page, inFront, draftId, inPlaceOf);
    }
    /// Asks first where there are changes that would be lost. Not the first tab.
    void closePage(Page* page);
    /// Closes the tab of a page that holds nothing which could be lost.
    void closeQuietly(Page* page);
    /// Why there are no drafts; empty when the store is open.
    void setDraftsClosed(const QString& words);
    /// Null until setDrafts().
    [[nodiscard]] DraftKeeper* keeper() const;
    void setDuplicatesPages(PageOpener::DuplicatesPages pages);
    /// A search for duplicates of whom the page in front is about.
    Page* openDuplicates() { return m_opener->openDuplicates(); }
    /// Puts a customer on the home page without opening them.
    void suggest(const CustomerLine& customer);

    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QList<Page*> pages() const;
    /// Closes all tabs and dialogs and forgets the recent customers, then goes on; asks first when there are
    /// changes, and may not go on at all. Then calls `stopped`.
    void closeAll(std::function<void()> then, std::function<void()> stopped = {});

    /// Geometry and how customers' pages are laid out. No data.
    [[nodiscard]] QByteArray state() const;
    /// False when the bytes are no such state; the window is as it was then.
    bool restore(const QByteArray& state);

signals:
    void signInWanted();
    void signOutWanted();
    void leavePracticeWanted();
    void settingsWanted();
    void reviewRequested(lineside::Page* page);
    /// An order whose answer was lost is to be looked at.
    void attemptOpened(const lineside::Attempt& attempt);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connectTabs();
    void connectLookup();
    void lookUpCustomer(const QString& customerId);
    void pageChanged(Page* page);
    [[nodiscard]] QList<QPointer<QDialog>> dialogs() const;

    Desk& m_desk;
    look::Look& m_look;
    QUndoGroup* m_undo;
    WindowMenus* m_menus;
    LookupBar* m_bar;
    StateBanner* m_banner;
    PageTabs* m_tabs;
    HomePage* m_home;
    Closing* m_closing;
    PageOpener* m_opener;
    WindowLookup* m_lookup;
    FrontPage* m_front;
    WindowDrafts* m_drafts = nullptr; ///< from setDrafts() on
    bool m_quitting = false;
};

} // namespace lineside
