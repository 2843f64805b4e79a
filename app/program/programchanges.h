#pragma once

#include "app/flows/flowlostchanges.h"
#include "models/ports/drafts.h"

#include <QPointer>

namespace lineside {

class LostChangeQuestions;
class MainWindow;

/// Changes of customers in the program: which draft one comes from, and what becomes of one whose answer was
/// lost. Looks after what is found when a store opens. Owned by the composition root.
class ProgramChanges : public QObject {
    Q_OBJECT

public:
    ProgramChanges(std::shared_ptr<Service> service, Attempts& attempts, Drafts& drafts);
    void setWindow(MainWindow* window);

    [[nodiscard]] FlowLostChanges& desk() { return m_desk; }
    /// Of the customer's open page: one tab a customer. Empty when none is open.
    [[nodiscard]] QString draftOf(const QString& customerId) const;

private:
    void takeArrived(const Attempt& attempt);

    FlowLostChanges m_desk;
    Drafts& m_drafts;
    QPointer<MainWindow> m_window;
    QPointer<LostChangeQuestions> m_questions;
};

} // namespace lineside
