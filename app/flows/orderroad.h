#pragma once

#include "models/ports/uncertainstory.h"

#include <memory>

namespace lineside {

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
    QByteArray form;     ///< saveForm()
    Documents documents; ///< that the form names
    Request request{Operation::NewCustomersCreate};
    Examined examined;
    /// Filled when the create ends with Failure{Unexamined}: all that the service knows now, for the agent to
    /// look at. Left empty when the service refused to look.
    std::shared_ptr<DuplicateReport> found = std::make_shared<DuplicateReport>();
};

/// What the stories of a new customer go by, behind futures that always settle on the caller's thread. It
/// must outlive its stories.
class OrderRoad {
public:
    OrderRoad() = default;
    OrderRoad(const OrderRoad&) = delete;
    OrderRoad& operator=(const OrderRoad&) = delete;
    virtual ~OrderRoad() = default;

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
    /// Where attempts are kept; null when that is gone.
    [[nodiscard]] virtual Attempts* attempts() const = 0;
};

} // namespace lineside
