#pragma once

#include "models/wire/names.h"

#include <QSslConfiguration>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace lineside::api {

/// What an operation is to the service. Only a query may be repeated without harm.
enum class CallKind : quint8 { Query, Session, Change };

/// Queries are named; whatever else a later version of the service brings is a change.
constexpr CallKind kindOf(Operation operation) {
    switch (operation) {
    case Operation::CustomersQuery:
    case Operation::DuplicateQuery:
    case Operation::NewCustomersQuote:
        return CallKind::Query;
    case Operation::SessionsCreate:
    case Operation::SessionsValidate:
    case Operation::SessionsDestroy:
        return CallKind::Session;
    case Operation::CustomersUpdate:
    case Operation::NewCustomersCreate:
        break;
    }
    return CallKind::Change;
}

/// What a call may take, from its start to its last byte.
struct Limits {
    std::chrono::milliseconds query{30'000};   ///< session calls too
    std::chrono::milliseconds change{120'000}; ///< creates and updates
    qint64 replyBytes = 64 * 1024 * 1024;      ///< of the reply after decompression
};

/// Where the service is and how this installation differs: all of it settings.
struct Endpoint {
    QUrl url; ///< https, or http to a literal loopback address
    WireNames names;
    Limits limits;
    QStringList sessionGone{QStringLiteral("S2005")}; ///< Error_Codes that mean "sign in again"
    bool debug = false; ///< asks the service to echo the request: holds personal data, for a contract check
    std::optional<QSslConfiguration> tls; ///< the system's when not set; errors are never ignored
};

} // namespace lineside::api
