#include "ui/ordersend/ordersendflow.h"

#include "models/wire/namedelement.h"
#include "models/ports/whensettled.h"
#include "models/recordmodel/formstate.h"

namespace lineside {

OrderSendFlow::OrderSendFlow(const RecordModel& model, OrderDesk& desk, Attempts& attempts,
                             const OrderSendContext& context, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_desk(desk)
    , m_attempts(attempts)
    , m_context(context)
    , m_request(model.changeSet().request()) {
    connect(&attempts, &Attempts::changed, this, &OrderSendFlow::lookForSending);
}

OrderSendFlow::~OrderSendFlow() {
    m_token.cancel();
}

void OrderSendFlow::enter(Stage stage) {
    m_stage = stage;
    Q_EMIT stageChanged();
}

void OrderSendFlow::send(const Examined& examined) {
    if (m_stage != Stage::Ready && m_stage != Stage::Refused && m_stage != Stage::Unexamined)
        return;
    m_request = m_model.changeSet().request();
    m_token = CancelToken();
    enter(Stage::Preparing);
    OrderToSend order;
    order.draftId = m_context.draftId;
    order.title = m_context.review.who;
    order.form = saveForm(m_model);
    order.request = m_request;
    order.examined = examined;
    m_found = order.found;
    whenSettled(m_desk.create(order, m_token), this, [this](const Result<Created>& result) { take(result); });
}

void OrderSendFlow::cancel() {
    if (!canCancel())
        return;
    m_token.cancel();
    Q_EMIT stageChanged();
}

void OrderSendFlow::lookForSending(const AttemptChange& change) {
    const bool ours = change.draftId == m_context.draftId && change.state == Attempt::State::Sending;
    if (m_stage == Stage::Preparing && ours)
        enter(Stage::Sending);
}

void OrderSendFlow::take(const Result<Created>& result) {
    if (!result)
        return fail(result.failure());
    enter(Stage::Created);
    Q_EMIT created(result.value());
}

void OrderSendFlow::fail(const Failure& failure) {
    if (failure.outcomeUnknown || failure.kind == Failure::Kind::Undecided)
        return findUncertain(failure);
    if (failure.kind == Failure::Kind::AlreadyMade)
        return findMade(failure);
    if (failure.kind == Failure::Kind::Cancelled)
        return enter(Stage::Ready);
    if (failure.kind == Failure::Kind::Unexamined) {
        enter(Stage::Unexamined);
        Q_EMIT unexamined(*m_found, failure);
        return;
    }
    const FailureWords said = words(failure, During::Create, m_context.review.sendSeconds);
    enter(Stage::Refused);
    Q_EMIT failed(said);
    const bool spoke = failure.kind == Failure::Kind::Refused || failure.kind == Failure::Kind::Fault;
    if (!spoke)
        return;
    if (const auto element = wire::namedElement(failure.text, m_request, m_context.review.names))
        Q_EMIT refusedAt(*element, failure.text.trimmed());
}

/// Which attempt made the customer; where the store can't tell, what the failure says.
void OrderSendFlow::findMade(const Failure& failure) {
    const AttemptQuery accepted{.draftId = m_context.draftId, .states = {Attempt::State::Accepted}};
    whenSettled(m_attempts.find(accepted), this, [this, failure](const Result<QList<Attempt>>& all) {
        Attempt found;
        found.draftId = m_context.draftId;
        found.title = m_context.review.who;
        found.state = Attempt::State::Accepted;
        found.customerId = failure.code;
        if (all && !all.value().isEmpty())
            found = all.value().last(); // the first customer is the draft's
        enter(Stage::Created);
        Q_EMIT alreadyMade(found);
    });
}

/// Which attempt it is that nobody knows the end of.
void OrderSendFlow::findUncertain(const Failure& failure) {
    const AttemptQuery undecided{.draftId = m_context.draftId,
                                 .states = {Attempt::State::Uncertain, Attempt::State::Sending}};
    whenSettled(m_attempts.find(undecided), this, [this, failure](const Result<QList<Attempt>>& all) {
        Attempt found;
        found.draftId = m_context.draftId;
        found.title = m_context.review.who;
        found.state = Attempt::State::Uncertain;
        found.failure = failure;
        if (all && !all.value().isEmpty())
            found = all.value().first();
        enter(Stage::Uncertain);
        Q_EMIT uncertain(found);
    });
}

} // namespace lineside
