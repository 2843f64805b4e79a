#pragma once

#include "models/ports/attempts.h"
#include "models/ports/desk.h"
#include "ui/page/page.h"
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
class DraftsPage;
class HomePage;
class LookupBar;
class LookupPage;
class PageTabs;
class WindowMenus;
struct PersonName;

/// The program's window: menus, look-up bar, at most one banner, tabs and their pages. Knows the stories of
/// Desk and how a customer's page is made; where data comes from and what is kept on disk it leaves to its
/// owner.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Makes the page of a customer who was looked up; the window owns it.
    using CustomerPages = std::function<Page*(const Record&)>;

    /// Makes the page that looks for duplicates of a caller; the window owns it.
    using DuplicatesPages = std::function<Page*(const Record& caller)>;

    MainWindow(Desk& desk, look::Look& look, CustomerPages pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Makes the page of a new order; the window owns it. Until it is given, "New order" is not shown.
    using OrderPages = std::function<Page*()>;
    void setOrderPages(OrderPages pages);
    Page* openOrder();

    void setBannerState(BannerState state);
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
    void openFind(const PersonName& name);
    /// From here on what is typed is kept, and "Drafts" is shown. Once; both outlive the window.
    void setDrafts(Drafts& drafts, Attempts* attempts);
    void openDrafts();
    /// Opens the tab of a draft, or shows it; where the customer is open with changes, asks which of the two
    /// goes on, or in the background leaves the draft where it is. False when it can't be read.
    bool openDraft(const SavedDraft& draft, bool inFront = true);
    /// Adds a tab; what is typed into the page is kept in the draft of that ID, or in one of its own.
    void openPage(Page* page, bool inFront, const QString& draftId = {}, Page* inPlaceOf = nullptr);
    /// Closes the tab of a page that holds nothing which could be lost.
    void closeQuietly(Page* page);
    /// Why there are no drafts; empty when the store is open.
    void setDraftsClosed(const QString& words);
    [[nodiscard]] DraftKeeper* keeper() const { return m_keeper; }
    void setDuplicatesPages(DuplicatesPages pages);
    /// A search for duplicates of whom the page in front is about.
    Page* openDuplicates();
    /// Puts a customer on the home page without opening him.
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
    void connectMenus();
    void connectTabs();
    void watchLookup();
    void answerFound(const Record& record);
    void dropLookup();
    [[nodiscard]] bool movedOn() const;
    void closePage(Page* page);
    void pageChanged(Page* page);
    void follow();
    void followUndo();
    void stepPane(int by);
    void readLayout(const Page* page);
    [[nodiscard]] QList<QPointer<QDialog>> dialogs() const;
    void countDrafts();
    Page* makeDraftPage(const DraftContent& content);
    void chooseBetween(Page* open, const SavedDraft& draft);
    void goOnWith(const SavedDraft& draft, Page* open);
    void putDraft(Page* page, const QString& draftId, bool inFront, Page* inPlaceOf);

    Desk& m_desk;
    look::Look& m_look;
    CustomerPages m_makePage;
    OrderPages m_makeOrder;
    DuplicatesPages m_makeDuplicates;
    QUndoGroup* m_undo;
    WindowMenus* m_menus;
    LookupBar* m_bar;
    StateBanner* m_banner;
    PageTabs* m_tabs;
    HomePage* m_home;
    Closing* m_closing;
    DraftKeeper* m_keeper = nullptr;
    Attempts* m_attempts = nullptr;
    int m_countRound = 0; ///< of counting: a later one, as after the store closed, makes it pointless
    QString m_draftsClosed;
    QPointer<LookupPage> m_lookup;
    QPointer<QWidget> m_lookupFocus; ///< where the focus was when the look-up began
    std::chrono::steady_clock::time_point m_lookupAsked;
    QPointer<Page> m_lookupFrom; ///< and which page was in front
    QByteArray m_customerLayout;
    bool m_quitting = false;
};

} // namespace lineside
