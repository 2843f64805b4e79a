#pragma once

#include "models/ports/canceltoken.h"
#include "models/ports/failure.h"
#include "models/record/request.h"

#include <QDateTime>
#include <QFuture>

namespace lineside {

/// The Header of a reply (API page, "Envelope").
struct Header {
    bool success = false;
    QString message;
    QString sessionKey; ///< the newest one holds; never shown or logged
    bool impersonated = false;
    QString errorCode;
    QString errorDescription;
};

/// A reply that the service called a success.
struct Reply {
    Header header;
    Record record;
};

/// The service over the network, as flows see it. Every future settles, with Failure{Cancelled} if need be,
/// on the thread of the caller; calls are independent of each other. A change leaves the machine once.
class Service {
public:
    Service() = default;
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    virtual ~Service() = default;

    virtual QFuture<Result<Reply>> call(Request request, CancelToken cancel) = 0;
    /// A hint that a query is likely soon, so that the way to the service can be made ready. May come often.
    virtual void expectQuery() {}
    /// The body of `request` exactly as call() would send it now, the session key replaced by a fixed word.
    [[nodiscard]] virtual QByteArray preview(const Request& request) const = 0;
};

} // namespace lineside
