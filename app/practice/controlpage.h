#pragma once

#include "app/practice/faults.h"
#include "app/practice/httpparts.h"
#include "app/practice/store/store.h"

namespace lineside::practice {

/// The drills' own paths: POST and DELETE /practice/faults, GET /practice/ledger. JSON only, and nothing of
/// pages that a browser shows from elsewhere.
class ControlPage {
public:
    static constexpr auto faultsPath = "/practice/faults";
    static constexpr auto ledgerPath = "/practice/ledger";

    ControlPage(PracticeFaults& faults, Store& store);
    void addRoutes(httplib::Server& server);
    /// What a reader of the ledger must know ("Authorization: Bearer TOKEN"): it holds what trainees typed,
    /// and every user of the machine reaches the port. New in each run.
    [[nodiscard]] QString token() const { return QString::fromLatin1(m_token); }

private:
    void addFaults(const httplib::Request& request, httplib::Response& response,
                   const httplib::ContentReader& reader);
    void clearFaults(const httplib::Request& request, httplib::Response& response);
    void sendLedger(const httplib::Request& request, httplib::Response& response);

    PracticeFaults& m_faults;
    Store& m_store;
    QByteArray m_token;
};

} // namespace lineside::practice
