#include "app/practice/delays.h"

namespace lineside::practice {

void Delays::begin() {
    const std::lock_guard lock(m_mutex);
    m_over = false;
}

void Delays::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_ending.wait_for(lock, time, [this] { return m_over; });
}

void Delays::end() {
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_ending.notify_all();
}

} // namespace lineside::practice
