#include "app/flows/save.h"

#include "app/flows/changekept.h"
#include "app/flows/openchanges.h"
#include "models/formats/integer.h"

#include <algorithm>

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// Nobody calls off what is on its way, so an answer that never came tells nothing.
bool isUnknown(const Failure& failure) {
    return failure.outcomeUnknown || failure.kind == Failure::Kind::Cancelled;
}

void conclude(Attempt& attempt, const Result<Reply>& reply) {
    attempt.state = State::Accepted;
    if (reply)
        return;
    attempt.failure = reply.failure();
    attempt.state = isUnknown(attempt.failure) ? State::Uncertain : State::Refused;
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
    const State from = State::Sending;
    const Result<Attempt> kept = co_await keepEnd(keeping, attempt, from);
    Q_UNUSED(kept)
    co_return reply;
}

QCoro::Task<Result<Reply>> sendNow(ServicePtr service, Keeping keeping, ChangeToSend order) {
    const Request request = order.changes.request();
    if (keeping.isOpen()) {
        const Attempt attempt = keptOf(order.changes, order.draftId, keeping.now());
        const Result<Reply> reply = co_await sendKept(service, keeping, attempt, request);
        co_return reply;
    }
    const Result<Reply> reply = co_await tell(service, request);
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

QCoro::Task<Result<Saved>> send(ServicePtr service, Keeping keeping, ChangeToSend order) {
    const ChangeSet changes = order.changes;
    const QString customerId = changes.key();
    if (readKey(customerId).isEmpty())
        co_return Failure{.kind = Failure::Kind::WrongCustomer};
    const Result<QList<Attempt>> open = co_await openChanges(keeping, customerId);
    if (!open)
        co_return open.failure();
    const QList<Attempt> older = open.value();
    if (!std::all_of(older.cbegin(), older.cend(),
                     [&order](const Attempt& each) { return order.looked.contains(each.id); }))
        co_return Failure{.kind = Failure::Kind::Undecided};
    const Result<Reply> reply = co_await sendNow(service, keeping, order);
    if (reply || isUnknown(reply.failure())) {
        const Result<bool> over = co_await endReplaced(keeping, older, changes);
        Q_UNUSED(over)
    }
    if (!reply)
        co_return reply.failure();
    const CancelToken never;
    const Result<Record> now = co_await askCustomer(service, customerId, never);
    if (!now)
        co_return Saved{{}, {}, now.failure()};
    co_return Saved{compare(changes, now.value(), FormSchema::customer()), now.value(), {}};
}

} // namespace lineside::flows
