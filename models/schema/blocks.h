#pragma once

#include "models/schema/element.h"

#include <array>

namespace lineside::schema {

using enum Use;
inline constexpr Use out = Output;
inline constexpr Use required = Required;
inline constexpr Use conditional = Conditional;
inline constexpr Use optional = Optional;
inline constexpr Use ignored = Ignored;
inline constexpr Use prohibited = Prohibited;

/// One array of several, in order.
template <std::size_t... N>
constexpr auto concat(const std::array<Element, N>&... parts) {
    std::array<Element, (N + ...)> all{};
    std::size_t next = 0;
    const auto append = [&](const auto& part) {
        for (const Element& element : part)
            all[next++] = element;
    };
    (append(parts), ...);
    return all;
}

/// The elements of a shared block, below one group.
template <std::size_t N>
constexpr auto below(std::string_view group, std::array<Element, N> block) {
    for (Element& element : block)
        element.prefix = group;
    return block;
}

constexpr auto personNames(Use use) {
    return std::array{
        text("FirstName", use, QT_TRANSLATE_NOOP("schema", "First name")).only(OnlyFor::Residential),
        text("LastName", use, QT_TRANSLATE_NOOP("schema", "Last name")).only(OnlyFor::Residential),
    };
}

constexpr auto moreNames(Use use) {
    return std::array{
        text("MiddleName", use, QT_TRANSLATE_NOOP("schema", "Middle name"))
            .only(OnlyFor::Residential)
            .max(10),
        text("Suffix", use, QT_TRANSLATE_NOOP("schema", "Suffix")).only(OnlyFor::Residential),
    };
}

constexpr auto companyName(Use use) {
    return std::array{
        text("CompanyName", use, QT_TRANSLATE_NOOP("schema", "Company")).only(OnlyFor::Business)};
}

constexpr auto addressId(Use use) {
    return std::array{integer("ID", use, QT_TRANSLATE_NOOP("schema", "Address ID"))};
}

/// Street to country. Second line, ZIP+4 and country are optional even where the rest is required.
constexpr auto place(Use use) {
    const Use soft = use == required ? optional : use;
    return std::array{
        text("Address1", use, QT_TRANSLATE_NOOP("schema", "Address 1")),
        text("Address2", soft, QT_TRANSLATE_NOOP("schema", "Address 2")),
        text("City", use, QT_TRANSLATE_NOOP("schema", "City")),
        text("State", use, QT_TRANSLATE_NOOP("schema", "State"))
            .from(Source::States)
            .as(Format::State)
            .max(2),
        text("Zip", use, QT_TRANSLATE_NOOP("schema", "ZIP")).as(Format::Zip),
        text("Zip4", soft, QT_TRANSLATE_NOOP("schema", "ZIP+4")).as(Format::Zip4),
        text("Country", soft, QT_TRANSLATE_NOOP("schema", "Country"))
            .from(Source::Countries)
            .as(Format::Country)
            .max(3),
    };
}

/// An address with all its names (query, create).
constexpr auto fullAddress(std::string_view group, Use id, Use names, Use street) {
    const Use soft = names == conditional ? optional : names;
    return below(
        group, concat(addressId(id), personNames(names), moreNames(soft), companyName(names), place(street)));
}

/// An address without middle name and suffix (update, quote).
constexpr auto shortAddress(std::string_view group, Use id, Use street) {
    return below(group, concat(addressId(id), personNames(optional), companyName(optional), place(street)));
}

/// The address of a port-in: a person's, with names that the other provider knows.
constexpr auto portAddress(std::string_view group) {
    return below(group,
                 concat(addressId(prohibited), personNames(required), moreNames(optional), place(required)));
}

constexpr auto billing(Use use) {
    return std::array{
        decimal("Customer/Billing/Balance", use, QT_TRANSLATE_NOOP("schema", "Balance")).figure(),
        decimal("Customer/Billing/Due", use, QT_TRANSLATE_NOOP("schema", "Due")).figure(),
        decimal("Customer/Billing/Overdue", use, QT_TRANSLATE_NOOP("schema", "Overdue"))
            .wire("Customer/Billing/OverDue")
            .figure(),
        decimal("Customer/Billing/UnbilledUsage", use, QT_TRANSLATE_NOOP("schema", "Unbilled usage"))
            .figure(),
        boolean("Customer/Billing/EnabledBalanceLimit", use,
                QT_TRANSLATE_NOOP("schema", "Suspend by balance"))
            .wire("Customer/Billing/EnableBalanceLimit"),
        decimal("Customer/Billing/UsageBalanceLimit", use, QT_TRANSLATE_NOOP("schema", "Balance limit")),
        integer("Customer/Billing/PaymentTerms", use, QT_TRANSLATE_NOOP("schema", "Payment terms, days")),
        boolean("Customer/Billing/PaymentTermsOverride", use,
                QT_TRANSLATE_NOOP("schema", "Override the terms")),
    };
}

} // namespace lineside::schema
