#include "app/api/desk.h"

#include "app/api/address.h"
#include "app/api/post.h"

#include <QNetworkProxyFactory>

namespace lineside::api {
namespace {

/// A manager makes six connections to a host and lets a seventh call wait (documented with
/// QNetworkAccessManager); calls must not wait for each other.
constexpr int callsPerManager = 6;

class Proxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

Desk::~Desk() {
    // Posts hold replies of the managers.
    qDeleteAll(findChildren<Post*>(Qt::FindDirectChildrenOnly));
}

std::size_t Desk::freeLine() {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].busy < callsPerManager)
            return i;
    }
    m_lines.push_back({std::make_unique<QNetworkAccessManager>()});
    m_lines.back().manager->setProxyFactory(new Proxies);
    return m_lines.size() - 1;
}

void Desk::post(const Outgoing& outgoing, QObject* context, const Transport::Done& done) {
    const std::size_t line = freeLine();
    ++m_lines[line].busy;
    auto* post = new Post(outgoing, *m_lines[line].manager, m_pool, this);
    connect(post, &Post::released, this, [this, line] { --m_lines[line].busy; });
    connect(post, &Post::done, this, [post, context, done](const std::shared_ptr<Incoming>& incoming) {
        post->deleteLater();
        QMetaObject::invokeMethod(
            context, [done, incoming] { done(std::move(*incoming)); }, Qt::QueuedConnection);
    });
    post->start();
}

} // namespace lineside::api
