#include "app/practice/dispatcher.h"

#include "app/practice/catalog.h"
#include "app/practice/soap/paths.h"
#include "app/practice/soap/reply.h"

#include <QUuid>

namespace lineside::practice {

using namespace Qt::StringLiterals;
using Kind = PracticeFault::Kind;

/// What a call came to: exactly one of a reply and a fault.
struct Dispatcher::Outcome {
    ReplyHeader header;
    Record record;
    std::optional<SoapFault> fault;
};

namespace {

const PracticeFault* find(const QList<PracticeFault>& faults, Kind kind) {
    for (const PracticeFault& fault : faults) {
        if (fault.kind == kind)
            return &fault;
    }
    return nullptr;
}

QString orElse(const QString& text, const QString& other) {
    return text.isEmpty() ? other : text;
}

void fail(ReplyHeader& header, const Refusal& refusal) {
    header.success = false;
    header.errorCode = refusal.code;
    header.errorDescription = refusal.description;
    header.message = u"The request was refused."_s;
}

/// The faults that replace an operation, or its answer.
void disturb(const QList<PracticeFault>& faults, bool afterwards, bool bySession) {
    for (const PracticeFault& fault : faults) {
        if (fault.afterwards != afterwards)
            continue;
        if (fault.kind == Kind::ServerFault)
            throw SoapFault{
                orElse(fault.text, u"Server was unable to process request. ---> Practice fault."_s), false};
        if (fault.kind == Kind::Refused)
            throw Refusal{orElse(fault.code, QString::fromUtf16(code::value)),
                          orElse(fault.text, u"The request was refused for practice."_s)};
        if (fault.kind == Kind::ExpiredSession && bySession)
            throw Refusal{QString::fromUtf16(code::signature),
                          u"The session does not exist or has expired."_s};
    }
}

std::optional<SoapVersion> versionOf(const QByteArray& contentType) {
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    if (type == "text/xml")
        return SoapVersion::Soap11;
    if (type == "application/soap+xml")
        return SoapVersion::Soap12;
    return {};
}

QString actionOf(const HttpCall& http, SoapVersion version) {
    QString action = QString::fromUtf8(http.soapAction).trimmed();
    if (version == SoapVersion::Soap12) {
        const QString type = QString::fromUtf8(http.contentType);
        const qsizetype at = type.indexOf(u"action=", 0, Qt::CaseInsensitive);
        action = at < 0 ? QString() : type.mid(at + 7).section(u';', 0, 0).trimmed();
    } else if (action.isEmpty()) {
        throw SoapFault{
            u"Unable to handle request without a valid action parameter. Please supply a valid soap"
            " action."_s};
    }
    return action.startsWith(u'"') && action.endsWith(u'"') ? action.mid(1, action.size() - 2) : action;
}

HttpAnswer gateway() {
    return {502,
            "text/html; charset=utf-8",
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
            {},
            {}};
}

} // namespace

Dispatcher::Dispatcher(const PracticeOptions& options, Store& store, PracticeFaults& faults)
    : m_options(options)
    , m_store(store)
    , m_faults(faults)
    , m_sessions(options.now, options.sessionSeconds)
    , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces).left(8)) {}

namespace {

Record validated(const User& user) {
    Record record;
    const CatalogAgent* agent = catalog().agent(user.agent);
    record.set("UserID"_element, QString::number(user.id));
    record.set("AgentID"_element, QString::number(user.agent));
    record.set("AgentNumber"_element, agent ? agent->number : QString());
    return record;
}

} // namespace

Record Dispatcher::operate(const Work& work) {
    switch (work.call.operation) {
    case Operation::SessionsCreate: {
        Record record;
        record.set("SessionKey"_element, work.by.key);
        record.set("SessionKey_Encoded"_element, QString::fromUtf8(work.by.key.toUtf8().toBase64()));
        return record;
    }
    case Operation::SessionsDestroy:
        m_sessions.destroy(work.by.key);
        return {};
    case Operation::CustomersQuery:
        return queryCustomer(work);
    case Operation::CustomersUpdate:
        return updateCustomer(work);
    case Operation::DuplicateQuery:
        return findDuplicates(work);
    case Operation::NewCustomersCreate:
        return createCustomer(work);
    case Operation::NewCustomersQuote:
        return quote(work);
    case Operation::SessionsValidate:
        break;
    }
    return validated(work.by.user);
}

Dispatcher::Outcome Dispatcher::perform(const Call& call, const QList<PracticeFault>& faults,
                                        const QString& callId) {
    Outcome outcome;
    outcome.header.impersonated = call.impersonates;
    try {
        const Sessions::Signed by = m_sessions.sign(call);
        outcome.header.sessionKey = by.key;
        if (find(faults, Kind::ExpiredSession) && !call.hasCredentials)
            m_sessions.destroy(by.key);
        disturb(faults, false, !call.hasCredentials);
        outcome.record = operate({call, by, m_store, m_options, callId});
        disturb(faults, true, !call.hasCredentials);
    } catch (const Refusal& refusal) {
        fail(outcome.header, refusal);
    } catch (const SoapFault& fault) {
        outcome.fault = fault;
    } catch (const StoreTrouble& trouble) {
        outcome.fault = SoapFault{u"Server was unable to process request. ---> "_s + trouble.text, false};
    }
    return outcome;
}

void Dispatcher::delay(const QList<PracticeFault>& faults, bool afterwards) {
    const PracticeFault* wanted = find(faults, Kind::Delay);
    if (wanted && wanted->afterwards == afterwards)
        m_delays.wait(std::chrono::milliseconds(wanted->delayMs));
}

HttpAnswer Dispatcher::answer(const HttpCall& http) {
    const QString callId = u"%1-%2"_s.arg(m_run).arg(++m_calls);
    const auto version = versionOf(http.contentType);
    if (!version)
        return {415,
                "text/plain; charset=utf-8",
                "The content type is neither text/xml nor application/soap+xml.",
                callId,
                {}};
    Call call;
    try {
        call = readCall(http.body, *version, actionOf(http, *version), m_options.names);
    } catch (const SoapFault& fault) {
        return {500, contentType(*version), writeFault(*version, fault), callId, {}};
    }
    const QString operation = schema::name(call.operation);
    const auto faults = m_faults.take(operation);
    delay(faults, false);
    const PracticeFault* bad = find(faults, Kind::BadGateway);
    HttpAnswer answer;
    if (!bad || bad->afterwards) {
        const Outcome outcome = perform(call, faults, callId);
        answer = outcome.fault
                     ? HttpAnswer{500, contentType(*version), writeFault(*version, *outcome.fault), {}, {}}
                     : HttpAnswer{200,
                                  contentType(*version),
                                  writeReply(call, outcome.header, outcome.record,
                                             {call.debug ? understood(call, m_options.names) : QString(),
                                              find(faults, Kind::ExtraElements) != nullptr},
                                             m_options.names),
                                  {},
                                  {}};
    }
    if (bad)
        answer = gateway();
    if (find(faults, Kind::MalformedXml))
        answer.body.truncate(answer.body.size() / 2);
    delay(faults, true);
    answer.callId = callId;
    answer.operation = operation;
    return answer;
}

} // namespace lineside::practice
