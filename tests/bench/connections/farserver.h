#pragma once

#include "tests/support/relay.h"

#include <QThread>

#include <memory>

namespace lineside::test {

class RawServer;

/// A service over TLS behind the relay, in a thread of its own: every query returns one customer.
class FarServer {
public:
    FarServer();
    ~FarServer();
    FarServer(const FarServer&) = delete;
    FarServer& operator=(const FarServer&) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    void setDelay(std::chrono::milliseconds eachWay);

private:
    QThread m_thread;
    QObject m_context; ///< lives in m_thread, as both below
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Relay> m_relay;
    QUrl m_url;
};

} // namespace lineside::test
