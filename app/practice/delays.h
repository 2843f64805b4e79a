#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace lineside::practice {

/// The waits of answers that shall come late. They end with the service, however long they were to be. Any
/// thread.
class Delays {
public:
    /// From now on a wait is one.
    void begin();
    void wait(std::chrono::milliseconds time);
    /// Ends the waits under way, and all that come until begin().
    void end();

private:
    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_over = false;
};

} // namespace lineside::practice
