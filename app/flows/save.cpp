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

/// Whether a change that failed so stayed on this computer, or no session took it.
bool nothingLeft(const Failure& failure) {
    using Kind = Failure::Kind;
    return !failure.outcomeUnknown && (failure.kind == Kind::NoConnection || failure.kind == Kind::NotSafe ||
                                       failure.kind == Kind::Address || failure.kind == Kind::OtherPerson ||
                                       failure.kind == Kind::SignIn || failure.kind == Kind::Storage);
}

/// The agent has seen what the service holds and sent anew: what came of the older one is no question more.
/// What can't be kept so stays a question.
QCoro::Task<Result<bool>> endOlder(Keeping keeping, Attempt newer) {
    if (newer.draftId.isEmpty())
        co_return true;
    const AttemptQuery uncertain{.draftId = newer.draftId, .states = {State::Uncertain}};
    const Result<QList<Attempt>> older = co_await keptAttempts(keeping, uncertain);
    if (!older)
        co_return older.failure();
    for (const Attempt& each : older.value()) {
        if (each.id == newer.id)
            continue;
        Attempt over = each;
        over.state = State::Refused;
        over.endedAt = keeping.now();
        const Result<bool> kept = co_await keep(keeping, over);
        if (!kept)
            co_return kept.failure();
    }
    co_return true;
}

/// Sends what is on disk as "sending", and keeps how it ended.
QCoro::Task<Result<Reply>> sendKept(ServicePtr service, Keeping keeping, Attempt attempt, Request request) {
    const Result<bool> begun = co_await keep(keeping, attempt);
    if (!begun)
        co_return begun.failure();
    const Result<Reply> reply = co_await tell(service, request);
    conclude(attempt, reply);
    attempt.endedAt = keeping.now();
    // Should this not be kept, the attempt is found as "sending" and looked after.
    const Result<bool> kept = co_await keep(keeping, attempt);
    Q_UNUSED(kept)
    if (!reply && nothingLeft(attempt.failure))
        co_return reply;
    const Result<bool> ended = co_await endOlder(keeping, attempt);
    Q_UNUSED(ended)
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
