#pragma once

#include "app/practice/service.h"
#include "models/wire/reader.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace lineside::test {

/// One HTTP exchange over a socket of its own.
struct Exchange {
    int status = 0; ///< 0: no answer
    QByteArray headers;
    QByteArray body;
};

/// Sends bytes as they stand and reads until the server closes. For any thread.
Exchange exchange(const QUrl& url, const QByteArray& bytes);
/// Sends a request with its length.
Exchange exchange(const QUrl& url, const QByteArray& method, const QByteArray& target,
                  const QByteArray& headers, const QByteArray& body);

/// A practice service with a client at it, and a clock that a test can move.
class Desk {
public:
    explicit Desk(int customers = 100, quint64 seed = 1, const QString& storePath = {},
                  const WireNames& names = {});

    [[nodiscard]] PracticeService& service() { return *m_service; }
    void advance(int seconds) { *m_seconds += seconds; }
    /// GET /practice/ledger as one asks who knows the token.
    [[nodiscard]] Exchange ledgerPage() const;

    /// The elements of a request's inside, signed by this user, in an envelope of SOAP 1.1.
    static QByteArray envelope(Operation operation, const QByteArray& inside,
                               const QByteArray& user = "practice");
    static QByteArray unsignedEnvelope(Operation operation, const QByteArray& inside);
    /// Sends bytes to an operation as SOAP 1.1.
    [[nodiscard]] Exchange post(Operation operation, const QByteArray& envelope) const;
    /// Sends and reads with the program's own reader.
    [[nodiscard]] wire::Answer call(Operation operation, const QByteArray& inside,
                                    const QByteArray& user = "practice") const;
    /// Error_Code of the answer; empty on success, "Fault" for a SOAP Fault.
    [[nodiscard]] QString refusal(Operation operation, const QByteArray& inside,
                                  const QByteArray& user = "practice") const;
    /// The customer as Customers_Query has it.
    [[nodiscard]] Record customer(int id) const;
    /// Customers_Update of the inside of Customer; its refusal as above.
    [[nodiscard]] QString update(int id, const QByteArray& inside, const QByteArray& user = "practice") const;

private:
    std::shared_ptr<std::atomic<int>> m_seconds = std::make_shared<std::atomic<int>>(0);
    std::unique_ptr<PracticeService> m_service;
};

} // namespace lineside::test
