#include "app/flows/knownbefore.h"

#include "app/flows/matches.h"
#include "models/order/duplicates.h"
#include "models/ports/fault.h"

#include <algorithm>

namespace lineside::flows {

QCoro::Task<Result<KnownBefore>> knownBefore(ServicePtr service, Record order, QStringList notFoundCodes,
                                             CancelToken cancel) {
    KnownBefore known;
    if (order::canBeChecked(order)) {
        const Request query = order::duplicateQuery(order);
        const Result<Record> reply = co_await ask(service, query, cancel);
        known.asked = reply.ok();
        if (reply)
            known.report = reportOf(reply.value());
        else if (isRefusal(reply.failure()))
            known.refused = reply.failure();
        else
            co_return reply.failure();
    }
    for (const Match& match : known.report.matches)
        known.ids.append(match.customerId);
    const Result<Holders> holders = co_await askInventory(service, order, notFoundCodes, cancel);
    if (!holders)
        co_return holders.failure();
    for (const Record& holder : holders.value().customers)
        known.ids.append(matchOf(holder).customerId);
    known.ids.removeDuplicates();
    co_return known;
}

std::optional<Failure> whyUnexamined(const OrderToSend& order, const KnownBefore& known) {
    if (known.refused && !order.examined.nobodyLooked)
        return Failure{
            .kind = Failure::Kind::Unexamined, .code = known.refused->code, .text = known.refused->text};
    const QList<Match>& matches = known.report.matches;
    const bool allSeen = std::all_of(matches.cbegin(), matches.cend(), [&](const Match& match) {
        return order.examined.ids.contains(match.customerId);
    });
    if (allSeen)
        return {};
    *order.found = known.report;
    return Failure{.kind = Failure::Kind::Unexamined};
}

} // namespace lineside::flows
