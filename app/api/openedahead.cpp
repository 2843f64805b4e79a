#include "app/api/openedahead.h"

using namespace Qt::StringLiterals;

namespace lineside::api {

OpenedAhead::OpenedAhead(std::chrono::milliseconds life) {
    m_life.setParent(this); // goes to the network thread with it
    m_life.setSingleShot(true);
    m_life.setTimerType(Qt::PreciseTimer);
    m_life.setInterval(life);
    connect(&m_life, &QTimer::timeout, this, &OpenedAhead::drop);
}

bool OpenedAhead::leadsTo(const Endpoint& endpoint) const {
    return m_manager && m_endpoint.url.scheme() == endpoint.url.scheme() &&
           m_endpoint.url.authority() == endpoint.url.authority() && m_endpoint.tls == endpoint.tls;
}

void OpenedAhead::open(const Endpoint& endpoint) {
    const bool isFresh = leadsTo(endpoint) && m_life.remainingTime() > m_life.interval() / 2;
    if (isFresh || endpoint.url.scheme() != "https"_L1)
        return;
    m_endpoint = endpoint;
    m_manager = makeAccessManager();
    const QUrl& url = endpoint.url;
    m_manager->connectToHostEncrypted(url.host(), quint16(url.port(443)),
                                      endpoint.tls.value_or(QSslConfiguration::defaultConfiguration()));
    m_life.start();
}

AccessManager OpenedAhead::take(const Endpoint& endpoint) {
    m_life.stop();
    if (!leadsTo(endpoint))
        drop();
    return std::move(m_manager);
}

} // namespace lineside::api
