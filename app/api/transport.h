#pragma once

#include "app/api/endpoint.h"
#include "app/api/oneshotdevice.h"
#include "app/api/outcome.h"
#include "models/ports/canceltoken.h"

#include <QThread>
#include <QThreadPool>

#include <functional>

namespace lineside::api {

/// One POST to be made.
struct Outgoing {
    Operation operation = Operation::CustomersQuery;
    QByteArray body;
    Endpoint endpoint;
    CancelToken cancel;
    bool keepBytes = false; ///< Incoming::bytes is wanted
    Begun begun = std::make_shared<std::atomic_bool>(false);
    std::chrono::milliseconds spent{0}; ///< of the call's time, by an attempt before this one
};

/// What came of it.
struct Incoming {
    wire::Answer answer; ///< of a complete reply; else its failure tells why there is none
    int status = 0;
    QByteArray bytes;
    bool unanswered = false; ///< nothing came that is a reply: isUnanswered()
    std::chrono::milliseconds elapsed{0};
};

class Connections;

/// Makes POSTs. The network has a thread of its own, since proxy look-ups and TLS set-up can block, and
/// replies are parsed on a pool: the caller's thread is never held up. Calls are independent of each other:
/// each has a connection that carried no other call. A query that gets no answer is asked once more, over a
/// fresh connection and within its time; whatever else is sent leaves the machine once.
class Transport {
public:
    using Done = std::function<void(Incoming)>;

    Transport();
    /// Ends what runs; no Done is called any more.
    ~Transport();
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// `done` is called once on the thread of `context`, which must outlive the transport.
    void post(Outgoing outgoing, QObject* context, Done done);
    /// A query to this place is likely within ten seconds: its connection is opened ahead.
    void expectQuery(const Endpoint& endpoint);

private:
    QThreadPool m_pool; ///< outlives the thread's objects, which start steps on it
    QThread m_thread;
    Connections* m_connections; ///< lives in m_thread, deleted when that ends
};

} // namespace lineside::api
