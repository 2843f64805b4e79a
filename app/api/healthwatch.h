#pragma once

#include "models/ports/failure.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace lineside {

/// How the connection to the service does, for the window's banner.
enum class Health : quint8 {
    Online,
    Degraded, ///< the last three answers took more than five seconds each, or did not come in time
    Offline   ///< the last call could not reach the service
};

namespace api {

/// Judges the connection by how calls end.
class HealthWatch {
public:
    static constexpr int slowAnswers = 3;
    static constexpr std::chrono::seconds slow{5};

    [[nodiscard]] Health health() const { return m_health; }
    /// Takes in the end of one call; true when the health changed. What the agent cancelled says nothing.
    bool note(std::chrono::milliseconds elapsed, const std::optional<Failure>& failure);

private:
    Health m_health = Health::Online;
    int m_slow = 0; ///< slow answers since the last quick one
};

} // namespace api
} // namespace lineside
