#pragma once

#include "app/api/endpoint.h"
#include "app/api/replypipe.h"

#include <QNetworkReply>

#include <chrono>

namespace lineside::api {

/// How one POST ended, as far as the network knows.
struct Ending {
    /// Ends that Lineside decided itself.
    enum class Stop : quint8 { None, TimedOut, Cancelled, TooLarge, Coding };

    Operation operation = Operation::CustomersQuery;
    Stop stop = Stop::None;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText; ///< Qt's words and those of TLS
    int status = 0;    ///< HTTP status, 0: no status line came
    QByteArray retryAfter;
    bool begun = false; ///< a byte of the body may have left the machine
    std::chrono::milliseconds elapsed{0};
};

/// True for an HTTP status that promises a reply of the service.
constexpr bool isSuccess(int status) {
    return status >= 200 && status < 300;
}

/// Tells the layers of failure apart (API page, "Failures"). The answer that the reply holds stands only when
/// its document was complete and well formed: neither Qt's error 0 nor status 200 proves that. Any other end
/// of a change whose body had begun to leave is of unknown outcome.
wire::Answer conclude(const Ending& ending, Parsed parsed);

} // namespace lineside::api
