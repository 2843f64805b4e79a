#include "app/flows/duplicates.h"

#include "app/flows/matches.h"

namespace lineside::flows {

QCoro::Task<Result<DuplicateReport>> duplicates(ServicePtr service, Request query, CancelToken cancel) {
    const Result<Record> reply = co_await ask(service, query, cancel);
    if (!reply)
        co_return reply.failure();
    co_return reportOf(reply.value());
}

} // namespace lineside::flows
