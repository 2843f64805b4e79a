#include "app/flows/save.h"

namespace lineside::flows {

QCoro::Task<Result<Record>> queryAgain(ServicePtr service, QString customerId, CancelToken cancel) {
    Request request(Operation::CustomersQuery);
    request.set("CustomerID"_element, customerId);
    const auto answer = settled(service->call(request, cancel));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    co_return reply.value().record;
}

QCoro::Task<Result<Prepared>> prepare(ServicePtr service, ChangeSet changes, CancelToken cancel) {
    const QString customerId = changes.key();
    const Result<Record> theirs = co_await queryAgain(service, customerId, cancel);
    if (!theirs)
        co_return theirs.failure();
    co_return Prepared{theirs.value(), merge(changes, theirs.value(), FormSchema::customer())};
}

QCoro::Task<Result<Saved>> send(ServicePtr service, ChangeSet changes) {
    const Request request = changes.request();
    const CancelToken never;
    const auto answer = settled(service->call(request, never));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    const QString customerId = changes.key();
    const Result<Record> now = co_await queryAgain(service, customerId, never);
    if (!now)
        co_return Saved{{}, {}, now.failure()};
    co_return Saved{compare(changes, now.value(), FormSchema::customer()), now.value(), {}};
}

} // namespace lineside::flows
