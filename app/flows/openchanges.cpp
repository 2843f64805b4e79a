#include "app/flows/openchanges.h"

#include "app/flows/changekept.h"
#include "app/flows/laterchanges.h"

#include <algorithm>

namespace lineside::flows {
namespace {

using State = Attempt::State;

/// As it is kept now, with the texts of its documents, which a list leaves; nothing of one that is gone.
QCoro::Task<Result<std::optional<ChangeSet>>> sentBy(Keeping keeping, QString attemptId) {
    const AttemptQuery thisOne{.id = attemptId, .texts = true};
    const Result<QList<Attempt>> found = co_await keptAttempts(keeping, thisOne);
    if (!found)
        co_return found.failure();
    co_return found.value().isEmpty() ? std::optional<ChangeSet>() : changesIn(found.value().first());
}

bool isAmong(const QList<Attempt>& attempts, const QString& id) {
    return std::any_of(attempts.cbegin(), attempts.cend(),
                       [&id](const Attempt& each) { return each.id == id; });
}

/// What can't be read may have been anything.
bool isReplaced(const std::optional<ChangeSet>& sent, const ChangeSet& newer) {
    return sent &&
           std::all_of(sent->changes().cbegin(), sent->changes().cend(),
                       [&newer](const Change& change) { return change.companion || holds(newer, change); });
}

} // namespace

QCoro::Task<Result<QList<Attempt>>> openChanges(Keeping keeping, QString customerId) {
    if (!keeping.isOpen())
        co_return QList<Attempt>();
    const AttemptQuery open{.kind = Attempt::Kind::Update, .states = {State::Sending, State::Uncertain}};
    const Result<QList<Attempt>> found = co_await keptAttempts(keeping, open);
    if (!found)
        co_return found.failure();
    QList<Attempt> theirs = found.value();
    theirs.removeIf([&customerId](const Attempt& attempt) { return attempt.customerId != customerId; });
    co_return theirs;
}

QCoro::Task<Result<bool>> hasOpenChanges(Keeping keeping, QString customerId) {
    const Result<QList<Attempt>> open = co_await openChanges(keeping, customerId);
    if (!open)
        co_return open.failure();
    co_return !open.value().isEmpty();
}

QCoro::Task<Result<LostLook>> lookAtLost(ServicePtr service, Keeping keeping, QString customerId,
                                         CancelToken cancel) {
    const Result<QList<Attempt>> open = co_await openChanges(keeping, customerId);
    if (!open)
        co_return open.failure();
    const Result<Record> theirs = co_await askCustomer(service, customerId, cancel);
    if (!theirs)
        co_return theirs.failure();
    LostLook look{theirs.value(), {}};
    if (open.value().isEmpty())
        co_return look;
    const QDateTime oldest = open.value().last().madeAt;
    const Result<QList<Attempt>> since = co_await changesSince(keeping, customerId, oldest);
    if (!since)
        co_return since.failure();
    for (const Attempt& attempt : since.value()) {
        if (isAmong(open.value(), attempt.id))
            look.changes.append({attempt.id, changesIn(attempt), sentAfter(attempt, since.value())});
    }
    co_return look;
}

QCoro::Task<Result<bool>> endReplaced(Keeping keeping, QList<Attempt> older, ChangeSet newer) {
    for (const Attempt& each : older) {
        const QString attemptId = each.id;
        const Result<std::optional<ChangeSet>> sent = co_await sentBy(keeping, attemptId);
        if (!sent)
            co_return sent.failure();
        if (!isReplaced(sent.value(), newer))
            continue;
        const State from = each.state;
        Attempt over = each;
        over.state = State::Refused;
        over.endedAt = keeping.now();
        const Result<Attempt> stands = co_await keepEnd(keeping, over, from);
        if (!stands)
            co_return stands.failure();
    }
    co_return true;
}

} // namespace lineside::flows
