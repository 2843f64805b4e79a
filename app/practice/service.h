#pragma once

#include "app/practice/faults.h"
#include "app/practice/options.h"

#include <QJsonArray>
#include <QUrl>

#include <memory>

namespace lineside {

/// A service of the customer protocol over invented customers, on a loopback port of this machine. Lives
/// where its owner lives and works on threads of its own; start() and stop() belong to one thread.
class PracticeService {
public:
    explicit PracticeService(PracticeOptions options);
    ~PracticeService();
    PracticeService(const PracticeService&) = delete;
    PracticeService& operator=(const PracticeService&) = delete;

    /// Makes the customers and listens. False when the store or the port can't be had; trouble() says why.
    bool start();
    /// Ends when all answers under way are out; those that were delayed are no longer.
    void stop();
    [[nodiscard]] QUrl url() const; ///< of the service; its WSDL is at ?WSDL
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] PracticeFaults& faults();
    /// What GET /practice/ledger asks for ("Authorization: Bearer TOKEN"); another in each run.
    [[nodiscard]] QString ledgerToken() const;
    /// What calls created and updated, oldest first; see practice::readLedger.
    [[nodiscard]] QJsonArray ledger() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lineside
