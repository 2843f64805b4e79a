#pragma once

#include "app/flows/await.h"
#include "models/ports/service.h"

#include <QStringList>

namespace lineside::flows {

using ServicePtr = std::shared_ptr<Service>;

/// The record of one question. All of them pass here, and what Customers_Query answers is held against what
/// was asked (identified()), so that no story can take one customer for another.
QCoro::Task<Result<Record>> ask(ServicePtr service, Request request, CancelToken cancel);

/// The customer of that ID as the service holds them now. Failure{WrongCustomer}, and nothing is asked, for
/// an ID that is no whole positive number.
QCoro::Task<Result<Record>> askCustomer(ServicePtr service, QString customerId, CancelToken cancel);

/// A change, once: nothing cancels it, and it is no question.
QCoro::Task<Result<Reply>> tell(ServicePtr service, Request change);

/// The device and SIM numbers of an order as Customers_Query asks for them; none without any.
QList<Request> inventoryQueries(const Record& order);

/// Who holds a device or SIM.
struct Holders {
    bool asked = true;       ///< false: the service refused to say it of one of the numbers
    QList<Record> customers; ///< each once
};
/// Who holds the order's device or SIM now. A refusal with one of the codes means that nobody has it (see
/// notFoundCodes in resources/catalog/README.md); any other says nothing, and stops nothing.
QCoro::Task<Result<Holders>> askInventory(ServicePtr service, Record order, QStringList notFoundCodes,
                                          CancelToken cancel);

} // namespace lineside::flows
