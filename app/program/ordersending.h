#pragma once

#include "models/ports/drafts.h"
#include "models/ports/orderdesk.h"
#include "ui/outgoing/reviewcontext.h"

#include <QPointer>

namespace lineside {

class FlowOrderDesk;
class Installation;
class MainWindow;
class OrderPage;
class Page;

/// An order from its review to what became of it, in the window's tabs: made, uncertain, made before, a draft
/// again. That the draft of what was made goes is the store's doing. Owned by ProgramOrders.
class OrderSending : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    OrderSending(FlowOrderDesk& desk, Attempts& attempts, const Installation& installation);

    /// Once, and orders of lost answers open in it.
    void setWindow(MainWindow* window);
    /// The review over the page; `check` is what was found beside its form.
    void review(OrderPage* page, DuplicateStory* check);
    /// The store refuses to keep the page's draft, since its order was made: shows what was, unless the
    /// page's own sending is still on its way, which shows it.
    void lookForMade(OrderPage* page);

private:
    void connectEnds(class OrderSendDialog* dialog, OrderPage* page);
    void showResult(const Created& made, const Request& sent, const QString& who, Page* inPlaceOf);
    void showUncertain(const Attempt& attempt, Page* inPlaceOf);
    void showMade(const Attempt& attempt, Page* inPlaceOf);
    void openDraftOf(const Attempt& attempt, Page* inPlaceOf, bool review);
    void takeUp(const SavedDraft& draft, Page* inPlaceOf, bool review);
    void tellInstallation();
    [[nodiscard]] ReviewContext reviewOf(const QString& who) const;

    FlowOrderDesk& m_desk;
    Attempts& m_attempts;
    const Installation& m_installation;
    QPointer<MainWindow> m_window;
};

} // namespace lineside
