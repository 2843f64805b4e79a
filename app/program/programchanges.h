#pragma once

#include "app/flows/flowlostchanges.h"
#include "models/ports/drafts.h"

#include <QPointer>
#include <QSet>

namespace lineside {

class CustomerPage;
class LostChangeQuestions;
class MainWindow;
class Page;

/// Changes of customers in the program: which draft one comes from, and what becomes of one whose answer was
/// lost. Looks after what is found when a store opens. Owned by the composition root.
class ProgramChanges : public QObject {
    Q_OBJECT

public:
    ProgramChanges(std::shared_ptr<Service> service, Attempts& attempts, Drafts& drafts);
    /// Of a window that keeps drafts.
    void setWindow(MainWindow* window);

    [[nodiscard]] FlowLostChanges& desk() { return m_desk; }
    /// Of the customer's open page: one tab a customer. Empty when none is open.
    [[nodiscard]] QString draftOf(const QString& customerId) const;

private:
    void follow(const AttemptChange& what);
    void followStore();
    void takeEnd(const AttemptChange& what);
    void takeArrived(const Attempt& attempt);
    void takeDraft(Page* page, const QString& draftId);
    static bool takeBack(CustomerPage& page, const Attempt& arrived);

    FlowLostChanges m_desk;
    Attempts& m_attempts;
    Drafts& m_drafts;
    QPointer<MainWindow> m_window;
    QPointer<LostChangeQuestions> m_questions;
    QSet<QString> m_sending; ///< attempts on their way: their own story tells their page how they end
};

} // namespace lineside
