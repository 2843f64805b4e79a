#include "app/flows/create.h"

#include "app/flows/knownbefore.h"
#include "models/formats/integer.h"
#include "models/order/arrived.h"
#include "models/ports/drafts.h"
#include "models/recordmodel/requeststate.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;
using State = Attempt::State;

Failure cancelled() {
    Failure failure;
    failure.kind = Failure::Kind::Cancelled;
    return failure;
}

/// An earlier try of the same order: it made a customer, may have made one, or is on its way.
QCoro::Task<std::optional<Failure>> whyNotAgain(Keeping keeping, QString draftId) {
    const AttemptQuery ofDraft{.draftId = draftId};
    const Result<QList<Attempt>> earlier = co_await keptAttempts(keeping, ofDraft);
    if (!earlier)
        co_return earlier.failure();
    std::optional<Failure> why;
    for (const Attempt& attempt : earlier.value()) {
        if (attempt.state == State::Accepted)
            co_return Failure{.kind = Failure::Kind::AlreadyMade, .code = attempt.customerId};
        if (attempt.state == State::Sending || attempt.state == State::Uncertain)
            why = Failure{.kind = Failure::Kind::Undecided};
    }
    co_return why;
}

Attempt prepared(const OrderToSend& order, const KnownBefore& known, const QDateTime& now) {
    Attempt attempt;
    attempt.id = Drafts::newId();
    attempt.draftId = order.draftId;
    attempt.madeAt = now;
    attempt.title = order.title;
    attempt.form = order.form;
    attempt.documents = order.documents;
    attempt.sent = saveRequest(order.request, &attempt.documents);
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
    const auto id = readInteger(record.text("Customer_ID"_element));
    if (!id || *id <= 0)
        return conclude(attempt, nameless());
    attempt.state = State::Accepted;
    attempt.customerId = QString::number(*id);
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
QCoro::Task<Failure> giveUp(Keeping keeping, Attempt attempt, State from, Failure why) {
    conclude(attempt, why);
    attempt.endedAt = keeping.now();
    const Result<Attempt> kept = co_await keepEnd(keeping, attempt, from);
    Q_UNUSED(kept)
    co_return why;
}

/// Prepares and marks the attempt as sending, each on disk before the next step.
QCoro::Task<Result<Attempt>> begin(Keeping keeping, Attempt attempt, CancelToken cancel) {
    const Result<bool> first = co_await keep(keeping, attempt);
    if (!first)
        co_return first.failure();
    std::optional<Failure> stop;
    State stands = State::Prepared;
    if (cancel.isCancelled())
        stop = cancelled();
    if (!stop) {
        attempt.state = State::Sending;
        attempt.sentAt = keeping.now();
        const Result<bool> second = co_await keep(keeping, attempt);
        if (second)
            stands = State::Sending;
        if (!second)
            stop = second.failure();
        else if (cancel.isCancelled())
            stop = cancelled();
    }
    if (!stop)
        co_return attempt;
    const Failure why = *stop;
    const Failure said = co_await giveUp(keeping, attempt, stands, why);
    co_return said;
}

QCoro::Task<Created> readAgain(ServicePtr service, Created made, Request sent) {
    const QString id = made.customerId;
    const CancelToken never;
    const Result<Record> now = co_await askCustomer(service, id, never);
    if (now) {
        made.comparisons = order::arrived(sent, now.value());
        made.now = now.value();
    } else {
        made.reading = now.failure();
    }
    co_return made;
}

/// Sends once what is on disk as "sending", keeps the end, and reads the new customer.
QCoro::Task<Result<Created>> sendOnce(ServicePtr service, Keeping keeping, Attempt attempt, Request request) {
    const Result<Reply> reply = co_await tell(service, request);
    conclude(attempt, reply);
    attempt.endedAt = keeping.now();
    // Should this not be kept, the attempt is found as "sending" and looked after.
    const State from = State::Sending;
    const Result<Attempt> kept = co_await keepEnd(keeping, attempt, from);
    Q_UNUSED(kept)
    if (attempt.state != State::Accepted)
        co_return attempt.failure;
    const Created made = created(attempt, reply.value().record);
    const Created whole = co_await readAgain(service, made, request);
    co_return whole;
}

} // namespace

QCoro::Task<Result<Created>> create(ServicePtr service, Keeping keeping, OrderToSend order,
                                    QStringList notFoundCodes, CancelToken cancel) {
    const QString draftId = order.draftId;
    const std::optional<Failure> earlier = co_await whyNotAgain(keeping, draftId);
    if (earlier)
        co_return *earlier;
    const Record sent = order::recordOf(order.request);
    const Result<KnownBefore> known = co_await knownBefore(service, sent, notFoundCodes, cancel);
    if (!known)
        co_return known.failure();
    if (const auto unexamined = whyUnexamined(order, known.value()))
        co_return *unexamined;
    const Attempt first = prepared(order, known.value(), keeping.now());
    const Result<Attempt> begun = co_await begin(keeping, first, cancel);
    if (!begun)
        co_return begun.failure();

    const Attempt attempt = begun.value();
    const Request request = order.request;
    const Result<Created> made = co_await sendOnce(service, keeping, attempt, request);
    co_return made;
}

} // namespace lineside::flows
