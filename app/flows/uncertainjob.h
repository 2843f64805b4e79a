#pragma once

#include "app/flows/orderjobs.h"

#include <QTimer>

namespace lineside {

/// The UncertainStory over a road.
class UncertainJob : public UncertainStory {
    Q_OBJECT

public:
    /// `road` must outlive it.
    UncertainJob(OrderRoad& road, Attempt attempt, const OrderTiming& timing);
    ~UncertainJob() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const Attempt& attempt() const override { return m_attempt; }
    [[nodiscard]] const std::optional<Request>& sent() const override { return m_sent; }
    [[nodiscard]] const std::optional<Evidence>& evidence() const override { return m_evidence; }
    [[nodiscard]] const std::optional<Failure>& failure() const override { return m_failure; }
    [[nodiscard]] const std::optional<Failure>& notDecided() const override { return m_notDecided; }
    [[nodiscard]] bool isAsking() const override { return m_asking; }
    [[nodiscard]] bool isLooking() const override { return m_asking || m_timer.isActive(); }
    [[nodiscard]] std::chrono::milliseconds interval() const override { return m_timer.intervalAsDuration(); }
    [[nodiscard]] const Created& made() const override { return m_made; }

    void ask() override;
    void keepLooking() override;
    void decideMade(const QString& customerId) override;
    void decideNotMade() override;
    void decideResend() override;

private:
    void take(const Result<Evidence>& result);
    void decide(const QString& customerId, State then);
    void takeWord(const Result<Attempt>& result, State then);
    void makeCreated();

    OrderRoad& m_road;
    Attempt m_attempt;
    std::optional<Request> m_sent;
    State m_state = State::Open;
    std::optional<Evidence> m_evidence;
    std::optional<Failure> m_failure;
    std::optional<Failure> m_notDecided;
    Created m_made;
    QTimer m_timer;
    CancelToken m_token;
    bool m_asking = false;
    bool m_keeps = false;
};

} // namespace lineside
