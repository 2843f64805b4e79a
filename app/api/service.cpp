#include "app/api/service.h"

#include "app/api/address.h"
#include "app/api/servicejobs.h"

#include <QThread>

using namespace Qt::StringLiterals;

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

Person ApiService::person() const {
    if (!m_session.hasCredentials())
        return {};
    const Credentials& who = m_session.credentials();
    return {m_endpoint.url, who.client, who.username};
}

QFuture<Result<Header>> ApiService::signIn(const Credentials& credentials, const CancelToken& cancel) {
    endStay();
    m_session.begin(credentials);
    const auto promise = startedPromise<Header>();
    QFuture<Result<Header>> future = promise->future();
    startSignIn(cancel, promise);
    return future;
}

QFuture<Result<Header>> ApiService::signOut() {
    const auto promise = startedPromise<Header>();
    QFuture<Result<Header>> future = promise->future();
    if (!m_session.hasKey() || !m_transport) {
        endStay();
        finish<Header>(promise, failureOf(Kind::SignIn));
        return future;
    }
    m_signOuts.insert(promise);
    post(Request(Operation::SessionsDestroy), m_session.byKey(), {},
         std::make_shared<std::atomic_bool>(false), [this, promise](api::Incoming incoming) {
             m_signOuts.erase(promise);
             const auto& failure = incoming.answer.failure;
             finish<Header>(promise, failure ? Result<Header>(*failure) : incoming.answer.header);
         });
    endStay();
    return future;
}

void ApiService::startSignIn(const CancelToken& cancel, const Promise<Header>& promise) {
    const auto run = std::make_shared<SignIn>();
    run->promise = promise;
    m_signIn = run;
    if (const auto failure = api::checkAddress(m_endpoint.url))
        return signInFailed(*failure);
    if (!m_transport)
        return signInFailed(failureOf(Kind::Cancelled));
    cancel.onCancelled(this, [token = run->cancel]() mutable { token.cancel(); });
    askForSession();
}

void ApiService::askForSession() {
    post(Request(Operation::SessionsCreate), m_session.byCredentials(), m_signIn->cancel,
         std::make_shared<std::atomic_bool>(false), [this, run = m_signIn](api::Incoming incoming) {
             if (run != m_signIn)
                 return;
             // Like a query: at worst the service opened a session that nobody uses, and ends it by itself.
             if (incoming.unanswered && !std::exchange(run->repeated, true))
                 return askForSession();
             signInDone(std::move(incoming.answer));
         });
}

void ApiService::signInDone(wire::Answer answer) {
    if (answer.failure) {
        // Any refusal of credentials is one of the sign-in, whatever its code: never a reason to try again.
        if (answer.failure->kind == Kind::Refused)
            answer.failure->kind = Kind::SignIn;
        return signInFailed(*answer.failure);
    }
    QString key = answer.header.sessionKey;
    if (key.isEmpty())
        key = answer.record.text("SessionKey"_element);
    if (key.isEmpty())
        return signInFailed(failureOf(Kind::SignIn, u"The reply to the sign-in holds no session key."_s));
    const auto run = std::exchange(m_signIn, nullptr);
    const bool isNew = !std::exchange(m_accepted, true);
    m_session.open(key);
    if (run->promise)
        finish<Header>(run->promise, std::move(answer.header));
    if (isNew)
        emit signedIn();
    serveWaiting();
}

void ApiService::signInFailed(const Failure& failure) {
    const auto run = std::exchange(m_signIn, nullptr);
    const bool refusedAgain = m_accepted && failure.kind == Kind::SignIn;
    // Credentials that the service once took outlive a bad line.
    if (!m_accepted || refusedAgain) {
        m_accepted = false;
        m_session.close();
    }
    if (run->promise)
        finish<Header>(run->promise, failure);
    failWaiting(failure);
    if (refusedAgain)
        emit needsSignIn(failure);
}

/// Settles a running sign-in as cancelled; its answer will be ignored.
void ApiService::abandonSignIn() {
    const auto run = std::exchange(m_signIn, nullptr);
    if (!run)
        return;
    run->cancel.cancel();
    if (run->promise)
        finish<Header>(run->promise, failureOf(Kind::Cancelled));
}

/// Ends the stay of who is signed in, here only.
void ApiService::endStay() {
    abandonSignIn();
    m_session.close();
    const bool was = std::exchange(m_accepted, false);
    failWaiting(failureOf(Kind::SignIn));
    if (was)
        emit signedOut();
}

} // namespace lineside
