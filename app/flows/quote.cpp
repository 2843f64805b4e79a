#include "app/flows/quote.h"

namespace lineside::flows {

QCoro::Task<Result<Record>> quote(ServicePtr service, Request query, CancelToken cancel) {
    Q_ASSERT(query.operation() == Operation::NewCustomersQuote);
    const Result<Record> reply = co_await ask(service, query, cancel);
    co_return reply;
}

} // namespace lineside::flows
