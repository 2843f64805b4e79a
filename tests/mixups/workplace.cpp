#include "tests/mixups/workplace.h"

#include "app/api/personservice.h"

namespace lineside::test {

Workplace::Workplace(const QUrl& url, std::shared_ptr<QDateTime> now) : m_now(std::move(now)) {
    api::Endpoint endpoint;
    endpoint.url = url;
    endpoint.limits.query = std::chrono::seconds(10);
    endpoint.limits.change = std::chrono::seconds(10);
    m_service = std::make_shared<ApiService>(endpoint);
}

void Workplace::change(const QByteArray& user) {
    m_user = user;
    m_service->signOut();
    const QString name = QString::fromLatin1(user);
    while (!answered(m_service->signIn({name, name, u"PRACTICE"_s, {}}))) {
    }
    auto& disk = m_disks[user];
    if (!disk)
        disk = std::make_shared<AttemptsDisk>();
    auto* attempts = new MemoryAttempts(disk);
    attempts->setParent(&m_owner);
    const auto own = std::make_shared<PersonService>(m_service, m_service->person());
    m_desk = new FlowDesk(own, &m_owner);
    m_orders = new FlowOrderDesk(
        own, *attempts, [now = m_now] { return *now; }, &m_owner);
}

} // namespace lineside::test
