#include "app/flows/ask.h"

#include "models/formats/device.h"

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

} // namespace

QCoro::Task<Result<Record>> ask(ServicePtr service, Request request, CancelToken cancel) {
    const auto answer = settled(service->call(request, cancel));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    co_return reply.value().record;
}

QList<Request> inventoryQueries(const Record& order) {
    QList<Request> queries;
    const QString device = order.text("Order/WirelessESN"_element);
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
        if (!found && found.failure().kind != Failure::Kind::Refused)
            co_return found.failure();
        if (!found) {
            holders.asked = holders.asked && notFoundCodes.contains(found.failure().code);
            continue;
        }
        const QString id = found.value().text("Customer/ID"_element);
        const bool again =
            std::any_of(holders.customers.cbegin(), holders.customers.cend(),
                        [&](const Record& holder) { return holder.text("Customer/ID"_element) == id; });
        if (!id.isEmpty() && !again)
            holders.customers.append(found.value());
    }
    co_return holders;
}

} // namespace lineside::flows
