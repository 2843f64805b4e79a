#include "app/api/healthwatch.h"

namespace lineside::api {

bool HealthWatch::note(std::chrono::milliseconds elapsed, const std::optional<Failure>& failure) {
    using Kind = Failure::Kind;
    if (failure && (failure->kind == Kind::Cancelled || failure->kind == Kind::Address))
        return false;
    const Health before = m_health;
    if (failure && failure->kind == Kind::NoConnection) {
        m_health = Health::Offline;
        m_slow = 0;
        return m_health != before;
    }
    const bool timedOut = failure && failure->kind == Kind::TimedOut;
    m_slow = timedOut || elapsed > slow ? m_slow + 1 : 0;
    // A time-out is no sign that the service is reachable again.
    if (!(timedOut && before == Health::Offline))
        m_health = m_slow >= slowAnswers ? Health::Degraded : Health::Online;
    return m_health != before;
}

} // namespace lineside::api
