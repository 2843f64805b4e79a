#pragma once

#include "models/order/arrived.h"
#include "models/recordmodel/formstate.h"
#include "models/recordmodel/recordmodel.h"
#include "tests/app/flows/support/fakeorderdesk.h"

/// An invented caller, what they order, and what a service makes of it.
namespace lineside::bell {

using namespace Qt::StringLiterals;

inline const QString ssn = u"987654321"_s;
inline const QString device = u"8901260400005550106"_s;

inline void who(RecordModel& model) {
    model.edit("Customer/PhysicalAddress/FirstName"_element, u"Marcus"_s);
    model.edit("Customer/PhysicalAddress/LastName"_element, u"Bell"_s);
    model.edit("Customer/PhysicalAddress/Address1"_element, u"2210 Juniper Court"_s);
    model.edit("Customer/PhysicalAddress/City"_element, u"Tallahassee"_s);
    model.edit("Customer/PhysicalAddress/State"_element, u"FL"_s);
    model.edit("Customer/PhysicalAddress/Zip"_element, u"32304"_s);
    model.edit("Customer/SSN"_element, ssn);
    model.edit("Customer/Email"_element, u"marcus.bell@example.com"_s);
    model.edit("Customer/BillMethod"_element, u"EMAIL_ONLY"_s);
}

inline void order(RecordModel& model) {
    who(model);
    model.edit("Order/PackageID"_element, u"118"_s);
    model.edit("Order/WirelessESN"_element, device);
    Rows products;
    const int id = products.addColumn(u"ProductID"_s), rate = products.addColumn(u"Rate"_s),
              quantity = products.addColumn(u"Quantity"_s);
    products.beginRow();
    products.add(id, State::Set, u"7");
    products.add(rate, State::Set, u"5.00");
    products.add(quantity, State::Set, u"2");
    model.editRows("Order/AdditionalProducts/Product"_group, products);
    Rows fields;
    const int label = fields.addColumn(u"Label"_s), value = fields.addColumn(u"Value"_s);
    fields.beginRow();
    fields.add(label, State::Set, u"Gate code");
    fields.add(value, State::Set, u"4471");
    model.editRows("Customer/Fields/Field"_group, fields);
    model.editRows("Customer/TaxExemptions"_group, Rows::ofTexts({u"Federal"_s, u"E911"_s}));
}

inline Record customer(const Request& sent, const QString& number, const QString& status) {
    Record now = order::recordOf(sent);
    now.set("Customer/ID"_element, u"20001"_s);
    now.set("Customer/Status"_element, status);
    Rows services;
    const int id = services.addColumn(u"ID"_s), column = services.addColumn(u"Number"_s);
    services.beginRow();
    services.add(id, State::Set, u"1");
    if (!number.isEmpty())
        services.add(column, State::Set, number);
    now.setRows("Customer/Services"_group, services);
    return now;
}

inline Created made(const Request& sent, const Record& now) {
    Created found;
    found.attemptId = u"attempt"_s;
    found.customerId = u"20001"_s;
    found.status = u"PENDING"_s;
    found.billMethod = u"EMAIL_ONLY"_s;
    found.orders = QStringList{u"30001"_s};
    found.lines = QStringList{u"41"_s, u"42"_s};
    Rows products;
    const int id = products.addColumn(u"ProductID"_s);
    for (const QString& text : {u"7"_s, u"99"_s}) {
        products.beginRow();
        products.add(id, State::Set, text);
    }
    found.products = products;
    found.now = now;
    found.comparisons = order::arrived(sent, now);
    return found;
}

inline Attempt attempt(const RecordModel& model, const QDateTime& sentAt) {
    Attempt found;
    found.id = u"attempt"_s;
    found.draftId = u"draft"_s;
    found.state = Attempt::State::Uncertain;
    found.madeAt = found.sentAt = sentAt;
    found.title = u"Marcus Bell"_s;
    found.form = saveForm(model);
    found.knownAsked = true;
    found.failure = {.kind = Failure::Kind::TimedOut, .outcomeUnknown = true};
    return found;
}

inline Candidate candidate(const QString& id, const std::optional<Record>& now, const Request& sent) {
    Candidate found;
    found.match.customerId = id;
    found.match.name = u"Marcus Bell"_s;
    found.match.street = u"2210 Juniper Ct"_s;
    found.match.cityStateZip = u"Tallahassee FL 32304"_s;
    found.match.status = u"PENDING"_s;
    found.match.created = u"2026-11-24T10:28:40"_s;
    found.match.person = found.match.location = true;
    found.customer = now;
    found.differences = now ? order::differences(sent, *now) : 0;
    return found;
}

} // namespace lineside::bell
