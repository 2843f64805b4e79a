#pragma once

#include "app/practice/store/row.h"

#include <QDate>

namespace lineside::practice {

/// The first ID of the examples.
inline constexpr int firstCustomer = 1001;
/// A customer that training material and tests name, beyond the first ten.
inline constexpr int pruitt = 1042;

/// True for the IDs whose customers are written by hand: 1001 to 1010, and 1042.
bool isFixed(int id);
/// Writes them all, with their services, exemptions and accounts. `today` decides when Lifeline comes due.
void addFixed(Inserter& into, QDate today);

/// The customer with 10,000 lines.
inline constexpr int fleet = 1007;
/// Phone numbers of the fixed customers, which the series must not give again.
QStringList fixedNumbers();

/// Payment account that every example customer has.
inline int accountOf(int customer) {
    return customer * 10 + 1;
}

/// "YYYY-MM-DDT00:00:00"
QString wireDate(QDate date);

} // namespace lineside::practice
