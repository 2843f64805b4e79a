#include "app/offline/worker.h"

namespace lineside::offline {

Worker::Worker() : m_there(new QObject) {
    m_thread.setObjectName(QStringLiteral("lineside store"));
    m_there->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_there, [this] { m_vault = std::make_unique<Vault>(); }, Qt::QueuedConnection);
}

Worker::~Worker() {
    QMetaObject::invokeMethod(
        m_there,
        [this] {
            m_vault->close();
            m_vault.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    m_deliveries->run();
}

void Worker::post(Job job) {
    QMetaObject::invokeMethod(
        m_there, [this, job = std::move(job)] { job(*m_vault); }, Qt::QueuedConnection);
}

void Worker::deliver(Delivery delivery) {
    {
        const QMutexLocker lock(&m_deliveries->mutex);
        m_deliveries->waiting.push_back(std::move(delivery));
    }
    QMetaObject::invokeMethod(
        &m_here, [deliveries = m_deliveries] { deliveries->run(); }, Qt::QueuedConnection);
}

void Worker::Deliveries::run() {
    for (;;) {
        Delivery next;
        {
            const QMutexLocker lock(&mutex);
            if (waiting.empty())
                return;
            next = std::move(waiting.front());
            waiting.pop_front();
        }
        next();
    }
}

} // namespace lineside::offline
