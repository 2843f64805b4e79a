#include "app/api/service.h"

#include "app/api/address.h"
#include "app/api/servicejobs.h"

#include <QThread>

namespace lineside {

using Kind = Failure::Kind;

ApiService::ApiService(api::Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_transport(std::make_unique<api::Transport>()) {}

ApiService::~ApiService() {
    m_transport.reset();
    m_waiting.clear();
    abandonSignIn();
    const auto signOuts = std::exchange(m_signOuts, {});
    for (const auto& promise : signOuts)
        finish<Header>(promise, failureOf(Kind::Cancelled));
    const auto jobs = std::exchange(m_jobs, {});
    for (const JobPtr& job : jobs) {
        Failure failure = failureOf(Kind::Cancelled);
        failure.outcomeUnknown =
            *job->begun && api::kindOf(job->request.operation()) == api::CallKind::Change;
        finish<Reply>(job->promise, failure);
    }
}

QFuture<Result<Reply>> ApiService::call(Request request, CancelToken cancel) {
    Q_ASSERT(QThread::currentThread() == thread());
    auto job = std::make_shared<Job>(std::move(request), cancel);
    job->person = m_session.mark().person;
    m_jobs.insert(job);
    cancel.onCancelled(this, [this, weak = std::weak_ptr(job)] {
        if (const JobPtr waiting = weak.lock())
            cancelWaiting(waiting);
    });
    QFuture<Result<Reply>> future = job->promise->future();
    route(job);
    return future;
}

void ApiService::expectQuery() {
    if (m_transport && m_session.hasKey() && !api::checkAddress(m_endpoint.url))
        m_transport->expectQuery(m_endpoint);
}

QByteArray ApiService::preview(const Request& request) const {
    wire::Signature signature;
    signature.sessionKey = previewKey;
    signature.debug = m_endpoint.debug;
    return wire::envelope(request, signature, m_endpoint.names);
}

/// Sends the job under the present session, or lets it wait for one.
void ApiService::route(const JobPtr& job) {
    if (job->cancel.isCancelled() || !m_transport)
        return settle(job, failureOf(Kind::Cancelled));
    if (!wire::isAddressed(job->request))
        return settle(job, failureOf(Kind::WrongCustomer, QStringLiteral("no customer ID")));
    if (const auto failure = api::checkAddress(m_endpoint.url))
        return settle(job, *failure);
    if (!m_session.hasCredentials() || job->person != m_session.mark().person)
        return settle(job, failureOf(Kind::SignIn));
    if (m_session.hasKey())
        return send(job);
    m_waiting.push_back(job);
    if (!m_signIn)
        startSignIn({}, nullptr);
}

void ApiService::send(const JobPtr& job) {
    job->mark = m_session.mark();
    job->begun = std::make_shared<std::atomic_bool>(false);
    post(job->request, m_session.byKey(), job->cancel, job->begun,
         [this, job](api::Incoming incoming) { receive(job, std::move(incoming)); });
}

void ApiService::receive(const JobPtr& job, api::Incoming incoming) {
    wire::Answer& answer = incoming.answer;
    m_session.adopt(job->mark, answer.header.sessionKey);
    if (!answer.failure)
        return settle(job, Reply{std::move(answer.header), std::move(answer.record)});
    if (isGone(*answer.failure)) {
        m_session.lose(job->mark);
        if (!job->repeated) {
            // The service refused it and did nothing: the repeat is the same attempt.
            job->repeated = true;
            job->begun = std::make_shared<std::atomic_bool>(false);
            return route(job);
        }
    }
    settle(job, *answer.failure);
}

bool ApiService::isGone(const Failure& failure) const {
    return failure.kind == Kind::Refused && m_endpoint.sessionGone.contains(failure.code);
}

void ApiService::settle(const JobPtr& job, Result<Reply> result) {
    if (m_jobs.erase(job) > 0)
        finish<Reply>(job->promise, std::move(result));
}

/// A job in flight is cancelled by its transport, which knows whether it had begun.
void ApiService::cancelWaiting(const JobPtr& job) {
    if (std::erase(m_waiting, job) > 0)
        settle(job, failureOf(Kind::Cancelled));
}

void ApiService::serveWaiting() {
    const auto waiting = std::exchange(m_waiting, {});
    for (const JobPtr& job : waiting)
        route(job);
}

void ApiService::failWaiting(Failure failure) {
    failure.outcomeUnknown = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (const JobPtr& job : waiting)
        settle(job, failure);
}

void ApiService::setEndpoint(const api::Endpoint& endpoint) {
    const bool elsewhere = endpoint.url != m_endpoint.url;
    m_endpoint = endpoint;
    if (elsewhere)
        endStay();
}

void ApiService::post(const Request& request, wire::Signature signature, const CancelToken& cancel,
                      const api::Begun& begun, Then then) {
    signature.debug = m_endpoint.debug;
    const QByteArray body = wire::envelope(request, signature, m_endpoint.names);
    const api::Outgoing outgoing{request.operation(), body, m_endpoint, cancel, bool(m_observer), begun};
    m_transport->post(
        outgoing, this,
        [this, operation = request.operation(), body, then = std::move(then)](api::Incoming incoming) {
            note(operation, body, incoming);
            then(std::move(incoming));
        });
}

void ApiService::note(Operation operation, const QByteArray& body, const api::Incoming& incoming) {
    if (m_health.note(incoming.elapsed, incoming.answer.failure))
        emit healthChanged(m_health.health());
    if (m_observer)
        m_observer({schema::name(operation), body, incoming.bytes, incoming.status, incoming.elapsed});
}

} // namespace lineside
