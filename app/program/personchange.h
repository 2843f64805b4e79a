#pragma once

#include "app/api/service.h"
#include "app/offline/store.h"

#include <QPointer>
#include <QTimer>

namespace lineside {

class FlowDesk;
class FlowLostChanges;
class FlowOrderDesk;
class MainWindow;
class SendingDialog;
class StoreOpening;
struct VerifyLog;

/// Who works at this desk: whose pages, drafts and stories are here. Before another takes their place, and at
/// a sign-out, what they sent comes to its end, their pages are sealed as drafts and closed, and their store
/// closes. Owned by the composition root.
class PersonChange : public QObject {
    Q_OBJECT

public:
    /// What belongs to whoever works here. Outlives this.
    struct Desks {
        std::shared_ptr<ApiService> service;
        FlowDesk& customers;
        FlowLostChanges& changes;
        FlowOrderDesk& orders;
        StoreOpening& store;
        std::shared_ptr<VerifyLog> verified;
    };

    explicit PersonChange(Desks desks);
    void setWindow(MainWindow* window);

    /// Nobody before the first sign-in and after a sign-out. Somebody while their session is gone.
    [[nodiscard]] const Person& person() const { return m_person; }
    /// The service took their sign-in, or they work offline. Whoever is here leaves first; if they stay, the
    /// sign-in of the other ends.
    void arrive(const Person& person, offline::Store::Keys keys);
    /// `left` when nothing of the person is here any more.
    void leave(std::function<void()> left, std::function<void()> stayed = {});
    /// Changes, orders and decisions whose end is not known and kept yet.
    [[nodiscard]] int sendsUnderWay() const;

Q_SIGNALS:
    /// They sit here from now on, alone.
    void seated(const lineside::Person& person);

private:
    void sessionEnded();
    void takeSeat(const Person& person, offline::Store::Keys keys);
    void follow();
    void setPerson(const Person& person);
    void wait();
    void goOn();
    void endWaiting();
    void closePages();
    void stay();

    Desks m_desks;
    Person m_person;
    QPointer<MainWindow> m_window;
    QPointer<SendingDialog> m_dialog;
    bool m_leaving = false;
    int m_round = 0; ///< of leaving: a later one makes what was asked before pointless
    std::function<void()> m_left;
    std::function<void()> m_stayed;
};

} // namespace lineside
