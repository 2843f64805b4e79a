#pragma once

#include "models/ports/desk.h"
#include "ui/page/page.h"

#include <chrono>
#include <functional>

namespace lineside {

class DraftKeeper;
class HomePage;
class PageTabs;
struct PersonName;

/// Makes pages, or has them made, and puts them into tabs: one tab a customer, laid out as the last one was.
/// Owned by the window.
class PageOpener : public QObject {
    Q_OBJECT

public:
    /// Makes the page of a customer who was looked up; the tabs own it.
    using CustomerPages = std::function<Page*(const Record&)>;
    /// Makes the page of a new order.
    using OrderPages = std::function<Page*()>;
    /// Makes an empty page for a draft.
    using DraftPages = std::function<Page*(const DraftContent&)>;
    /// Makes the page that looks for duplicates of a caller.
    using DuplicatesPages = std::function<Page*(const Record& caller)>;

    PageOpener(Desk& desk, PageTabs* tabs, HomePage* home, CustomerPages customers);

    /// Drafts of new orders too open in them.
    void setOrders(OrderPages orders);
    /// In which pages drafts of a form open; `form` is FormSchema::name().
    void setDraftPages(const QString& form, DraftPages pages) { m_forDrafts.insert(form, std::move(pages)); }
    void setDuplicates(DuplicatesPages duplicates) { m_makeDuplicates = std::move(duplicates); }
    /// From here on what is typed into pages is kept.
    void setKeeper(DraftKeeper* keeper) { m_keeper = keeper; }
    [[nodiscard]] bool hasOrders() const { return bool(m_makeOrder); }
    [[nodiscard]] bool hasDuplicates() const { return bool(m_makeDuplicates); }

    /// Adds a tab; what is typed into the page is kept in the draft of that ID, or in one of its own.
    void open(Page* page, bool inFront, const QString& draftId = {}, Page* inPlaceOf = nullptr);
    /// Opens the customer's tab, or gives an open one the reading, unless it read since that was asked.
    Page* openCustomer(const Record& record, bool inFront, std::chrono::steady_clock::time_point asked,
                       Page* inPlaceOf);
    Page* openOrder();
    void openFind(const PersonName& name);
    /// A search for duplicates of whom the page in front is about.
    Page* openDuplicates();
    /// An empty page for the draft; null where there are none for its form, as for one of a later Lineside.
    [[nodiscard]] Page* makeForDraft(const DraftContent& content) const;

    /// How customers' pages are laid out. No data.
    [[nodiscard]] QByteArray layout() const;
    void setLayout(const QByteArray& layout) { m_layout = layout; }
    /// A page goes: the next customer's is laid out like it.
    void readLayout(const Page* page);

signals:
    void customerWanted(const QString& customerId);
    /// What the page offers in menus has changed.
    void actionsChanged(lineside::Page* page);

private:
    Desk& m_desk;
    PageTabs* m_tabs;
    HomePage* m_home;
    DraftKeeper* m_keeper = nullptr;
    CustomerPages m_makeCustomer;
    OrderPages m_makeOrder;
    DuplicatesPages m_makeDuplicates;
    QHash<QString, DraftPages> m_forDrafts; ///< by the form's name
    QByteArray m_layout;
};

} // namespace lineside
