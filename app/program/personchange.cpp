#include "app/program/personchange.h"

#include "app/api/personservice.h"
#include "app/flows/flowdesk.h"
#include "app/flows/flowlostchanges.h"
#include "app/flows/floworderdesk.h"
#include "app/program/storeopening.h"
#include "ui/customer/customercontext.h"
#include "ui/fields/sight.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sendingdialog.h"

namespace lineside {

PersonChange::PersonChange(Desks desks) : m_desks(std::move(desks)) {
    const ApiService* service = m_desks.service.get();
    connect(service, &ApiService::signedIn, this,
            [this] { arrive(m_desks.service->person(), offline::Store::Keys::Any); });
    connect(service, &ApiService::signedOut, this, &PersonChange::sessionEnded);
    connect(service, &ApiService::needsSignIn, this, &PersonChange::sessionEnded);
    connect(&m_desks.customers, &FlowDesk::sendsUnderWayChanged, this, &PersonChange::goOn);
    connect(&m_desks.orders, &FlowOrderDesk::sendsUnderWayChanged, this, &PersonChange::goOn);
    connect(&m_desks.changes, &FlowLostChanges::sendsUnderWayChanged, this, &PersonChange::goOn);
    setPerson({});
}

void PersonChange::setWindow(MainWindow* window) {
    m_window = window;
    follow();
}

/// Their pages stay where they are, but nothing of what is masked shows until they are back.
void PersonChange::sessionEnded() {
    if (!m_person.isNobody())
        Sight::instance().setCovered(true);
    follow();
}

void PersonChange::follow() {
    const bool theirs =
        !m_person.isNobody() && m_desks.service->isSignedIn() && m_desks.service->person() == m_person;
    if (m_window)
        m_window->setSignedIn(theirs, !m_person.isNobody());
}

void PersonChange::arrive(const Person& person, offline::Store::Keys keys) {
    if (m_person.isNobody() || m_person == person)
        return takeSeat(person, keys);
    leave([this, person, keys] { takeSeat(person, keys); },
          [this, person] {
              if (m_desks.service->person() == person)
                  m_desks.service->signOut();
          });
}

void PersonChange::takeSeat(const Person& person, offline::Store::Keys keys) {
    const bool back = m_person == person;
    const bool proven = m_desks.service->isSignedIn() && m_desks.service->person() == person;
    setPerson(person);
    // Who goes on offline after a session that ended has shown no more than before: what is covered stays so.
    if (proven || !back) {
        *m_desks.verified = VerifyLog(); // tries are counted for each sign-in
        Sight::instance().setCovered(false);
    }
    follow();
    Q_EMIT seated(person);
    if (back && m_desks.store.isOpen()) {
        if (proven) // at an offline start nobody could look
            m_desks.changes.lookAfterAll();
        return;
    }
    // What asked for the sign-in closes first.
    QTimer::singleShot(0, this, [this, person, keys] {
        if (m_person == person)
            m_desks.store.open(person, keys);
    });
}

/// Stories that begin from here on are theirs; those under way end with whom they began.
void PersonChange::setPerson(const Person& person) {
    m_person = person;
    const auto service = std::make_shared<PersonService>(m_desks.service, person);
    m_desks.customers.setService(service);
    m_desks.changes.setService(service);
    m_desks.orders.setService(service);
}

void PersonChange::leave(std::function<void()> left, std::function<void()> stayed) {
    if (m_leaving)
        stay();
    ++m_round;
    m_leaving = true;
    m_left = std::move(left);
    m_stayed = std::move(stayed);
    if (sendsUnderWay() > 0)
        wait();
    else
        closePages();
}

int PersonChange::sendsUnderWay() const {
    return m_desks.customers.sendsUnderWay() + m_desks.orders.sendsUnderWay() +
           m_desks.changes.sendsUnderWay();
}

void PersonChange::wait() {
    m_dialog = new SendingDialog(m_window);
    m_dialog->setCount(sendsUnderWay());
    connect(m_dialog, &QDialog::rejected, this, &PersonChange::stay);
    m_dialog->open();
}

/// Once nothing is on its way any more, pages get the answers that just came before they close.
void PersonChange::goOn() {
    if (!m_dialog)
        return;
    m_dialog->setCount(sendsUnderWay());
    if (sendsUnderWay() > 0)
        return;
    QTimer::singleShot(1, m_dialog, [this] { // after all that is posted already
        if (!m_dialog || sendsUnderWay() > 0)
            return;
        endWaiting();
        closePages();
    });
}

void PersonChange::endWaiting() {
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    m_dialog->close();
    m_dialog = nullptr;
}

void PersonChange::closePages() {
    const auto closed = [this] {
        m_desks.customers.endStories();
        m_desks.store.close();
        *m_desks.verified = VerifyLog();
        Sight::instance().emptyClipboard();
        Sight::instance().setCovered(false);
        setPerson({});
        follow();
        m_leaving = false;
        m_stayed = nullptr;
        if (const auto left = std::exchange(m_left, nullptr))
            left();
    };
    m_window->closeAll(closed, [this, round = m_round] {
        if (round == m_round)
            stay();
    });
}

void PersonChange::stay() {
    m_leaving = false;
    m_left = nullptr;
    endWaiting();
    if (const auto stayed = std::exchange(m_stayed, nullptr))
        stayed();
}

} // namespace lineside
