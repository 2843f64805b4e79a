#include "app/flows/lostchange.h"

#include "app/flows/changekept.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

QCoro::Task<Result<Attempt>> uncertainChange(Keeping keeping, QString attemptId) {
    const QList<State> uncertain{State::Uncertain};
    const Result<QList<Attempt>> found = co_await keptAttempt(keeping, attemptId, uncertain);
    if (!found)
        co_return found.failure();
    if (found.value().isEmpty() || found.value().first().kind != Attempt::Kind::Update)
        co_return storageFailure(u"There is no such uncertain change."_s);
    co_return found.value().first();
}

QCoro::Task<Result<Attempt>> end(Keeping keeping, Attempt attempt, State state) {
    attempt.state = state;
    attempt.endedAt = keeping.now();
    if (state == State::Accepted)
        attempt.failure = {};
    const Result<bool> kept = co_await keep(keeping, attempt);
    if (!kept)
        co_return kept.failure();
    co_return attempt;
}

} // namespace

QCoro::Task<Result<ChangeEvidence>> lookAfterChange(ServicePtr service, Keeping keeping, QString attemptId,
                                                    CancelToken cancel) {
    const Result<Attempt> attempt = co_await uncertainChange(keeping, attemptId);
    if (!attempt)
        co_return attempt.failure();
    const std::optional<ChangeSet> sent = changesIn(attempt.value());
    if (!sent)
        co_return storageFailure(u"The change that was kept can't be read."_s);
    const QString customerId = attempt.value().customerId;
    const Result<Record> now = co_await askCustomer(service, customerId, cancel);
    if (!now)
        co_return now.failure();
    ChangeEvidence evidence{attempt.value(), compareLost(*sent, now.value(), FormSchema::customer())};
    if (!hasArrived(evidence.comparisons))
        co_return evidence;
    const Attempt arrived = evidence.attempt;
    const Result<Attempt> ended = co_await end(keeping, arrived, State::Accepted);
    if (!ended)
        co_return ended.failure();
    evidence.attempt = ended.value();
    co_return evidence;
}

QCoro::Task<Result<Attempt>> decideChange(Keeping keeping, QString attemptId, bool arrived) {
    const Result<Attempt> attempt = co_await uncertainChange(keeping, attemptId);
    if (!attempt)
        co_return attempt.failure();
    const Attempt uncertain = attempt.value();
    const State state = arrived ? State::Accepted : State::Refused;
    const Result<Attempt> ended = co_await end(keeping, uncertain, state);
    co_return ended;
}

} // namespace lineside::flows
