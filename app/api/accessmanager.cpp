#include "app/api/accessmanager.h"

#include "models/wire/address.h"

#include <QNetworkProxyFactory>

namespace lineside::api {
namespace {

class Proxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (wire::isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

AccessManager makeAccessManager() {
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new Proxies);
    return manager;
}

} // namespace lineside::api
