#pragma once

#include "tests/support/orders/typed.h"

#include <optional>

namespace lineside::test {

using namespace Qt::StringLiterals;

/// How one rule of elements.tsv is broken in a complete request, and what must come of it.
struct OrderCase {
    QString path;                     ///< the element whose rule it is
    QList<Typed> edits;               ///< what breaks it
    QString element;                  ///< where the problem stands; of a list, its first member
    std::optional<Severity> severity; ///< nothing: the path is hidden and never sent
    [[nodiscard]] QString name() const {
        QStringList texts{path};
        for (const Typed& typed : edits)
            texts.append(typed.path.section(u'/', -1) + u'=' + typed.text);
        return texts.join(u' ');
    }
};

inline QList<Typed> place(const QString& group) {
    return {{group + u"/Address1"_s, u"77 Harbor Ln"_s},
            {group + u"/City"_s, u"Tallahassee"_s},
            {group + u"/State"_s, u"fl"_s},
            {group + u"/Zip"_s, u"32301"_s}};
}

inline QList<Typed> person(const QString& group) {
    return QList<Typed>{{group + u"/FirstName"_s, u"Rosa"_s}, {group + u"/LastName"_s, u"Núñez"_s}} +
           place(group);
}

/// A Lifeline order with everything that has a rule: each case breaks it in one place.
inline QList<Typed> completeOrder() {
    const QString lifeline = u"Customer/Lifeline/"_s, port = u"Order/WirelessPort/"_s;
    return QList<Typed>{{u"Customer/AgentID"_s, u"11"_s},
                        {lifeline + u"Status"_s, u"APPROVED"_s},
                        {lifeline + u"LifelineTypeID"_s, u"2"_s},
                        {lifeline + u"TemporaryAddress"_s, u"false"_s},
                        {lifeline + u"SeparateEconomicUnit"_s, u"true"_s},
                        {lifeline + u"CertificationDate"_s, u"11/2/2026"_s},
                        {u"Customer/Fields/Field/FieldID"_s, u"31"_s},
                        {u"Customer/Fields/Field/Label"_s, u"Preferred contact time"_s},
                        {u"Customer/Fields/Field/Value"_s, u"Morning"_s}} +
           person(u"Customer/PhysicalAddress"_s) + person(u"Customer/MailingAddress"_s) +
           QList<Typed>{{u"Order/CarrierID"_s, u"71"_s}, {u"Order/PackageID"_s, u"501"_s}} +
           person(u"Order/ShippingAddress"_s) +
           QList<Typed>{{u"Order/ShippingAddress/CompanyName"_s, u"Reef Ltd"_s},
                        {port + u"MDN"_s, u"(850) 555-0142"_s},
                        {port + u"AccountNumber"_s, u"00771"_s},
                        {port + u"AuthorizedSigner"_s, u"Rosa Núñez"_s},
                        {port + u"PINPassword"_s, u"4411"_s},
                        {port + u"ExternalProvider"_s, u"GULF"_s}} +
           person(port + u"Address"_s) +
           QList<Typed>{{u"Order/AdditionalProducts/Product/ProductID"_s, u"601"_s},
                        {u"Order/AdditionalProducts/Product/Quantity"_s, u"2"_s}};
}

inline QList<Typed> completeQuote() {
    return QList<Typed>{{u"PackageID"_s, u"502"_s},
                        {u"AdditionalProducts/Product/ProductID"_s, u"601"_s},
                        {u"AdditionalProducts/Product/Quantity"_s, u"1"_s}} +
           place(u"Address"_s);
}

/// An element that is required: emptied, it is missing.
inline OrderCase missing(const QString& path) {
    return {path, {{path, QString()}}, path, Severity::Missing};
}

inline QList<OrderCase> addressCases(const QString& group) {
    QList<OrderCase> cases;
    for (const QString& name : {u"Address1"_s, u"City"_s, u"State"_s, u"Zip"_s})
        cases.append(missing(group + u'/' + name));
    cases.append({group + u"/ID"_s, {{group + u"/ID"_s, u"5"_s}}, {}, {}});
    cases.append({group + u"/Zip"_s, {{group + u"/Zip"_s, u"3230"_s}}, group + u"/Zip"_s, Severity::Refuse});
    cases.append(
        {group + u"/State"_s, {{group + u"/State"_s, u"ZZ"_s}}, group + u"/State"_s, Severity::Refuse});
    return cases;
}

/// Names of a customer's address, by class.
inline QList<OrderCase> nameCases(const QString& group) {
    const QString first = group + u"/FirstName"_s, last = group + u"/LastName"_s;
    const QString company = group + u"/CompanyName"_s;
    const Typed business{u"Customer/CustomerClass"_s, u"Business"_s};
    return {missing(first),
            missing(last),
            {first, {business}, {}, {}},
            {last, {business}, {}, {}},
            {company, {business}, company, Severity::Missing},
            {company, {{company, u"Reef Ltd"_s}}, {}, {}}};
}

inline QList<OrderCase> oneOfTwoCases() {
    const QString agent = u"Customer/AgentID"_s, number = u"Customer/AgentNumber"_s;
    const QString isParent = u"Customer/IsParentAccount"_s, parent = u"Customer/ParentCustomerID"_s;
    const QString carrier = u"Order/CarrierID"_s, code = u"Order/CarrierCode"_s;
    return {{number, {}, {}, {}},
            {number, {{number, u"A-100"_s}}, number, Severity::Refuse},
            {agent, {{agent, QString()}, {number, u"A-100"_s}}, {}, {}},
            {code, {}, {}, {}},
            {code, {{code, u"GULF"_s}}, code, Severity::Refuse},
            {carrier, {{carrier, QString()}, {code, u"GULF"_s}}, {}, {}},
            {parent, {{isParent, u"true"_s}}, {}, {}},
            {isParent, {{parent, u"1002"_s}}, {}, {}},
            {parent, {{isParent, u"true"_s}, {parent, u"1002"_s}}, parent, Severity::Refuse}};
}

inline QList<OrderCase> shippingCases() {
    const QString group = u"Order/ShippingAddress"_s;
    const QString first = group + u"/FirstName"_s, last = group + u"/LastName"_s;
    const QString company = group + u"/CompanyName"_s;
    return addressCases(group) +
           QList<OrderCase>{
               {first, {{first, QString()}}, first, Severity::Warn},
               {last, {{last, QString()}}, last, Severity::Warn},
               {company, {{company, QString()}}, company, Severity::Warn},
               {first, {{company, QString()}, {first, QString()}}, first, Severity::Missing},
               {last, {{company, QString()}, {last, QString()}}, last, Severity::Missing},
           };
}

inline QList<OrderCase> portCases() {
    const QString group = u"Order/WirelessPort/"_s;
    QList<OrderCase> cases = addressCases(group + u"Address"_s);
    for (const QString& name : {u"MDN"_s, u"AccountNumber"_s, u"AuthorizedSigner"_s, u"PINPassword"_s,
                                u"ExternalProvider"_s, u"Address/FirstName"_s, u"Address/LastName"_s})
        cases.append(missing(group + name));
    cases.append(
        {group + u"MDN"_s, {{group + u"MDN"_s, u"150 555 0142"_s}}, group + u"MDN"_s, Severity::Refuse});
    return cases;
}

inline QList<OrderCase> lifelineCases() {
    const QString group = u"Customer/Lifeline/"_s;
    QList<OrderCase> cases;
    for (const QString& name :
         {u"LifelineTypeID"_s, u"TemporaryAddress"_s, u"SeparateEconomicUnit"_s, u"CertificationDate"_s})
        cases.append(missing(group + name));
    cases.append({group + u"LifelineTypeID"_s,
                  {{group + u"LifelineTypeID"_s, u"0"_s}},
                  group + u"LifelineTypeID"_s,
                  Severity::Missing});
    return cases;
}

inline QList<OrderCase> productCases(const QString& group) {
    const QString product = group + u"/ProductID"_s;
    return {{product, {{product, QString()}}, product, Severity::Missing},
            {group + u"/Quantity"_s, {{group + u"/Quantity"_s, u"0"_s}}, product, Severity::Refuse},
            {group + u"/Rate"_s, {{group + u"/Rate"_s, u"cheap"_s}}, product, Severity::Refuse}};
}

inline QList<OrderCase> fieldCases() {
    const QString id = u"Customer/Fields/Field/FieldID"_s, label = u"Customer/Fields/Field/Label"_s;
    const QString value = u"Customer/Fields/Field/Value"_s;
    return {{id, {{id, QString()}, {label, QString()}}, id, Severity::Missing},
            {label, {{id, QString()}, {label, QString()}}, id, Severity::Missing},
            {label, {{label, u"Paper bill"_s}}, id, Severity::Refuse},
            {value, {{value, QString()}}, id, Severity::Missing}};
}

/// Every required, conditional and prohibited element of a NewCustomers_Create.
inline QList<OrderCase> createCases() {
    return oneOfTwoCases() + lifelineCases() + fieldCases() + addressCases(u"Customer/MailingAddress"_s) +
           nameCases(u"Customer/MailingAddress"_s) + addressCases(u"Customer/PhysicalAddress"_s) +
           nameCases(u"Customer/PhysicalAddress"_s) + QList<OrderCase>{missing(u"Order/PackageID"_s)} +
           shippingCases() + portCases() + productCases(u"Order/AdditionalProducts/Product"_s);
}

/// The same of a NewCustomers_Quote.
inline QList<OrderCase> quoteCases() {
    QList<Typed> noAddress;
    for (const Typed& typed : place(u"Address"_s))
        noAddress.append({typed.path, QString()});
    const QString product = u"AdditionalProducts/Product/ProductID"_s;
    const QList<Typed> noProduct{{product, QString()},
                                 {u"AdditionalProducts/Product/Quantity"_s, QString()},
                                 {u"PackageID"_s, QString()}};
    return addressCases(u"Address"_s) + productCases(u"AdditionalProducts/Product"_s) +
           QList<OrderCase>{{u"ZIP"_s, noAddress, u"ZIP"_s, Severity::Missing},
                            {u"PackageID"_s, noProduct, u"PackageID"_s, Severity::Missing}};
}

} // namespace lineside::test
