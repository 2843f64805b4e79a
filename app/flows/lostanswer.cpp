#include "app/flows/lostanswer.h"

#include "app/flows/matches.h"
#include "models/order/arrived.h"
#include "models/order/duplicates.h"
#include "models/order/sent.h"
#include "models/ports/fault.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;
using Proposal = Evidence::Proposal;

/// More than any agent compares; a shelter's address can match hundreds.
constexpr int mostRead = 20;

/// One create makes one customer: who was made by another attempt was not made by this one.
QStringList notCandidates(const QList<Attempt>& accepted, const Attempt& attempt) {
    QStringList ids = attempt.knownIds;
    for (const Attempt& other : accepted) {
        const bool made = other.kind == Attempt::Kind::Create && !other.customerId.isEmpty();
        if (made && other.id != attempt.id)
            ids.append(other.customerId);
    }
    return ids;
}

QList<Candidate> gather(const QList<Match>& matches, const QList<Record>& holders,
                        const QStringList& without) {
    QList<Candidate> found;
    for (const Record& holder : holders) {
        const Match match = matchOf(holder);
        if (!without.contains(match.customerId))
            found.append({match, true, holder, 0});
    }
    for (const Match& match : matches) {
        const auto known = std::find_if(found.begin(), found.end(), [&](const Candidate& candidate) {
            return candidate.match.customerId == match.customerId;
        });
        if (known != found.end())
            known->match = match;
        else if (!without.contains(match.customerId))
            found.append({match, false, {}, 0});
    }
    // The device first, then the newest: a service counts its customers upwards.
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        if (a.byInventory != b.byInventory)
            return a.byInventory;
        return a.match.customerId.toLongLong() > b.match.customerId.toLongLong();
    });
    return found;
}

/// Reads each candidate and holds them against the order. Who can't be read stays, unread. `byDevice`: the
/// service said who has the order's device, so that who has it not differs.
QCoro::Task<QList<Candidate>> judged(ServicePtr service, QList<Candidate> candidates, Request sent,
                                     bool byDevice, CancelToken cancel) {
    for (int i = 0; i < int(candidates.size()) && i < mostRead; ++i) {
        Candidate candidate = candidates.at(i);
        if (!candidate.customer) {
            const QString id = candidate.match.customerId;
            const Result<Record> now = co_await askCustomer(service, id, cancel);
            if (!now)
                continue;
            candidate.customer = now.value();
        }
        candidate.differences = order::differences(sent, *candidate.customer);
        if (byDevice && !candidate.byInventory)
            ++candidate.differences;
        candidates[i] = candidate;
    }
    co_return candidates;
}

} // namespace

Proposal proposal(const Evidence& evidence, bool anythingAsked) {
    const QList<Candidate>& candidates = evidence.candidates;
    if (candidates.size() == 1 && evidence.attempt.knownAsked && evidence.inventoryAsked &&
        candidates.first().customer && candidates.first().differences == 0)
        return Proposal::Made;
    if (!candidates.isEmpty() || !anythingAsked)
        return Proposal::Choose;
    const qint64 seconds = evidence.attempt.sentAt.secsTo(evidence.askedAt);
    return seconds >= UncertainStory::ResendAfterSeconds ? Proposal::Resend : Proposal::AskAgain;
}

QCoro::Task<Result<Evidence>> lookAfter(ServicePtr service, Keeping keeping, QString attemptId,
                                        QStringList notFoundCodes, CancelToken cancel) {
    const AttemptQuery thisOne{.id = attemptId, .texts = true};
    const Result<QList<Attempt>> kept = co_await keptAttempts(keeping, thisOne);
    if (!kept)
        co_return kept.failure();
    if (kept.value().isEmpty())
        co_return storageFailure(u"There is no such attempt."_s);
    const Attempt* attempt = &kept.value().first();
    const AttemptQuery made{.states = {State::Accepted}};
    const Result<QList<Attempt>> accepted = co_await keptAttempts(keeping, made);
    if (!accepted)
        co_return accepted.failure();
    const std::optional<Request> sent = order::sentBy(attempt->sent, attempt->form, attempt->documents);
    if (!sent)
        co_return storageFailure(u"The order that was kept can't be read."_s);
    const Record order = order::recordOf(*sent);

    // The time before the questions: what is not found was not there then.
    Evidence evidence;
    evidence.attempt = *attempt;
    evidence.askedAt = keeping.now();
    QList<Match> matches;
    const bool byPatterns = order::canBeChecked(order);
    if (byPatterns) {
        const Request query = order::duplicateQuery(order);
        const Result<Record> reply = co_await ask(service, query, cancel);
        evidence.patternsAsked = reply.ok();
        if (reply)
            matches = matchesIn(reply.value());
        else if (!isRefusal(reply.failure()))
            co_return reply.failure();
    }
    const Result<Holders> holders = co_await askInventory(service, order, notFoundCodes, cancel);
    if (!holders)
        co_return holders.failure();
    evidence.inventoryAsked = holders.value().asked;
    const bool byDevice = evidence.inventoryAsked && !inventoryQueries(order).isEmpty();
    const QList<Candidate> gathered =
        gather(matches, holders.value().customers, notCandidates(accepted.value(), *attempt));
    const Request request = *sent;
    evidence.candidates = co_await judged(service, gathered, request, byDevice, cancel);
    evidence.proposal = proposal(evidence, (byPatterns && evidence.patternsAsked) || byDevice);
    co_return evidence;
}

QCoro::Task<Result<Attempt>> decide(Keeping keeping, QString attemptId, QString customerId) {
    const AttemptQuery uncertain{.id = attemptId, .states = {State::Uncertain}, .texts = true};
    const Result<QList<Attempt>> found = co_await keptAttempts(keeping, uncertain);
    if (!found)
        co_return found.failure();
    if (found.value().isEmpty())
        co_return storageFailure(u"There is no such uncertain attempt."_s);
    Attempt attempt = found.value().first();
    attempt.state = customerId.isEmpty() ? State::Refused : State::Accepted;
    attempt.customerId = customerId;
    attempt.endedAt = keeping.now();
    if (!customerId.isEmpty())
        attempt.failure = {};
    const State from = State::Uncertain;
    const Result<Attempt> stands = co_await keepEnd(keeping, attempt, from);
    if (stands && (stands.value().state != attempt.state || stands.value().customerId != customerId))
        co_return storageFailure(u"The order is decided otherwise."_s);
    co_return stands;
}

} // namespace lineside::flows
