#include "app/flows/laterchanges.h"

#include "app/flows/changekept.h"

#include <algorithm>

namespace lineside::flows {
namespace {

/// Of those that are refused: the service said so, or nothing left. The agent's word may be mistaken.
bool certainlyNot(const Attempt& attempt) {
    return attempt.state == Attempt::State::Refused && !attempt.failure.outcomeUnknown &&
           attempt.failure.kind != Failure::Kind::Cancelled;
}

} // namespace

QCoro::Task<Result<QList<Attempt>>> changesSince(Keeping keeping, QString customerId, QDateTime since) {
    const AttemptQuery query{.kind = Attempt::Kind::Update, .since = since};
    const Result<QList<Attempt>> found = co_await keptAttempts(keeping, query);
    if (!found)
        co_return found.failure();
    QList<Attempt> theirs;
    for (const Attempt& attempt : found.value()) {
        if (attempt.customerId != customerId)
            continue;
        const AttemptQuery thisOne{.id = attempt.id, .texts = true};
        const Result<QList<Attempt>> whole = co_await keptAttempts(keeping, thisOne);
        if (!whole)
            co_return whole.failure();
        theirs += whole.value();
    }
    co_return theirs;
}

bool holds(const ChangeSet& changes, const Change& one) {
    return std::any_of(changes.changes().cbegin(), changes.changes().cend(), [&one](const Change& change) {
        return change.id == one.id && change.group == one.group && !change.companion;
    });
}

QList<ChangeSet> sentAfter(const Attempt& older, const QList<Attempt>& since) {
    QList<ChangeSet> later;
    for (const Attempt& each : since) {
        if (each.id == older.id || each.madeAt < older.madeAt || certainlyNot(each))
            continue;
        const auto sent = changesIn(each);
        if (const auto held = sent ? sent : changesIn(older))
            later.append(*held);
    }
    return later;
}

QList<Comparison> withoutRepeated(QList<Comparison> found, const QList<ChangeSet>& later) {
    for (Comparison& one : found) {
        const bool repeated = std::any_of(later.cbegin(), later.cend(), [&one](const ChangeSet& changes) {
            return holds(changes, one.change);
        });
        one.moved = one.moved && !repeated;
    }
    return found;
}

} // namespace lineside::flows
