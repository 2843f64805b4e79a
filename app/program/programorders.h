#pragma once

#include "app/flows/floworderdesk.h"
#include "models/ports/drafts.h"
#include "models/ports/files.h"
#include "ui/order/ordercontext.h"
#include "ui/outgoing/reviewcontext.h"

#include <QPointer>

namespace lineside {

class MainWindow;
class OrderPage;
class Page;

/// What orders need to know of the installation, as it is at the moment.
struct OrderSurroundings {
    OrderContext page;
    ReviewContext review;
};

/// New orders as the program tells them: the page with its checks beside it, the review, and what becomes of
/// it. Owned by the composition root.
class ProgramOrders : public QObject {
    Q_OBJECT

public:
    using Surroundings = std::function<OrderSurroundings()>;

    ProgramOrders(std::shared_ptr<Service> service, Attempts& attempts, Surroundings surroundings);
    ~ProgramOrders() override;

    [[nodiscard]] FlowOrderDesk& desk() { return m_desk; }
    /// Once; the window outlives the pages that are made here. `files` outlives both.
    void setWindow(MainWindow* window, Files* files);
    /// Known to be without a connection, quotes are estimates.
    void setOnline(bool online);
    /// The settings changed: the page and what stands beside it take them.
    void setContext(OrderPage* page, const OrderContext& context);

private:
    Page* makePage();
    Page* makeDuplicates(const Record& caller);
    void addPanels(OrderPage* page);
    void openCompare(OrderPage* page);
    void openReview(OrderPage* page);
    void showResult(const Created& made, const Request& sent, const QString& who, Page* inPlaceOf);
    void showUncertain(const Attempt& attempt, Page* inPlaceOf);
    void showMade(const Attempt& attempt, Page* inPlaceOf);
    void lookForMade(OrderPage* page);
    void openDraftOf(const Attempt& attempt, Page* inPlaceOf, bool review);
    void takeUp(const SavedDraft& draft, Page* inPlaceOf, bool review);
    [[nodiscard]] ReviewContext reviewOf(const QString& who) const;

    FlowOrderDesk m_desk;
    Attempts& m_attempts;
    Surroundings m_surroundings;
    QPointer<MainWindow> m_window;
    Files* m_files = nullptr;
    bool m_online = true;
};

} // namespace lineside
