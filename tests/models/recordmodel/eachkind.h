#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside::test {

using namespace Qt::StringLiterals;

inline constexpr ElementId email = "Customer/Email"_element;
inline constexpr ElementId address2 = "Customer/PhysicalAddress/Address2"_element;
inline constexpr ElementId limit = "Customer/Billing/UsageBalanceLimit"_element;
inline constexpr ElementId contractEnd = "Customer/ContractEnd"_element;
inline constexpr ElementId autoDebit = "Customer/IsAutoDebit"_element;
inline constexpr ElementId account = "Customer/AutoPaymentAccountID"_element;
inline constexpr ElementId program = "Customer/Lifeline/Program"_element;
inline constexpr GroupId exemptions = "Customer/TaxExemptions"_group;

/// A customer with a value of each kind, as the service tells of them.
inline Record eachKind() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(email, u"rosa@example.com"_s);
    record.set(address2, u"Apt 4"_s);
    record.set(limit, u"1.50"_s);
    record.set(contractEnd, u"2026-12-31T00:00:00"_s);
    record.set(autoDebit, u"false"_s);
    record.set("Customer/DOB"_element, u"1980-02-03T00:00:00"_s);
    record.set("Customer/SSN"_element, u"123456789"_s);
    record.setRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
    return record;
}

/// What would be sent, companions marked with a plus.
inline QStringList changedPaths(const RecordModel& model) {
    QStringList paths;
    for (const Change& change : model.changeSet().changes())
        paths.append(schema::path(change.id) + (change.companion ? u"+"_s : QString()));
    return paths;
}

} // namespace lineside::test
