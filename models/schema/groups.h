#pragma once

#include "models/schema/schema.h"

// All that is known of paths that have elements below them. A test holds the table against the operations,
// both ways: each group of an operation has a row, each row has elements.
namespace lineside::schema {

/// Elements of a group that two people change as one thing (API page): a street is no use without its city.
struct Together {
    std::string_view label;
    std::string_view names; ///< below the group, "A|B|C"; the first one stands for all
};

/// The section of a form in which all of a group stands.
struct Placed {
    std::string_view form;    ///< FormSchema::name()
    std::string_view section; ///< as the form's enum names it
};

/// A path with elements below it: several of them, the items of a list, or plain values. Texts are literals,
/// marked for translation in the context "schema".
struct Group {
    std::string_view path;  ///< empty: what stands beside all groups
    std::string_view label; ///< "Service address"
    std::string_view lead;  ///< of one that comes whole or not at all: what is asked for first in it
    std::string_view twin;  ///< path of a group of the same elements that can stand for this one
    bool whole = false;     ///< what it requires is required only where something in it is sent
    bool complete = false;  ///< of a whole one: what is conditional in it is required with the lead
    bool byClass = false; ///< names of the customer: those of the other class (Element::onlyFor) do not apply
    std::array<Together, 2> together{};
    std::array<Placed, 3> placed{};

