#pragma once

#include "tests/models/rules/ordercases.h"

namespace lineside::test {

/// Every way to break one rule of an OrderGenerator::whole() that must stop it: the rules of createCases(),
/// and for each element a text that its type, format or length does not take.
QList<OrderCase> brokenCases();
/// The case concerns the mailing address, which then must be typed.
bool touchesMailing(const OrderCase& rule);
/// The class of a customer decides on both addresses, and a recipient without a company needs both names:
/// more than one place may be wrong.
bool breaksTwo(const OrderCase& rule);
/// The program is stricter than the service: states and countries that there are not, check digits, and the
/// new provider, which the service demands of some ports only.
bool isTakenAllTheSame(const OrderCase& rule);
/// Paths of the elements with problems, each once.
QStringList placesOf(const QList<Problem>& problems);

} // namespace lineside::test
