#pragma once

#include "tests/app/flows/support/createfixture.h"
#include "tests/lostanswers/badline.h"
#include "tests/lostanswers/callers.h"
#include "tests/lostanswers/otherprocess.h"

namespace lineside::test {

/// What the ledger says of the drill.
struct Count {
    int creates = 0;
    int twice = 0;   ///< customers of one order beyond the first
    int lost = 0;    ///< shown as made, or left uncertain, and nobody there
    int wrongly = 0; ///< the last state shown is not the ledger's
};

/// A scripted agent who sends orders over a bad line and takes what the page proposes.
class Drill {
public:
    Drill(const QString& practice, quint64 seed);
    Count run(int creates);

private:
    struct Order {
        QString mark;
        Typed typed;
        OrderToSend sent;
    };
    void oneOrder(const Order& order);
    bool send(const Order& order);
    bool resolve(const QString& attemptId);
    [[nodiscard]] QString fitting(const Evidence& evidence) const;
    void disturbThePractice();
    [[nodiscard]] Fate fateOfTheCreate();
    [[nodiscard]] Fate fateOfAQuestion();
    void otherAgent(const Typed& typed);
    void sitDown();
    void restartPractice();
    void step(int seconds);
    void waitUntilQuiet();
    [[nodiscard]] Attempt lastOf(const QString& draftId) const;
    [[nodiscard]] Count counted() const;
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    QRandomGenerator m_random;
    Callers m_callers{m_random};
    std::shared_ptr<QDateTime> m_now;
    OtherProcess m_practice;
    BadLine m_line;
    std::shared_ptr<AttemptsDisk> m_disk = std::make_shared<AttemptsDisk>();
    std::unique_ptr<Seat> m_seat;
    std::optional<Fate> m_next; ///< of the connection that opens next
    std::function<void()> m_atSending;
    QList<Order> m_orders;
    int m_others = 0;
    int m_uncertain = 0, m_resent = 0, m_restarts = 0, m_kills = 0;
};

} // namespace lineside::test
