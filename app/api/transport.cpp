#include "app/api/transport.h"

#include "app/api/desk.h"

using namespace Qt::StringLiterals;

namespace lineside::api {

Transport::Transport() : m_desk(new Desk(&m_pool)) {
    // Steps are short and take turns; two threads at least, so that a large reply leaves one to the others.
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_thread.setObjectName(u"network"_s);
    m_desk->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.start();
}

Transport::~Transport() {
    m_thread.quit();
    m_thread.wait();
    m_pool.waitForDone();
}

void Transport::post(Outgoing outgoing, QObject* context, Done done) {
    QMetaObject::invokeMethod(
        m_desk,
        [desk = m_desk, outgoing = std::move(outgoing), context, done = std::move(done)] {
            desk->post(outgoing, context, done);
        },
        Qt::QueuedConnection);
}

void Transport::expectQuery(const Endpoint& endpoint) {
    QMetaObject::invokeMethod(
        m_desk, [desk = m_desk, endpoint] { desk->expectQuery(endpoint); }, Qt::QueuedConnection);
}

} // namespace lineside::api
