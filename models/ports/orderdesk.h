#pragma once

#include "models/ports/newcustomerstory.h"
#include "models/ports/quotestory.h"
#include "models/ports/uncertainstory.h"

#include <memory>

namespace lineside {

/// The stories of a new customer, as objects, and one question behind a future that always settles on the
/// caller's thread. Implemented by the program's flows. It must outlive its stories.
class OrderDesk {
public:
    OrderDesk() = default;
    OrderDesk(const OrderDesk&) = delete;
    OrderDesk& operator=(const OrderDesk&) = delete;
    virtual ~OrderDesk() = default;

    /// Duplicate_Query as it stands.
    virtual QFuture<Result<DuplicateReport>> duplicates(Request query, CancelToken cancel) = 0;
    /// Whether the caller of the order in this model is a customer already; the model may die first.
    virtual std::unique_ptr<DuplicateStory> duplicateStory(RecordModel& model) = 0;
    /// Of the order that it will be told.
    virtual std::unique_ptr<QuoteStory> quoteStory(const SiteCatalog& catalog) = 0;
    /// Of the order in this model, which must outlive it; `title` is whose order it is. Asks and sends
    /// nothing before it is told to.
    virtual std::unique_ptr<OrderStory> orderStory(const RecordModel& model, const QString& draftId,
                                                   const QString& title, const SeenMatches& seen) = 0;
    virtual std::unique_ptr<UncertainStory> uncertainStory(const Attempt& attempt) = 0;
    /// `sent` is what went out; `numberColumn` the column of a service's number, by the site's catalog.
    virtual std::unique_ptr<NewCustomerStory> newCustomerStory(const Created& made, const Request& sent,
                                                               const QString& numberColumn) = 0;
};

} // namespace lineside
