#pragma once

#include "app/flows/orderroad.h"

namespace lineside::flows {

/// The customers of a Duplicate_Query's reply. One comes once for each pattern that matched; here they stand
/// once, with all of them, and with what they matched as.
QList<Match> matchesIn(const Record& reply);

/// Adds what another question found: who is there already has its patterns too.
void addMatches(QList<Match>& found, const QList<Match>& more);

/// The same with the counts; those that the service left out are counted here.
DuplicateReport reportOf(const Record& reply);

/// The customer of a Customers_Query's reply as a match, without patterns.
Match matchOf(const Record& customer);

} // namespace lineside::flows
