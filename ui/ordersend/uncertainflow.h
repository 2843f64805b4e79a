#pragma once

#include "models/ports/orderdesk.h"
#include "ui/ordersend/ordersendcontext.h"
#include "ui/words/failurewords.h"

#include <QTimer>

namespace lineside {

/// Looks after an order whose answer was lost: asks who is there, again every 30 s while nothing was found,
/// and keeps the agent's word. Decides and sends nothing by itself. Knows no widgets.
class UncertainFlow : public QObject {
    Q_OBJECT

public:
    /// Desk and context must outlive the flow.
    UncertainFlow(OrderDesk& desk, Attempt attempt, const OrderSendContext& context, QObject* parent);
    ~UncertainFlow() override;

    [[nodiscard]] const Attempt& attempt() const { return m_attempt; }
    /// What was sent, out of what was kept; nothing when that can't be read.
    [[nodiscard]] const std::optional<Request>& sent() const { return m_sent; }
    [[nodiscard]] const std::optional<Evidence>& evidence() const { return m_evidence; }
    /// Why the last question had no answer.
    [[nodiscard]] const QString& failure() const { return m_failure; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// It will ask again by itself.
    [[nodiscard]] bool isLooking() const { return m_asking || m_timer.isActive(); }
    [[nodiscard]] bool isDeciding() const { return m_deciding; }
    /// From when on nothing found speaks against its having been made, UTC.
    [[nodiscard]] QDateTime resendFrom() const;
    /// The last answer is of that time or later: the agent may say that it was not made.
    [[nodiscard]] bool mayDeny() const;

    /// Asks at once, also when a person asks for it out of turn.
    void ask();
    /// Goes on asking, whatever was found.
    void keepLooking();
    /// The agent's word: the customer that it made, or empty: none.
    void decide(const QString& customerId);

Q_SIGNALS:
    void changed();
    /// The word is kept.
    void decided(const lineside::Attempt& attempt);
    /// It could not be kept: nothing was decided.
    void notDecided(const lineside::FailureWords& words);

private:
    void take(const Result<Evidence>& result);

    OrderDesk& m_desk;
    Attempt m_attempt;
    const OrderSendContext& m_context;
    std::optional<Request> m_sent;
    std::optional<Evidence> m_evidence;
    QString m_failure;
    QTimer m_timer;
    CancelToken m_token;
    bool m_asking = false;
    bool m_keeps = false;
    bool m_deciding = false;
};

} // namespace lineside
