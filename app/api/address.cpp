#include "app/api/address.h"

#include "models/wire/address.h"

using namespace Qt::StringLiterals;

namespace lineside::api {
namespace {

QString detail(wire::AddressFault fault) {
    switch (fault) {
    case wire::AddressFault::Spelling:
        return u"The service address is no URL with a host."_s;
    case wire::AddressFault::NotSafe:
        return u"The service address is neither https nor http to a literal loopback address."_s;
    case wire::AddressFault::Parts:
        return u"The service address holds a user name, a password, a query or a fragment."_s;
    }
    return {};
}

} // namespace

std::optional<Failure> checkAddress(const QUrl& url) {
    const auto fault = wire::checkAddress(url);
    if (!fault)
        return std::nullopt;
    Failure failure;
    failure.kind = Failure::Kind::Address;
    failure.detail = detail(*fault);
    return failure;
}

} // namespace lineside::api
