#pragma once

#include "app/offline/vault.h"

#include <QMutex>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>

namespace lineside::offline {

/// The one thread that owns a vault. What it finds out is delivered on the thread that made the worker; when
/// the worker ends, what still waits is done first and delivered by the destructor.
class Worker {
public:
    using Job = std::function<void(Vault&)>;
    using Delivery = std::function<void()>;

    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Jobs run one after the other.
    void post(Job job);
    /// From a job.
    void deliver(Delivery delivery);

private:
    /// Shared with the events under way: a delivery may end the worker.
    struct Deliveries {
        QMutex mutex;
        std::deque<Delivery> waiting;
        void run();
    };

    QThread m_thread;
    QObject* m_there;
    QObject m_here;
    std::unique_ptr<Vault> m_vault;
    std::shared_ptr<Deliveries> m_deliveries = std::make_shared<Deliveries>();
};

} // namespace lineside::offline
