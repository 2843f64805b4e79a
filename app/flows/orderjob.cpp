#include "app/flows/orderjob.h"

#include "models/ports/whensettled.h"
#include "models/recordmodel/formstate.h"
#include "models/wire/namedelement.h"

#include <algorithm>

namespace lineside {

OrderJob::OrderJob(const RecordModel& model, OrderRoad& road, Order order)
    : m_model(model)
    , m_road(road)
    , m_order(std::move(order))
    , m_changes(model.changeSet())
    , m_request(m_changes.request())
    , m_toExamine(m_order.seen.unexamined) {
    if (Attempts* attempts = road.attempts())
        connect(attempts, &Attempts::changed, this, &OrderJob::lookForSending);
}

OrderJob::~OrderJob() {
    m_token.cancel();
}

void OrderJob::enter(State state) {
    m_state = state;
    Q_EMIT changed();
}

void OrderJob::setSeen(const SeenMatches& seen) {
    if (isBusy())
        return;
    takeSeen(seen);
    Q_EMIT changed();
}

/// What was answered stays so; who is new asks again. That the service refused to look stands until somebody
/// was found.
void OrderJob::takeSeen(const SeenMatches& seen) {
    const QStringList before = std::exchange(m_toExamine, seen.unexamined);
    m_toExamine.removeIf([this](const QString& id) { return m_answered.contains(id); });
    const std::optional<Failure> refused = std::exchange(m_order.seen, seen).refused;
    if (seen.shown.isEmpty() && !seen.refused)
        m_order.seen.refused = refused;
    const bool isNew = std::any_of(m_toExamine.cbegin(), m_toExamine.cend(),
                                   [&before](const QString& id) { return !before.contains(id); });
    if (isNew || (!refused && m_order.seen.refused))
        m_goesOn = false;
}

void OrderJob::goOn(bool on) {
    if (on == m_goesOn)
        return;
    m_goesOn = on;
    Q_EMIT changed();
}

void OrderJob::send() {
    if (!canSend() || !isAnswered())
        return;
    m_answered += m_toExamine;
    m_changes = m_model.changeSet();
    m_request = m_changes.request();
    m_token = CancelToken();
    OrderToSend order;
    order.draftId = m_order.draftId;
    order.title = m_order.title;
    order.form = saveForm(m_model, &order.documents);
    order.request = m_request;
    order.examined = {m_order.seen.shown, m_order.seen.refused.has_value()};
    m_found = order.found;
    enter(State::Preparing);
    whenSettled(m_road.create(order, m_token), this, [this](const Result<Created>& result) { take(result); });
}

void OrderJob::cancel() {
    if (!canCancel())
        return;
    m_token.cancel();
    Q_EMIT changed();
}

void OrderJob::lookForSending(const AttemptChange& change) {
    const bool ours = change.draftId == m_order.draftId && change.state == Attempt::State::Sending;
    if (m_state == State::Preparing && ours)
        enter(State::Sending);
}

void OrderJob::take(const Result<Created>& result) {
    if (!result)
        return fail(result.failure());
    m_made = result.value();
    enter(State::Created);
}

void OrderJob::fail(const Failure& failure) {
    using Kept = Attempt::State;
    m_failure = failure;
    Attempt otherwise;
    otherwise.draftId = m_order.draftId;
    otherwise.title = m_order.title;
    if (failure.outcomeUnknown || failure.kind == Failure::Kind::Undecided) {
        otherwise.state = Kept::Uncertain;
        otherwise.failure = failure;
        findAttempt(State::Uncertain, {Kept::Uncertain, Kept::Sending}, otherwise);
    } else if (failure.kind == Failure::Kind::AlreadyMade) {
        otherwise.state = Kept::Accepted;
        otherwise.customerId = failure.code;
        findAttempt(State::MadeBefore, {Kept::Accepted}, otherwise);
    } else if (failure.kind == Failure::Kind::Cancelled) {
        enter(State::Ready);
    } else if (failure.kind == Failure::Kind::Unexamined) {
        askAbout(failure);
    } else {
        refuse(failure);
    }
}

/// Whom the create's own question found asks like those who stood there before.
void OrderJob::askAbout(const Failure& failure) {
    SeenMatches seen = m_order.seen;
    for (const Match& match : m_found->matches) {
        if (!seen.shown.contains(match.customerId)) {
            seen.shown.append(match.customerId);
            seen.unexamined.append(match.customerId);
        }
    }
    if (m_found->matches.isEmpty())
        seen.refused = Failure{.kind = Failure::Kind::Refused, .code = failure.code, .text = failure.text};
    takeSeen(seen);
    enter(State::Unexamined);
}

void OrderJob::refuse(const Failure& failure) {
    const bool spoke = failure.kind == Failure::Kind::Refused || failure.kind == Failure::Kind::Fault;
    m_refusedAt = spoke ? wire::namedElement(failure.text, m_request, m_order.names) : std::nullopt;
    enter(State::Refused);
}

/// Which attempt of this order it is: of those that made a customer the first, of the others the newest.
/// Where the store can't tell, what is known of it without: it has no ID, and nobody looks after it.
void OrderJob::findAttempt(State state, const QList<Attempt::State>& wanted, const Attempt& otherwise) {
    const auto end = [this, state, otherwise](const Result<QList<Attempt>>& kept) {
        const QList<Attempt> ours = kept ? kept.value() : QList<Attempt>();
        m_attempt = ours.isEmpty() ? otherwise : state == State::MadeBefore ? ours.last() : ours.first();
        enter(state);
    };
    const AttemptQuery query{.draftId = m_order.draftId, .states = wanted, .texts = true};
    if (m_road.attempts())
        whenSettled(m_road.attempts()->find(query), this, end);
    else
        end(QList<Attempt>());
}

} // namespace lineside
