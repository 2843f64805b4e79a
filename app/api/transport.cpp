#include "app/api/transport.h"

#include "app/api/connections.h"

using namespace Qt::StringLiterals;

namespace lineside::api {

Transport::Transport() : m_connections(new Connections(&m_pool)) {
    // Steps are short and take turns; two threads at least, so that a large reply leaves one to the others.
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_thread.setObjectName(u"network"_s);
    m_connections->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_connections, &QObject::deleteLater);
    m_thread.start();
}

Transport::~Transport() {
    m_thread.quit();
    m_thread.wait();
    m_pool.waitForDone();
}

void Transport::post(Outgoing outgoing, QObject* context, Done done) {
    QMetaObject::invokeMethod(
        m_connections,
        [connections = m_connections, outgoing = std::move(outgoing), context, done = std::move(done)] {
            connections->post(outgoing, context, done);
        },
        Qt::QueuedConnection);
}

void Transport::expectQuery(const Endpoint& endpoint) {
    QMetaObject::invokeMethod(
        m_connections, [connections = m_connections, endpoint] { connections->expectQuery(endpoint); },
        Qt::QueuedConnection);
}

} // namespace lineside::api
