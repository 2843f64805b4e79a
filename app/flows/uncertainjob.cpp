#include "app/flows/uncertainjob.h"

#include "models/order/arrived.h"
#include "models/order/sent.h"
#include "models/ports/whensettled.h"

#include <algorithm>

namespace lineside {

UncertainJob::UncertainJob(OrderRoad& road, Attempt attempt, const OrderTiming& timing)
    : m_road(road)
    , m_attempt(std::move(attempt))
    , m_sent(order::sentBy(m_attempt.sent, m_attempt.form, m_attempt.documents)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(timing.interval);
    connect(&m_timer, &QTimer::timeout, this, &UncertainJob::ask);
}

UncertainJob::~UncertainJob() {
    m_token.cancel();
}

void UncertainJob::ask() {
    if (m_asking || m_state != State::Open)
        return;
    m_timer.stop();
    m_asking = true;
    m_notDecided.reset();
    Q_EMIT changed();
    whenSettled(m_road.lookAfter(m_attempt.id, m_token), this,
                [this](const Result<Evidence>& result) { take(result); });
}

void UncertainJob::keepLooking() {
    m_keeps = true;
    ask();
}

void UncertainJob::take(const Result<Evidence>& result) {
    m_asking = false;
    m_failure.reset();
    if (result)
        m_evidence = result.value();
    else
        m_failure = result.failure();
    const bool open = !m_evidence || m_evidence->proposal == Evidence::Proposal::AskAgain;
    if ((open || m_keeps) && m_state == State::Open)
        m_timer.start();
    Q_EMIT changed();
}

void UncertainJob::decideMade(const QString& customerId) {
    if (!customerId.isEmpty())
        decide(customerId, State::Made);
}

void UncertainJob::decideNotMade() {
    if (mayDeny())
        decide({}, State::NotMade);
}

void UncertainJob::decideResend() {
    if (mayResend())
        decide({}, State::Resend);
}

void UncertainJob::decide(const QString& customerId, State then) {
    if (!isOpen())
        return;
    m_state = State::Deciding;
    m_notDecided.reset();
    m_timer.stop();
    Q_EMIT changed();
    whenSettled(m_road.decide(m_attempt.id, customerId), this,
                [this, then](const Result<Attempt>& result) { takeWord(result, then); });
}

void UncertainJob::takeWord(const Result<Attempt>& result, State then) {
    if (result) {
        m_attempt = result.value();
        m_state = then;
        if (then == State::Made)
            makeCreated();
    } else {
        m_state = State::Open;
        m_notDecided = result.failure();
        m_timer.start();
    }
    Q_EMIT changed();
}

/// As a create would have answered, out of what was read of the customer whom the agent chose.
void UncertainJob::makeCreated() {
    m_made.attemptId = m_attempt.id;
    m_made.customerId = m_attempt.customerId;
    const QList<Candidate> candidates = m_evidence ? m_evidence->candidates : QList<Candidate>();
    const auto chosen = std::find_if(candidates.cbegin(), candidates.cend(), [this](const Candidate& one) {
        return one.match.customerId == m_attempt.customerId;
    });
    if (chosen == candidates.cend())
        return;
    m_made.status = chosen->match.status;
    m_made.now = chosen->customer;
    if (m_made.now)
        m_made.comparisons =
            order::arrived(m_sent.value_or(Request(Operation::NewCustomersCreate)), *m_made.now);
}

} // namespace lineside
