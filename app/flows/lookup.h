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

/// Asks who it may be; each customer once.
QCoro::Task<Result<QList<Match>>> find(ServicePtr service, FindQuery query, CancelToken cancel);

} // namespace lineside::flows
