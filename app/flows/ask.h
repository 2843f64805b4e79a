#pragma once

#include "app/flows/await.h"
#include "models/ports/service.h"

#include <QStringList>

namespace lineside::flows {

using ServicePtr = std::shared_ptr<Service>;

/// One call's record.
QCoro::Task<Result<Record>> ask(ServicePtr service, Request request, CancelToken cancel);

/// The device and SIM numbers of an order as Customers_Query asks for them; none without any.
QList<Request> inventoryQueries(const Record& order);

/// Who holds the order's device or SIM now: each customer once. That nobody has one is no failure.
QCoro::Task<Result<QList<Record>>> askInventory(ServicePtr service, Record order, CancelToken cancel);

} // namespace lineside::flows
