#include "app/flows/orderjobs.h"

#include "app/flows/duplicatejob.h"
#include "app/flows/newcustomerjob.h"
#include "app/flows/orderjob.h"
#include "app/flows/quotejob.h"
#include "app/flows/uncertainjob.h"

namespace lineside {

std::unique_ptr<DuplicateStory> OrderJobs::duplicateStory(RecordModel& model) {
    return std::make_unique<DuplicateJob>(model, *this);
}

std::unique_ptr<QuoteStory> OrderJobs::quoteStory(const SiteCatalog& catalog) {
    return std::make_unique<QuoteJob>(*this, catalog, m_timing);
}

std::unique_ptr<OrderStory> OrderJobs::orderStory(const RecordModel& model, const QString& draftId,
                                                  const QString& title, const SeenMatches& seen) {
    return std::make_unique<OrderJob>(model, *this, OrderJob::Order{draftId, title, m_names, seen});
}

std::unique_ptr<UncertainStory> OrderJobs::uncertainStory(const Attempt& attempt) {
    return std::make_unique<UncertainJob>(*this, attempt, m_timing);
}

std::unique_ptr<NewCustomerStory> OrderJobs::newCustomerStory(const Created& made, const Request& sent,
                                                              const QString& numberColumn) {
    return std::make_unique<NewCustomerJob>(*this, made, sent, numberColumn, m_timing);
}

} // namespace lineside
