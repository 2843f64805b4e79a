#pragma once

#include "tests/support/rosa.h"

/// A customer for tests of merging: an address, which is one unit, and some elements that are units by
/// themselves.
namespace lineside::test::merging {

using namespace Qt::StringLiterals;

inline constexpr ElementId address1 = "Customer/PhysicalAddress/Address1"_element;
inline constexpr ElementId city = "Customer/PhysicalAddress/City"_element;
inline constexpr ElementId lastName = "Customer/PhysicalAddress/LastName"_element;
inline constexpr ElementId email = "Customer/Email"_element;
inline constexpr ElementId ssn = "Customer/SSN"_element;
inline constexpr GroupId exemptions = "Customer/TaxExemptions"_group;

inline Record loaded() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(address1, u"77 Harbor Ln"_s);
    record.set(city, u"Tallahassee"_s);
    record.set(lastName, u"Delgado"_s);
    record.set(email, u"a@example.com"_s);
    record.set(ssn, u"123456789"_s);
    record.setRows(exemptions, Rows::ofTexts({u"Federal"_s}));
    return record;
}

using rosa::with;

} // namespace lineside::test::merging
