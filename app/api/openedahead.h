#pragma once

#include "app/api/accessmanager.h"
#include "app/api/endpoint.h"

#include <QTimer>

namespace lineside::api {

/// At most one connection that is opened before its call is made, so that a query need not wait for TCP and
/// TLS. It has carried no call, and is taken by one only. Plain HTTP goes to this computer alone, where there
/// is nothing to wait for (and Qt 6.4 would not use it: it connects anew), so nothing is opened for it. Lives
/// in the network thread.
class OpenedAhead : public QObject {
    Q_OBJECT

public:
    /// Longer than this no server is asked to hold a connection for us.
    static constexpr std::chrono::milliseconds longest{10'000};

    explicit OpenedAhead(std::chrono::milliseconds life = longest);

    /// Begins to connect, unless a connection to the same place is ready that has half its life before it.
    void open(const Endpoint& endpoint);
    /// The connection, if it goes to that place under the same TLS settings; else nothing, and it is given
    /// up.
    AccessManager take(const Endpoint& endpoint);

private:
    [[nodiscard]] bool leadsTo(const Endpoint& endpoint) const;
    void drop() { m_manager.reset(); }

    AccessManager m_manager;
    Endpoint m_endpoint; ///< where it leads
    QTimer m_life;
};

} // namespace lineside::api
