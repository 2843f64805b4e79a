#include "app/flows/ask.h"

#include "app/flows/identity.h"
#include "models/formats/device.h"
#include "models/formats/integer.h"
#include "models/ports/fault.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;

void addQuery(QList<Request>& queries, const QString& typed, bool sim) {
    const QString number = deviceNumber(typed);
    if (number.isEmpty())
        return;
    Request query(Operation::CustomersQuery);
    query.set("Inventory/Type"_element, sim ? u"SIM_Card"_s : u"Mobile_Device"_s);
    query.set("Inventory/Identifier"_element, number);
    if (!queries.contains(query))
        queries.append(query);
}

QString keyOf(const Record& customer) {
    return readKey(customer.text("Customer/ID"_element));
}

bool isAmong(const QList<Record>& customers, const Record& one) {
    return std::any_of(customers.cbegin(), customers.cend(),
                       [&](const Record& customer) { return keyOf(customer) == keyOf(one); });
}

} // namespace

QCoro::Task<Result<Record>> ask(ServicePtr service, Request request, CancelToken cancel) {
    const auto answer = settled(service->call(request, cancel));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    if (request.operation() == Operation::CustomersQuery)
        co_return identified(request, reply.value().record);
    co_return reply.value().record;
}

QCoro::Task<Result<Record>> askCustomer(ServicePtr service, QString customerId, CancelToken cancel) {
    const QString key = readKey(customerId);
    if (key.isEmpty())
        co_return Failure{.kind = Failure::Kind::WrongCustomer};
    Request request(Operation::CustomersQuery);
    request.set("CustomerID"_element, key);
    const Result<Record> customer = co_await ask(service, request, cancel);
    co_return customer;
}

QCoro::Task<Result<Reply>> tell(ServicePtr service, Request change) {
    Q_ASSERT(change.operation() != Operation::CustomersQuery);
    const CancelToken never;
    const auto answer = settled(service->call(change, never));
    const Result<Reply> reply = co_await answer;
    co_return reply;
}

QList<Request> inventoryQueries(const Record& order) {
    QList<Request> queries;
    const QString& device = order.text("Order/WirelessESN"_element);
    addQuery(queries, device, deviceKind(device) == DeviceKind::Iccid);
    addQuery(queries, order.text("Order/WirelessICCID"_element), true);
    return queries;
}

QCoro::Task<Result<Holders>> askInventory(ServicePtr service, Record order, QStringList notFoundCodes,
                                          CancelToken cancel) {
    Holders holders;
    const QList<Request> queries = inventoryQueries(order);
    for (const Request& query : queries) {
        const Result<Record> found = co_await ask(service, query, cancel);
        if (found && !isAmong(holders.customers, found.value()))
            holders.customers.append(found.value());
        if (found || found.failure().kind == Failure::Kind::Gone)
            continue;
        if (!isRefusal(found.failure()))
            co_return found.failure();
        holders.asked = holders.asked && notFoundCodes.contains(found.failure().code);
    }
    co_return holders;
}

} // namespace lineside::flows
