#pragma once

#include "app/flows/ask.h"
#include "models/ports/desk.h"

namespace lineside::flows {

/// The request that a text of the look-up box asks: by number, device or ID.
Request queryFor(const Guess& guess);

/// Asks for the customer: by ID that one, by a number whoever has it.
QCoro::Task<Result<Record>> lookUp(ServicePtr service, Guess guess, CancelToken cancel);

/// The request of a search by name: closed customers too, and patterns of its own (those with an unfilled
/// field are skipped by the service).
Request searchFor(const FindQuery& query);

/// Asks who it may be, by each way to read the name (namesMeant()); each customer once. A question without
/// an answer ends it: what was found by the others is no answer to all.
QCoro::Task<Result<QList<Match>>> find(ServicePtr service, FindQuery query, CancelToken cancel);

} // namespace lineside::flows
