#pragma once

#include "app/flows/orderroad.h"
#include "models/ports/orderdesk.h"
#include "models/wire/names.h"

#include <functional>

namespace lineside {

/// How long the stories of orders wait, and by which clock.
struct OrderTiming {
    std::chrono::milliseconds interval{30'000};  ///< between two questions about a lost or a new customer
    std::chrono::milliseconds duration{600'000}; ///< how long a new customer is watched
    std::chrono::milliseconds quotePause{600};   ///< without typing, before a quote is asked for
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
};

/// The port OrderDesk over a road: the two are one object, so that a story goes the road of the desk that
/// made it.
class OrderJobs : public OrderDesk, public OrderRoad {
public:
    /// Of stories made from here on.
    void setTiming(const OrderTiming& timing) { m_timing = timing; }
    [[nodiscard]] const OrderTiming& timing() const { return m_timing; }
    /// The installation's names of elements, by which a refusal speaks.
    void setNames(const WireNames& names) { m_names = names; }

    QFuture<Result<DuplicateReport>> duplicates(Request query, CancelToken cancel) override = 0;
    std::unique_ptr<DuplicateStory> duplicateStory(RecordModel& model) override;
    std::unique_ptr<QuoteStory> quoteStory(const SiteCatalog& catalog) override;
    std::unique_ptr<OrderStory> orderStory(const RecordModel& model, const QString& draftId,
                                           const QString& title, const SeenMatches& seen) override;
    std::unique_ptr<UncertainStory> uncertainStory(const Attempt& attempt) override;
    std::unique_ptr<NewCustomerStory> newCustomerStory(const Created& made, const Request& sent,
                                                       const QString& numberColumn) override;

private:
    OrderTiming m_timing;
    WireNames m_names;
};

} // namespace lineside
