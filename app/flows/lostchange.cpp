#include "app/flows/lostchange.h"

#include "app/flows/changekept.h"
#include "app/flows/laterchanges.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// As it is kept now, decided or not.
QCoro::Task<Result<Attempt>> keptChange(Keeping keeping, QString attemptId) {
    const AttemptQuery thisOne{.id = attemptId, .texts = true};
    const Result<QList<Attempt>> found = co_await keptAttempts(keeping, thisOne);
    if (!found)
        co_return found.failure();
    if (found.value().isEmpty() || found.value().first().kind != Attempt::Kind::Update)
        co_return storageFailure(u"There is no such change."_s);
    co_return found.value().first();
}

/// Whether the service answered the question, if not with the customer: asked again, it may answer so for as
/// long as anybody asks, so the agent decides. Any other failure is one of the moment.
bool isAnswer(const Failure& failure) {
    switch (failure.kind) {
    case Failure::Kind::HttpStatus:
    case Failure::Kind::Busy:
    case Failure::Kind::Fault:
    case Failure::Kind::Refused:
    case Failure::Kind::Malformed:
    case Failure::Kind::TooLarge:
    case Failure::Kind::WrongCustomer:
    case Failure::Kind::Gone:
        return true;
    default:
        return false;
    }
}

QCoro::Task<Result<Attempt>> end(Keeping keeping, Attempt attempt, State state) {
    const State from = attempt.state;
    attempt.state = state;
    attempt.endedAt = keeping.now();
    if (state == State::Accepted)
        attempt.failure = {};
    const Result<Attempt> stands = co_await keepEnd(keeping, attempt, from);
    co_return stands;
}

/// Holds what was sent against what is there, and keeps what is seen to have arrived.
QCoro::Task<Result<ChangeEvidence>> judge(Keeping keeping, Attempt still, ChangeSet sent, Record now) {
    const QString customerId = still.customerId;
    const QDateTime madeAt = still.madeAt;
    const Result<QList<Attempt>> since = co_await changesSince(keeping, customerId, madeAt);
    if (!since)
        co_return since.failure();
    const QList<ChangeSet> later = sentAfter(still, since.value());
    ChangeEvidence evidence{
        still, withoutRepeated(compareLost(sent, now, FormSchema::customer()), later), {}};
    if (still.state != State::Uncertain || !hasArrived(evidence.comparisons))
        co_return evidence;
    const Result<Attempt> ended = co_await end(keeping, still, State::Accepted);
    if (!ended)
        co_return ended.failure();
    evidence.attempt = ended.value();
    co_return evidence;
}

} // namespace

QCoro::Task<Result<ChangeEvidence>> lookAfterChange(ServicePtr service, Keeping keeping, QString attemptId,
                                                    CancelToken cancel) {
    const Result<Attempt> attempt = co_await keptChange(keeping, attemptId);
    if (!attempt)
        co_return attempt.failure();
    if (attempt.value().state != State::Uncertain)
        co_return ChangeEvidence{attempt.value(), {}, {}};
    const std::optional<ChangeSet> sent = changesIn(attempt.value());
    if (!sent)
        co_return ChangeEvidence{attempt.value(), {}, Failure{.kind = Failure::Kind::Malformed}};
    const QString customerId = attempt.value().customerId;
    const Result<Record> now = co_await askCustomer(service, customerId, cancel);
    if (!now && !isAnswer(now.failure()))
        co_return now.failure();
    // The agent may have decided while the service was asked: their word stands.
    const Result<Attempt> kept = co_await keptChange(keeping, attemptId);
    if (!kept)
        co_return kept.failure();
    const Attempt still = kept.value();
    if (!now)
        co_return ChangeEvidence{still, {}, now.failure()};
    const ChangeSet changes = *sent;
    const Record record = now.value();
    const Result<ChangeEvidence> found = co_await judge(keeping, still, changes, record);
    co_return found;
}

QCoro::Task<Result<bool>> keepArrived(Keeping keeping, QString attemptId) {
    const Result<Attempt> attempt = co_await keptChange(keeping, attemptId);
    if (!attempt)
        co_return attempt.failure();
    const Attempt kept = attempt.value();
    if (kept.state != State::Uncertain && kept.state != State::Sending)
        co_return false;
    const Result<Attempt> stands = co_await end(keeping, kept, State::Accepted);
    if (!stands)
        co_return stands.failure();
    co_return stands.value().state == State::Accepted;
}

QCoro::Task<Result<Attempt>> decideChange(Keeping keeping, QString attemptId, bool arrived) {
    const Result<Attempt> attempt = co_await keptChange(keeping, attemptId);
    if (!attempt)
        co_return attempt.failure();
    const Attempt uncertain = attempt.value();
    const State state = arrived ? State::Accepted : State::Refused;
    if (uncertain.state == state) // decided so already
        co_return uncertain;
    if (uncertain.state != State::Uncertain)
        co_return storageFailure(u"The change is decided otherwise."_s);
    const Result<Attempt> stands = co_await end(keeping, uncertain, state);
    if (stands && stands.value().state != state)
        co_return storageFailure(u"The change is decided otherwise."_s);
    co_return stands;
}

} // namespace lineside::flows
