#pragma once

#include "app/flows/flowdesk.h"
#include "tests/app/flows/support/createfixture.h"
#include "tests/mixups/waiting.h"

namespace lineside::test {

/// One computer at which agents sign in one after the other: one service over the network, and for who is
/// signed in a desk and what was kept of them.
class Workplace {
public:
    Workplace(const QUrl& url, std::shared_ptr<QDateTime> now);

    /// Signs out who is here and signs in the other, until the service takes it. Stories of the first go on.
    void change(const QByteArray& user);
    [[nodiscard]] const QByteArray& user() const { return m_user; }
    [[nodiscard]] lineside::Desk& desk() { return *m_desk; }
    [[nodiscard]] FlowOrderDesk& orders() { return *m_orders; }
    [[nodiscard]] AttemptsDisk& disk() { return *m_disks[m_user]; }

private:
    std::shared_ptr<ApiService> m_service;
    std::shared_ptr<QDateTime> m_now;
    QByteArray m_user;
    QHash<QByteArray, std::shared_ptr<AttemptsDisk>> m_disks;
    FlowDesk* m_desk = nullptr;
    FlowOrderDesk* m_orders = nullptr;
    QObject m_owner; ///< of the desks of all who were here: their stories may still run
};

} // namespace lineside::test
