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

/// True when nothing came that could be the reply: an interim status (Qt takes any but 100 for the end), a
/// 408, which a server may write before it has read a request, or the connection's end before any byte. Asked
/// once more over a fresh connection, a query may well be answered.
bool isUnanswered(const Ending& ending, const Parsed& parsed);

/// Tells the layers of failure apart (API page, "Failures"). The answer that the reply holds stands only when
/// its document was complete and well formed: neither Qt's error 0 nor status 200 proves that. This is the
/// one place that decides whether a failed change may have been made: a refusal by the service and a fault of
/// the sender did nothing; a fault of the server, and any end but a whole document once the body had begun to
/// leave, are of unknown outcome.
wire::Answer conclude(const Ending& ending, Parsed parsed);

} // namespace lineside::api
