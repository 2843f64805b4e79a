#pragma once

#include "models/recordmodel/recordmodel.h"

/// An invented customer, and what an agent changes of them.
namespace lineside::rosa {

using namespace Qt::StringLiterals;

inline constexpr ElementId address1 = "Customer/PhysicalAddress/Address1"_element;
inline constexpr ElementId address2 = "Customer/PhysicalAddress/Address2"_element;
inline constexpr ElementId city = "Customer/PhysicalAddress/City"_element;
inline constexpr ElementId zip = "Customer/PhysicalAddress/Zip"_element;
inline constexpr ElementId zip4 = "Customer/PhysicalAddress/Zip4"_element;
inline constexpr ElementId terms = "Customer/Billing/PaymentTerms"_element;
inline constexpr ElementId email = "Customer/Email"_element;
inline constexpr ElementId ssn = "Customer/SSN"_element;
inline constexpr ElementId dob = "Customer/DOB"_element;
inline constexpr ElementId source = "Customer/Source"_element;
inline constexpr ElementId program = "Customer/Lifeline/Program"_element;
inline constexpr GroupId exemptions = "Customer/TaxExemptions"_group;
inline constexpr GroupId fields = "Customer/Fields/Field"_group;

inline Record loaded() {
    Record record;
    record.set("Customer/ID"_element, u"1001"_s);
    record.set(address1, u"77 Harbor Ln"_s);
    record.set(address2, u"Apt 4"_s);
    record.set(city, u"Tallahassee"_s);
    record.set(zip, u"32301"_s);
    record.set(terms, u"15"_s);
    record.set(ssn, u"123456789"_s);
    record.set(dob, u"1984-02-03T00:00:00"_s);
    record.set("Customer/Lifeline/LifelineTypeID"_element, u"0"_s);
    record.setRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s, u"E911"_s}));
    return record;
}

inline Record with(Record record, ElementId id, const QString& text) {
    record.set(id, text);
    return record;
}

/// The six changes of the pictures.
inline void edit(RecordModel& model) {
    model.edit(address1, u"418 Cedar Ridge Rd"_s);
    model.edit(address2, QString());
    model.edit(zip, u"32304"_s);
    model.edit(terms, u"30"_s);
    model.edit(email, u"rosa.delgado@example.com"_s);
    model.editRows(exemptions, Rows::ofTexts({u"Federal"_s, u"State"_s}));
}

} // namespace lineside::rosa
