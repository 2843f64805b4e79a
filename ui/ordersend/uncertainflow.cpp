#include "ui/ordersend/uncertainflow.h"

#include "models/order/sent.h"
#include "models/ports/whensettled.h"

namespace lineside {

using Proposal = Evidence::Proposal;

UncertainFlow::UncertainFlow(OrderDesk& desk, Attempt attempt, const OrderSendContext& context,
                             QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_attempt(std::move(attempt))
    , m_context(context)
    , m_sent(order::sentBy(m_attempt.sent, m_attempt.form)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(context.interval);
    connect(&m_timer, &QTimer::timeout, this, &UncertainFlow::ask);
}

UncertainFlow::~UncertainFlow() {
    m_token.cancel();
}

QDateTime UncertainFlow::resendFrom() const {
    const QDateTime from = m_attempt.sentAt.isValid() ? m_attempt.sentAt : m_attempt.madeAt;
    return from.addSecs(OrderDesk::ResendAfterSeconds);
}

bool UncertainFlow::mayDeny() const {
    return m_evidence && resendFrom().isValid() && m_evidence->askedAt >= resendFrom();
}

void UncertainFlow::ask() {
    if (m_asking || m_deciding)
        return;
    m_timer.stop();
    m_asking = true;
    Q_EMIT changed();
    whenSettled(m_desk.lookAfter(m_attempt.id, m_token), this,
                [this](const Result<Evidence>& result) { take(result); });
}

void UncertainFlow::keepLooking() {
    m_keeps = true;
    ask();
}

void UncertainFlow::take(const Result<Evidence>& result) {
    m_asking = false;
    m_failure =
        result ? QString() : words(result.failure(), During::LookUp, m_context.review.querySeconds).text;
    if (result)
        m_evidence = result.value();
    const bool open = !m_evidence || m_evidence->proposal == Proposal::AskAgain;
    if ((open || m_keeps) && !m_deciding)
        m_timer.start();
    Q_EMIT changed();
}

void UncertainFlow::decide(const QString& customerId) {
    if (m_deciding)
        return;
    m_deciding = true;
    m_timer.stop();
    Q_EMIT changed();
    whenSettled(m_desk.decide(m_attempt.id, customerId), this, [this](const Result<Attempt>& result) {
        m_deciding = false;
        if (result) {
            m_attempt = result.value();
            Q_EMIT changed();
            Q_EMIT decided(m_attempt);
            return;
        }
        m_timer.start();
        Q_EMIT changed();
        Q_EMIT notDecided(words(result.failure(), During::LookUp));
    });
}

} // namespace lineside
