#include "app/flows/create.h"

#include "app/flows/matches.h"
#include "app/flows/save.h"
#include "models/order/arrived.h"
#include "models/order/duplicates.h"
#include "models/ports/drafts.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

Failure cancelled() {
    Failure failure;
    failure.kind = Failure::Kind::Cancelled;
    return failure;
}

/// An earlier try of the same order that may have made a customer, or is on its way.
QCoro::Task<Result<bool>> isUndecided(Keeping keeping, QString draftId) {
    if (draftId.isEmpty())
        co_return false;
    const Result<QList<Attempt>> all = co_await keptAttempts(keeping);
    if (!all)
        co_return all.failure();
    co_return std::any_of(all.value().cbegin(), all.value().cend(), [&](const Attempt& attempt) {
        return attempt.draftId == draftId &&
               (attempt.state == State::Sending || attempt.state == State::Uncertain);
    });
}

Attempt prepared(const OrderToSend& order, const KnownBefore& known, const QDateTime& now) {
    Attempt attempt;
    attempt.id = Drafts::newId();
    attempt.draftId = order.draftId;
    attempt.madeAt = now;
    attempt.title = order.title;
    attempt.form = order.form;
    attempt.knownAsked = known.asked;
    attempt.knownIds = known.ids;
    return attempt;
}

void conclude(Attempt& attempt, const Failure& failure) {
    attempt.failure = failure;
    attempt.state = failure.outcomeUnknown ? State::Uncertain : State::Refused;
}

/// An answer that names no customer is none: something was made, and nobody knows what.
Failure nameless() {
    Failure failure;
    failure.kind = Failure::Kind::Malformed;
    failure.detail = u"The answer names no customer."_s;
    failure.outcomeUnknown = true;
    return failure;
}

void conclude(Attempt& attempt, const Result<Reply>& reply) {
    if (!reply)
        return conclude(attempt, reply.failure());
    const Record& record = reply.value().record;
    const QString id = record.text("Customer_ID"_element).trimmed();
    if (id.isEmpty() || id == u"0")
        return conclude(attempt, nameless());
    attempt.state = State::Accepted;
    attempt.customerId = id;
    attempt.orders = record.rows("Orders/Order"_group).texts();
    attempt.lines = record.rows("Lines/Line"_group).texts();
}

Created created(const Attempt& attempt, const Record& reply) {
    Created made;
    made.attemptId = attempt.id;
    made.customerId = attempt.customerId;
    made.status = reply.text("Status"_element);
    made.billMethod = reply.text("BillMethod"_element);
    made.orders = attempt.orders;
    made.lines = attempt.lines;
    made.products = reply.rows("Products/Product"_group);
    return made;
}

/// Nothing has left: the attempt ends here. What keeping it so comes to changes nothing: at worst it is found
/// as "sending" and looked after.
QCoro::Task<Failure> giveUp(Keeping keeping, Attempt attempt, Failure why) {
    conclude(attempt, why);
    attempt.endedAt = keeping.now();
    const Result<bool> kept = co_await keep(keeping, attempt);
    Q_UNUSED(kept)
    co_return why;
}

/// Prepares and marks the attempt as sending, each on disk before the next step.
QCoro::Task<Result<Attempt>> begin(Keeping keeping, Attempt attempt, CancelToken cancel) {
    const Result<bool> first = co_await keep(keeping, attempt);
    if (!first)
        co_return first.failure();
    std::optional<Failure> stop;
    if (cancel.isCancelled())
        stop = cancelled();
    if (!stop) {
        attempt.state = State::Sending;
        attempt.sentAt = keeping.now();
        const Result<bool> second = co_await keep(keeping, attempt);
        if (!second)
            stop = second.failure();
        else if (cancel.isCancelled())
            stop = cancelled();
    }
    if (!stop)
        co_return attempt;
    const Failure why = *stop;
    const Failure said = co_await giveUp(keeping, attempt, why);
    co_return said;
}

QCoro::Task<Created> readAgain(ServicePtr service, Created made, Request sent) {
    const QString id = made.customerId;
    const CancelToken never;
    const Result<Record> now = co_await queryAgain(service, id, never);
    if (now) {
        made.comparisons = order::arrived(sent, now.value());
        made.now = now.value();
    } else {
        made.reading = now.failure();
    }
    co_return made;
}

} // namespace

QCoro::Task<Result<KnownBefore>> knownBefore(ServicePtr service, Record order, CancelToken cancel) {
    KnownBefore known;
    known.asked = order::canBeChecked(order);
    if (known.asked) {
        const Request query = order::duplicateQuery(order);
        const Result<Record> reply = co_await ask(service, query, cancel);
        if (!reply)
            co_return reply.failure();
        for (const Match& match : matchesIn(reply.value()))
            known.ids.append(match.customerId);
    }
    const Result<QList<Record>> holders = co_await askInventory(service, order, cancel);
    if (!holders)
        co_return holders.failure();
    for (const Record& holder : holders.value())
        known.ids.append(holder.text("Customer/ID"_element));
    known.ids.removeDuplicates();
    co_return known;
}

QCoro::Task<Result<Created>> create(ServicePtr service, Keeping keeping, OrderToSend order,
                                    CancelToken cancel) {
    const QString draftId = order.draftId;
    const Result<bool> undecided = co_await isUndecided(keeping, draftId);
    if (!undecided)
        co_return undecided.failure();
    if (undecided.value())
        co_return Failure{.kind = Failure::Kind::Undecided};
    const Record sent = order::recordOf(order.request);
    const Result<KnownBefore> known = co_await knownBefore(service, sent, cancel);
    if (!known)
        co_return known.failure();
    const Attempt first = prepared(order, known.value(), keeping.now());
    const Result<Attempt> begun = co_await begin(keeping, first, cancel);
    if (!begun)
        co_return begun.failure();

    const CancelToken never;
    const auto answer = settled(service->call(order.request, never));
    const Result<Reply> reply = co_await answer;
    Attempt attempt = begun.value();
    conclude(attempt, reply);
    attempt.endedAt = keeping.now();
    // Should this not be kept, the attempt is found as "sending" and looked after.
    const Result<bool> kept = co_await keep(keeping, attempt);
    Q_UNUSED(kept)
    if (attempt.state != State::Accepted)
        co_return attempt.failure;
    const Created made = created(attempt, reply.value().record);
    const Request request = order.request;
    const Created whole = co_await readAgain(service, made, request);
    co_return whole;
}

} // namespace lineside::flows
