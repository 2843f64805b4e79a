#pragma once

#include "app/api/endpoint.h"
#include "app/api/healthwatch.h"
#include "app/api/session.h"
#include "app/api/transport.h"
#include "models/person/person.h"
#include "models/ports/service.h"

#include <QPromise>

#include <memory>
#include <unordered_set>
#include <vector>

namespace lineside {

/// One exchange with the service, for a transcript. The bytes hold personal data, passwords and session keys:
/// whoever takes them must never log them.
struct Exchange {
    QString operation; ///< "Customers_Query"
    QByteArray request;
    QByteArray reply; ///< decompressed; empty when no document came to its end
    int status = 0;   ///< HTTP; 0: none came
    std::chrono::milliseconds elapsed{0};
};

/// The service over the network. Used from one thread, on which its futures settle and its signals come. It
/// signs in again by itself when a session is gone: one sign-in for all calls that wait for it, and each call
/// is repeated once, since a refused call did nothing. Owned by the program's root; when it goes, what is
/// under way settles as Cancelled.
class ApiService : public QObject, public Service {
    Q_OBJECT

public:
    /// The word that stands for the session key in preview().
    static constexpr QLatin1StringView previewKey{"SESSION"};

    explicit ApiService(api::Endpoint endpoint, QObject* parent = nullptr);
    ~ApiService() override;

    QFuture<Result<Reply>> call(Request request, CancelToken cancel) override;
    void expectQuery() override;
    [[nodiscard]] QByteArray preview(const Request& request) const override;

    /// Sessions_Create. Ends another person's stay first; the credentials are kept, for signing in again,
    /// only if the service took them. A refusal is Failure::SignIn.
    QFuture<Result<Header>> signIn(const Credentials& credentials, const CancelToken& cancel = {});
    /// Forgets key and credentials at once and tells the service by Sessions_Destroy, as best it can.
    QFuture<Result<Header>> signOut();
    [[nodiscard]] bool isSignedIn() const { return m_accepted; }
    /// Who is signed in at the service, or is being signed in; else nobody. Calls of one person alone go
    /// through PersonService.
    [[nodiscard]] Person person() const;
    [[nodiscard]] Health health() const { return m_health.health(); }

    [[nodiscard]] const api::Endpoint& endpoint() const { return m_endpoint; }
    /// Holds for calls from now on. Another URL ends the session: a key goes to no other host.
    void setEndpoint(const api::Endpoint& endpoint);
    /// Called after each exchange that was sent; none by default.
    void setObserver(std::function<void(const Exchange&)> observer) { m_observer = std::move(observer); }

signals:
    void signedIn();
    void signedOut();
    /// The service refused to sign the agent in again: calls fail as SignIn until signIn().
    void needsSignIn(const lineside::Failure& why);
    void healthChanged(lineside::Health health);

private:
    struct Job;
    struct SignIn;
    using JobPtr = std::shared_ptr<Job>;

    void route(const JobPtr& job);
    void send(const JobPtr& job);
    void receive(const JobPtr& job, api::Incoming incoming);
    void settle(const JobPtr& job, Result<Reply> result);
    void cancelWaiting(const JobPtr& job);
    [[nodiscard]] bool isGone(const Failure& failure) const;

    void startSignIn(const CancelToken& cancel, const std::shared_ptr<QPromise<Result<Header>>>& promise);
    void askForSession();
    void signInDone(wire::Answer answer);
    void signInFailed(const Failure& failure);
    void abandonSignIn();
    void endStay();
    void serveWaiting();
    void failWaiting(Failure failure);

    using Then = std::function<void(api::Incoming)>;
    void post(const Request& request, wire::Signature signature, const CancelToken& cancel,
              const api::Begun& begun, Then then);
    void note(Operation operation, const QByteArray& body, const api::Incoming& incoming);

    api::Endpoint m_endpoint;
    api::Session m_session;
    api::HealthWatch m_health;
    bool m_accepted = false; ///< the service took the credentials that the session holds
    std::unordered_set<JobPtr> m_jobs;
    std::vector<JobPtr> m_waiting; ///< for the sign-in that runs
    std::shared_ptr<SignIn> m_signIn;
    std::unordered_set<std::shared_ptr<QPromise<Result<Header>>>> m_signOuts;
    std::function<void(const Exchange&)> m_observer;
    std::unique_ptr<api::Transport> m_transport;
};

} // namespace lineside
