#pragma once

#include "app/api/openedahead.h"
#include "app/api/transport.h"

namespace lineside::api {

/// The network thread's side of Transport: gives each call a connection of its own, and asks a query that got
/// no answer once more.
class Connections : public QObject {
    Q_OBJECT

public:
    explicit Connections(QThreadPool* pool);
    ~Connections() override;

    /// A query is likely to be made soon.
    void expectQuery(const Endpoint& endpoint) { m_ahead->open(endpoint); }
    void post(const Outgoing& outgoing, QObject* context, const Transport::Done& done);

private:
    using Answer = std::function<void(const std::shared_ptr<Incoming>&)>;
    void attempt(const Outgoing& outgoing, AccessManager manager, const Answer& answer);

    QThreadPool* m_pool;
    OpenedAhead* m_ahead; ///< a child
};

} // namespace lineside::api
