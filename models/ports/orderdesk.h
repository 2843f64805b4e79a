#pragma once

#include "models/ports/attempts.h"
#include "models/ports/desk.h"

namespace lineside {

/// What Duplicate_Query says of one caller.
struct DuplicateReport {
    int persons = 0;
    int locations = 0;
    QList<Match> matches; ///< each customer once
};

/// What the agent has seen and decided about possible duplicates before an order is sent.
struct Examined {
    QStringList ids;           ///< customers that were shown: opened, gone on with, or created in spite of
    bool nobodyLooked = false; ///< the agent was told that nobody could look, and creates all the same
    friend bool operator==(const Examined&, const Examined&) = default;
};

/// An order that the agent has reviewed.
struct OrderToSend {
    QString draftId;
    QString title;
    QByteArray form; ///< saveForm()
    Request request{Operation::NewCustomersCreate};
    Examined examined;
    /// Filled when the create ends with Failure{Unexamined}: all that the service knows now, for the agent to
    /// look at. Left empty when the service refused to look.
    std::shared_ptr<DuplicateReport> found = std::make_shared<DuplicateReport>();
};

/// What the service made of an order, and what of it could be read afterwards.
struct Created {
    QString attemptId;
    QString customerId;
    QString status;
    QString billMethod;
    QStringList orders;
    QStringList lines;
    Rows products;
    QList<Comparison> comparisons;  ///< empty when the reading afterwards failed
    std::optional<Record> now;      ///< the new customer
    std::optional<Failure> reading; ///< why the reading afterwards failed
    bool earlier = false;           ///< made by an earlier try of the order: nothing was sent now
};

/// A customer who may be the one that a lost create made.
struct Candidate {
    Match match;
    bool byInventory = false;       ///< the order's device or SIM stands at this customer
    std::optional<Record> customer; ///< as the service has him, when he could be read
    int differences = 0;            ///< elements of the order that this customer holds otherwise
};

/// What was found out about an uncertain attempt, and what Lineside proposes. The agent decides.
struct Evidence {
    enum class Proposal : quint8 {
        Made,     ///< one candidate, who holds what was ordered
        Choose,   ///< several, or one who differs: the agent looks
        AskAgain, ///< nothing found; no proof that nothing was made
        Resend    ///< nothing found for 10 minutes after the sending
    };
    Attempt attempt;
    QList<Candidate> candidates;
    bool patternsAsked = true;  ///< false: the service refused to say who is like the caller
    bool inventoryAsked = true; ///< false: the service did not say who has the order's device or SIM
    QDateTime askedAt;          ///< UTC
    Proposal proposal = Proposal::AskAgain;
};

/// The stories of a new customer, behind futures that always settle on the caller's thread. A page that goes
/// away loses the answer, not the story.
class OrderDesk {
public:
    /// How long after the sending nothing found is no proof (API page).
    static constexpr int ResendAfterSeconds = 600;

    OrderDesk() = default;
    OrderDesk(const OrderDesk&) = delete;
    OrderDesk& operator=(const OrderDesk&) = delete;
    virtual ~OrderDesk() = default;

    /// Duplicate_Query as it stands.
    virtual QFuture<Result<DuplicateReport>> duplicates(Request query, CancelToken cancel) = 0;
    /// The reply of NewCustomers_Quote.
    virtual QFuture<Result<Record>> quote(Request query, CancelToken cancel) = 0;
    /// Keeps the attempt, sends once, reads the new customer and compares. `cancel` ends it only before the
    /// sending. A failure whose outcome is unknown leaves the attempt uncertain. An order that was made
    /// before is Failure{AlreadyMade}. Possible duplicates that nobody has seen stop it before its first byte
    /// with Failure{Unexamined}, and so does a service that refuses to look, until the agent goes on without:
    /// then `text` and `code` say what it refused with.
    virtual QFuture<Result<Created>> create(OrderToSend order, CancelToken cancel) = 0;
    /// Asks who is there now that was not before. Changes nothing.
    virtual QFuture<Result<Evidence>> lookAfter(QString attemptId, CancelToken cancel) = 0;
    /// The agent's word on an uncertain attempt: the customer that it made, or empty: it made none.
    virtual QFuture<Result<Attempt>> decide(QString attemptId, QString customerId) = 0;
    /// The customer as the service has them now, and nobody else (Failure{WrongCustomer}, Failure{Gone}).
    virtual QFuture<Result<Record>> customer(QString customerId, CancelToken cancel) = 0;
    /// The bytes that create() would send now, the session key hidden.
    [[nodiscard]] virtual QByteArray preview(const Request& request) const = 0;
};

} // namespace lineside