    // Words of the table: each returns a changed copy.
    [[nodiscard]] constexpr Group wholeFrom(std::string_view name) const {
        auto g = *this;
        g.lead = name;
        g.whole = true;
        return g;
    }
    [[nodiscard]] constexpr Group inFull() const {
        auto g = *this;
        g.complete = true;
        return g;
    }
    [[nodiscard]] constexpr Group ofClass() const {
        auto g = *this;
        g.byClass = true;
        return g;
    }
    [[nodiscard]] constexpr Group like(std::string_view other) const {
        auto g = *this;
        g.twin = other;
        return g;
    }
    [[nodiscard]] constexpr Group merged(std::string_view text, std::string_view names) const {
        auto g = *this;
        g.together[g.together[0].names.empty() ? 0 : 1] = {text, names};
        return g;
    }
    [[nodiscard]] constexpr Group on(std::string_view form, std::string_view section) const {
        auto g = *this;
        std::size_t at = 0;
        while (!g.placed[at].form.empty()) // one too many is no constant
            ++at;
        g.placed[at] = {form, section};
        return g;
    }
};

constexpr Group group(std::string_view path, std::string_view label) {
    Group g;
    g.path = path;
    g.label = label;
    return g;
}

/// An address: its names are one thing, the place is another.
constexpr Group address(std::string_view path, std::string_view label, std::string_view names) {
    return group(path, label)
        .merged(names, "FirstName|LastName|MiddleName|Suffix|CompanyName")
        .merged(label, "Address1|Address2|City|State|Zip|Zip4|Country|ID");
}

inline constexpr std::array groups{
    group("", QT_TRANSLATE_NOOP("schema", "Sending")),
    group("Customer", QT_TRANSLATE_NOOP("schema", "Customer"))
        .merged(QT_TRANSLATE_NOOP("schema", "Auto-debit"), "IsAutoDebit|AutoPaymentAccountID|AutoDebitDay")
        .merged(QT_TRANSLATE_NOOP("schema", "Agent"), "AgentID|AgentNumber"),
    address("Customer/PhysicalAddress", QT_TRANSLATE_NOOP("schema", "Service address"),
            QT_TRANSLATE_NOOP("schema", "Service names"))
        .ofClass()
        .on("customer", "Addresses"),
    address("Customer/MailingAddress", QT_TRANSLATE_NOOP("schema", "Mailing address"),
            QT_TRANSLATE_NOOP("schema", "Mailing names"))
        .ofClass()
        .like("Customer/PhysicalAddress")
        .on("customer", "Addresses")
        .on("order", "Mail"),
    group("Customer/Billing", QT_TRANSLATE_NOOP("schema", "Billing"))
        .on("customer", "Billing")
        .on("order", "Billing"),
    group("Customer/Lifeline", QT_TRANSLATE_NOOP("schema", "Lifeline"))
        .on("customer", "Lifeline")
        .on("order", "Lifeline"),
    group("Customer/Fields/Field", QT_TRANSLATE_NOOP("schema", "Custom fields"))
        .on("customer", "CustomFields")
        .on("order", "CustomFields"),
    group("Customer/TaxExemptions", QT_TRANSLATE_NOOP("schema", "Tax exemptions"))
        .on("customer", "TaxExemptions")
        .on("order", "TaxExemptions"),
    group("Customer/Services", QT_TRANSLATE_NOOP("schema", "Services")).on("customer", "Services"),
    group("Order", QT_TRANSLATE_NOOP("schema", "Order")).wholeFrom("PackageID"),
    address("Order/ShippingAddress", QT_TRANSLATE_NOOP("schema", "Shipping address"),
            QT_TRANSLATE_NOOP("schema", "Shipping names"))
        .wholeFrom("Address1")
        .on("order", "Mail"),
    group("Order/WirelessPort", QT_TRANSLATE_NOOP("schema", "Number to port"))
        .wholeFrom("MDN")
        .inFull()
        .on("order", "Line"),
    address("Order/WirelessPort/Address", QT_TRANSLATE_NOOP("schema", "Address at the old provider"),
            QT_TRANSLATE_NOOP("schema", "Port-in names"))
        .on("order", "Line"),
    group("Order/AdditionalProducts/Product", QT_TRANSLATE_NOOP("schema", "Products")).on("order", "Line"),
    group("Orders/Order", QT_TRANSLATE_NOOP("schema", "Orders")),
    group("Lines/Line", QT_TRANSLATE_NOOP("schema", "Lines")),
    group("Products/Product", QT_TRANSLATE_NOOP("schema", "Products")),
    address("Address", QT_TRANSLATE_NOOP("schema", "Service address"),
            QT_TRANSLATE_NOOP("schema", "Service names"))
        .wholeFrom("Address1"),
    group("AdditionalProducts/Product", QT_TRANSLATE_NOOP("schema", "Products")),
    group("Details_Charges/Detail", QT_TRANSLATE_NOOP("schema", "Charges")),
    group("Details_Taxes/Detail", QT_TRANSLATE_NOOP("schema", "Taxes")),
    group("Inventory", QT_TRANSLATE_NOOP("schema", "Device or SIM")),
    group("Options", QT_TRANSLATE_NOOP("schema", "Options")),
    group("Options/MatchPatterns", QT_TRANSLATE_NOOP("schema", "Match patterns")),
    group("Options/LifelinePrograms", QT_TRANSLATE_NOOP("schema", "Lifeline programs")),
    group("OptionBillProfileIDs", QT_TRANSLATE_NOOP("schema", "Bill profiles")),
    group("Matches/Match", QT_TRANSLATE_NOOP("schema", "Matches")),
};

/// The row of a path; null when nothing stands below it.
constexpr const Group* findGroup(std::string_view path) {
    for (const Group& group : groups) {
        if (group.path == path)
            return &group;
    }
    return nullptr;
}

/// The row of a path that the compiler checks.
consteval const Group& groupAt(std::string_view path) {
    // By reference: where sanitizers are on, GCC 12 can't compare a pointer with null while it compiles.
    for (const Group& group : groups) {
        if (group.path == path)
            return group;
    }
    throw "no operation of the service has elements below this path";
}

/// The group that the element stands in; a list stands in itself.
const Group& groupOf(ElementId id);
const Group& groupOf(GroupId id);
/// Whether it stands below the group, however deep.
bool isWithin(ElementId id, const Group& group);
/// The innermost group that is sent whole or not at all and that the element stands below; null for none.
const Group* wholeOf(ElementId id);
/// What is asked for first in a group that is sent whole; invalid for any other.
ElementId leadOf(const Group& group);
/// The section of a form in which the whole group stands, as it was named; empty where it has none of its
/// own.
QLatin1StringView sectionOf(const Group& group, QLatin1StringView form);

} // namespace lineside::schema
