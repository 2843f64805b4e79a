#include "app/flows/save.h"

#include "app/flows/changekept.h"
#include "models/formats/integer.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// Nobody calls off what is on its way, so an answer that never came tells nothing.
void conclude(Attempt& attempt, const Result<Reply>& reply) {
    attempt.state = State::Accepted;
    if (reply)
        return;
    attempt.failure = reply.failure();
    const bool unknown = attempt.failure.outcomeUnknown || attempt.failure.kind == Failure::Kind::Cancelled;
    attempt.state = unknown ? State::Uncertain : State::Refused;
}

/// The agent has seen what the service holds and sends anew: what came of the older one is no question more.
QCoro::Task<Result<bool>> endOlder(Keeping keeping, Attempt newer) {
    if (newer.draftId.isEmpty())
        co_return true;
    const AttemptQuery uncertain{.draftId = newer.draftId, .states = {State::Uncertain}};
    const Result<QList<Attempt>> older = co_await keptAttempts(keeping, uncertain);
    if (!older)
        co_return older.failure();
    for (const Attempt& each : older.value()) {
        Attempt over = each;
        over.state = State::Refused;
        over.endedAt = keeping.now();
        const Result<bool> kept = co_await keep(keeping, over);
        if (!kept)
            co_return kept.failure();
    }
    co_return true;
}

/// On the disk as "sending", or the reason why nothing may be sent.
QCoro::Task<std::optional<Failure>> begin(Keeping keeping, Attempt attempt) {
    const Result<bool> older = co_await endOlder(keeping, attempt);
    if (!older)
        co_return older.failure();
    const Result<bool> kept = co_await keep(keeping, attempt);
    if (!kept)
        co_return kept.failure();
    co_return std::nullopt;
}

/// Sends what is on disk as "sending", and keeps how it ended.
QCoro::Task<Result<Reply>> sendKept(ServicePtr service, Keeping keeping, Attempt attempt, Request request) {
    const std::optional<Failure> stop = co_await begin(keeping, attempt);
    if (stop)
        co_return *stop;
    const Result<Reply> reply = co_await tell(service, request);
    conclude(attempt, reply);
    attempt.endedAt = keeping.now();
    // Should this not be kept, the attempt is found as "sending" and looked after.
    const Result<bool> kept = co_await keep(keeping, attempt);
    Q_UNUSED(kept)
    co_return reply;
}

} // namespace

QCoro::Task<Result<Reread>> reread(ServicePtr service, ChangeSet changes, CancelToken cancel) {
    const QString customerId = changes.key();
    const Result<Record> theirs = co_await askCustomer(service, customerId, cancel);
    if (!theirs)
        co_return theirs.failure();
    co_return Reread{theirs.value(), merge(changes, theirs.value(), FormSchema::customer())};
}

QCoro::Task<Result<Saved>> send(ServicePtr service, Keeping keeping, ChangeSet changes, QString draftId) {
    const QString customerId = changes.key();
    if (readKey(customerId).isEmpty())
        co_return Failure{.kind = Failure::Kind::WrongCustomer};
    const Request request = changes.request();
    std::optional<Failure> failed;
    if (keeping.isOpen()) {
        const Attempt attempt = keptOf(changes, draftId, keeping.now());
        const Result<Reply> reply = co_await sendKept(service, keeping, attempt, request);
        if (!reply)
            failed = reply.failure();
    } else {
        const Result<Reply> reply = co_await tell(service, request);
        if (!reply)
            failed = reply.failure();
    }
    if (failed)
        co_return *failed;
    const CancelToken never;
    const Result<Record> now = co_await askCustomer(service, customerId, never);
    if (!now)
        co_return Saved{{}, {}, now.failure()};
    co_return Saved{compare(changes, now.value(), FormSchema::customer()), now.value(), {}};
}

} // namespace lineside::flows
