#include "app/api/address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace lineside::api {

bool isLoopback(const QString& host) {
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return address == QHostAddress(QHostAddress::LocalHostIPv6);
    return address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8);
}

std::optional<Failure> checkAddress(const QUrl& url) {
    const auto refuse = [](const QString& why) {
        Failure failure;
        failure.kind = Failure::Kind::Address;
        failure.detail = why;
        return failure;
    };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"The service address is no URL with a host."_s);
    if (!url.userInfo().isEmpty())
        return refuse(u"The service address holds a user name or password."_s);
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host())))
        return std::nullopt;
    return refuse(u"The service address is neither https nor http to a literal loopback address."_s);
}

} // namespace lineside::api
