#include "app/api/address.h"
#include "app/api/servicejobs.h"

using namespace Qt::StringLiterals;

namespace lineside {

using Kind = Failure::Kind;

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
