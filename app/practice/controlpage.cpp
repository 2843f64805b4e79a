#include "app/practice/controlpage.h"

#include "app/practice/ledger.h"
#include "app/practice/randomkey.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lineside::practice {
namespace {

/// Every one of a list, or the one that stands alone; nothing when any can't be taken.
std::optional<QList<PracticeFault>> readFaults(const QByteArray& json) {
    const auto document = QJsonDocument::fromJson(json);
    const QJsonArray wanted = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<PracticeFault> faults;
    for (const auto& one : wanted) {
        const auto fault = PracticeFaults::fromJson(one.toObject());
        if (!fault)
            return {};
        faults.append(*fault);
    }
    return faults;
}

/// False, and said, where a page from elsewhere asks.
bool isAllowed(const httplib::Request& request, httplib::Response& response) {
    if (isOwnOrigin(request))
        return true;
    say(response, 403, "Pages of other origins may not ask this.");
    return false;
}

} // namespace

ControlPage::ControlPage(PracticeFaults& faults, Store& store)
    : m_faults(faults)
    , m_store(store)
    , m_token(randomKey().toLatin1()) {}

void ControlPage::addRoutes(httplib::Server& server) {
    server.Post(faultsPath, [this](const auto& request, auto& response, const auto& reader) {
        addFaults(request, response, reader);
    });
    // Newer versions of the library ask the one where there is a body, and the other where there is none.
    server.Delete(faultsPath, [this](const auto& request, auto& response, const auto& /*reader*/) {
        clearFaults(request, response);
    });
    server.Delete(faultsPath,
                  [this](const auto& request, auto& response) { clearFaults(request, response); });
    server.Get(ledgerPath, [this](const auto& request, auto& response) { sendLedger(request, response); });
}

void ControlPage::addFaults(const httplib::Request& request, httplib::Response& response,
                            const httplib::ContentReader& reader) {
    if (!isAllowed(request, response))
        return;
    // A form, or a script that asks nobody, can send text; JSON a browser sends only where it may.
    if (header(request, "Content-Type").split(';').constFirst().trimmed().toLower() != "application/json")
        return say(response, 415, "Faults are asked for in JSON.");
    const auto body = readBody(request, response, reader);
    if (!body)
        return;
    const auto faults = readFaults(*body);
    if (!faults)
        return say(response, 400,
                   "Each fault needs a known kind, and a delay from 0 to " +
                       QByteArray::number(PracticeFaults::longestDelayMs) + " ms.");
    for (const PracticeFault& fault : *faults)
        m_faults.add(fault);
    response.status = 204;
}

void ControlPage::clearFaults(const httplib::Request& request, httplib::Response& response) {
    if (!isAllowed(request, response))
        return;
    m_faults.clear();
    response.status = 204;
}

void ControlPage::sendLedger(const httplib::Request& request, httplib::Response& response) {
    if (header(request, "Authorization") != "Bearer " + m_token) {
        response.set_header("WWW-Authenticate", "Bearer");
        return say(response, 401, "The ledger asks for the token that was printed at the start.");
    }
    try {
        send(response, 200, QJsonDocument(readLedger(m_store.connection())).toJson(), "application/json");
    } catch (const StoreTrouble&) {
        response.status = 500;
    }
}

} // namespace lineside::practice
