#pragma once

#include "models/schema/element.h"

#include <array>

/// Marks a label for translation in the context "schema" (as QT_TRANSLATE_NOOP, spelled shortly).
#define NOOP(text) text

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
        text("FirstName", use, NOOP("First name")).only(OnlyFor::Residential),
        text("LastName", use, NOOP("Last name")).only(OnlyFor::Residential),
    };
}

constexpr auto moreNames(Use use) {
    return std::array{
        text("MiddleName", use, NOOP("Middle name")).only(OnlyFor::Residential).max(10),
        text("Suffix", use, NOOP("Suffix")).only(OnlyFor::Residential),
    };
}

constexpr auto companyName(Use use) {
    return std::array{text("CompanyName", use, NOOP("Company")).only(OnlyFor::Business)};
}

constexpr auto addressId(Use use) {
    return std::array{integer("ID", use, NOOP("Address ID"))};
}

/// Street to country. Second line, ZIP+4 and country are optional even where the rest is required.
constexpr auto place(Use use) {
    const Use soft = use == required ? optional : use;
    return std::array{
        text("Address1", use, NOOP("Address 1")),
        text("Address2", soft, NOOP("Address 2")),
        text("City", use, NOOP("City")),
        text("State", use, NOOP("State")).from(Source::States).as(Format::State).max(2),
        text("Zip", use, NOOP("ZIP")).as(Format::Zip),
        text("Zip4", soft, NOOP("ZIP+4")).as(Format::Zip4),
        text("Country", soft, NOOP("Country")).from(Source::Countries).as(Format::Country).max(3),
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
        decimal("Customer/Billing/Balance", use, NOOP("Balance")).figure(),
        decimal("Customer/Billing/Due", use, NOOP("Due")).figure(),
        decimal("Customer/Billing/Overdue", use, NOOP("Overdue")).wire("Customer/Billing/OverDue").figure(),
        decimal("Customer/Billing/UnbilledUsage", use, NOOP("Unbilled usage")).figure(),
        boolean("Customer/Billing/EnabledBalanceLimit", use, NOOP("Suspend by balance"))
            .wire("Customer/Billing/EnableBalanceLimit"),
        decimal("Customer/Billing/UsageBalanceLimit", use, NOOP("Balance limit")),
        integer("Customer/Billing/PaymentTerms", use, NOOP("Payment terms, days")),
        boolean("Customer/Billing/PaymentTermsOverride", use, NOOP("Override the terms")),
    };
}

} // namespace lineside::schema
