#pragma once

#include "tests/lostanswers/badline.h"
#include "tests/lostanswers/callers.h"
#include "tests/lostanswers/drillseat.h"
#include "tests/lostanswers/otherprocess.h"

namespace lineside::test {

/// What the ledger says of the drill.
struct Count {
    int creates = 0;
    int twice = 0;   ///< customers of one order beyond the first
    int lost = 0;    ///< shown as made, or left uncertain, and nobody there
    int wrongly = 0; ///< the last state shown is not the ledger's
    int again = 0;   ///< drafts whose order was made, and which were offered, kept or sent again
};

/// A scripted agent who sends orders over a bad line, takes what the page proposes, and opens and sends again
/// the draft of an order that was made, in the program that sent it or in the next one. The program is killed
/// at any time while it sends, and after the service has accepted: before that is on the disk, right after
/// it, while the new customer is read, and when the page was told.
///
/// Seen to fail: with Vault::makeDraft doing nothing each order was offered and kept again; with the store's
/// refusals and the create's look for an accepted attempt gone too, customers were made twice.
class Drill {
public:
    Drill(const QString& practice, quint64 seed);
    Count run(int creates);

private:
    /// Where the program ends once the service has answered that it made the customer.
    enum class Death : quint8 { None, BeforeKept, Kept, Reading, Told };
    struct Order {
        QString mark;
        Typed typed;
        OrderToSend sent;
    };
    void oneOrder(Order& order);
    bool send(Order& order);
    bool ended(Order& order, const Result<Created>& made);
    void openAgain(const Order& order, const QString& customerId);
    void killSometimes();
    void watch();
    void die();
    bool resolve(const Order& order, const QString& attemptId);
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
    [[nodiscard]] Count counted();
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    QRandomGenerator m_random;
    Callers m_callers{m_random};
    std::shared_ptr<QDateTime> m_now;
    OtherProcess m_practice;
    BadLine m_line;
    QTemporaryDir m_folder;
    std::unique_ptr<DrillSeat> m_seat;
    Death m_death = Death::None;
    std::optional<Fate> m_next; ///< of the connection that opens next
    std::function<void()> m_atSending;
    QList<Order> m_orders;
    int m_others = 0;
    int m_uncertain = 0, m_resent = 0, m_restarts = 0, m_kills = 0, m_deaths = 0, m_again = 0;
};

} // namespace lineside::test
