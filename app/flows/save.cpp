#include "app/flows/save.h"

#include "models/formats/integer.h"

namespace lineside::flows {

QCoro::Task<Result<Reread>> reread(ServicePtr service, ChangeSet changes, CancelToken cancel) {
    const QString customerId = changes.key();
    const Result<Record> theirs = co_await askCustomer(service, customerId, cancel);
    if (!theirs)
        co_return theirs.failure();
    co_return Reread{theirs.value(), merge(changes, theirs.value(), FormSchema::customer())};
}

QCoro::Task<Result<Saved>> send(ServicePtr service, ChangeSet changes) {
    const QString customerId = changes.key();
    if (readKey(customerId).isEmpty())
        co_return Failure{.kind = Failure::Kind::WrongCustomer};
    const Request request = changes.request();
    const Result<Reply> reply = co_await tell(service, request);
    if (!reply)
        co_return reply.failure();
    const CancelToken never;
    const Result<Record> now = co_await askCustomer(service, customerId, never);
    if (!now)
        co_return Saved{{}, {}, now.failure()};
    co_return Saved{compare(changes, now.value(), FormSchema::customer()), now.value(), {}};
}

} // namespace lineside::flows
