#pragma once

#include <QtGlobal>

#include <string_view>

namespace lineside {

/// What an element's text means. The type of the request wins where reply and request differ.
enum class Type : quint8 { String, Integer, Decimal, Boolean, Date, DateTime, Enum, Base64, ServiceItem };

/// What the operation says of an element (column `use` of the service's element table).
enum class Use : quint8 { Output, Required, Conditional, Optional, Ignored, Prohibited };

/// How often it comes: once; as a list of plain values; once in each item of the repeated parent.
enum class Shape : quint8 { Single, List, InRow };

/// The rule that the value's spelling obeys, beyond its type.
enum class Format : quint8 {
    Any,
    Tn,
    Device, ///< the number of a device or of a SIM
    Iccid,  ///< of a SIM only
    Ssn,
    SsnLast4,
    Pin,
    Zip,
    Zip4,
    State,
    Country,
    Email,
    Lines, ///< several lines of text
    AtLeastOne,
    Day
};

/// How many digits a format has that is digits and nothing else; 0 for all others.
constexpr int digitsOf(Format format) {
    switch (format) {
    case Format::Zip:
        return 5;
    case Format::Zip4:
    case Format::Pin:
    case Format::SsnLast4:
        return 4;
    default:
        return 0;
    }
}

/// Customers for whom the element exists.
enum class OnlyFor : quint8 { Everyone, Residential, Business };

/// Where a choice comes from, when it is not a fixed list of the service: the site catalog, or a standard.
enum class Source : quint8 {
    None,
    Agents,
    BillProfiles,
    Languages,
    LifelineTypes,
    ProofTypes,
    TpivStatuses,
    TaxExemptions,
    CustomFields,
    Packages,
    Products,
    Carriers,
    CarrierCodes,
    CarrierAccounts,
    LineTypes,
    Processes,
    States,
    Countries
};

/// One element of one operation: a row of the schema. Texts are literals; labels are marked for translation
/// in the context "schema". The path is `prefix/name`, so that one table serves every address.
struct Element {
    std::string_view prefix; ///< path of the group that a shared table stands in; may be empty
    std::string_view name;   ///< path below the prefix, with "/" between levels
    Type type = Type::String;
    Use use = Use::Output;
    Shape shape = Shape::Single;
    Format format = Format::Any;
    OnlyFor onlyFor = OnlyFor::Everyone;
    Source source = Source::None;
    bool sensitive = false;   ///< masked everywhere until revealed
    bool open = false;        ///< an enum of the installation: values off the list are taken too
    bool computed = false;    ///< a figure that the service works out: edited only where a setting allows it
    quint16 maxLength = 0;    ///< characters; 0: no limit known
    std::string_view choices; ///< fixed values of an enum, "A|B|C"
    std::string_view label;   ///< once per path is enough; see schema::label
    std::string_view help;
    std::string_view wirePath; ///< full path on the wire; empty: the path itself
    std::string_view
        pagePath; ///< full path on the vendor's page; empty: the path itself; "-": not on the page

    [[nodiscard]] constexpr bool hasPath(std::string_view path) const {
        if (prefix.empty())
            return name == path;
        return path.size() == prefix.size() + 1 + name.size() && path[prefix.size()] == '/' &&
               path.substr(0, prefix.size()) == prefix && path.substr(prefix.size() + 1) == name;
    }

    // Words of the tables: each returns a changed copy.
    [[nodiscard]] constexpr Element in(std::string_view group) const {
        auto e = *this;
        e.prefix = group;
        return e;
    }
    [[nodiscard]] constexpr Element wire(std::string_view path) const {
        auto e = *this;
        e.wirePath = path;
        return e;
    }
    [[nodiscard]] constexpr Element page(std::string_view path) const {
        auto e = *this;
        e.pagePath = path;
        return e;
    }
    [[nodiscard]] constexpr Element secret() const {
        auto e = *this;
        e.sensitive = true;
        return e;
    }
    [[nodiscard]] constexpr Element figure() const {
        auto e = *this;
        e.computed = true;
        return e;
    }
    [[nodiscard]] constexpr Element list() const {
        auto e = *this;
        e.shape = Shape::List;
        return e;
    }
    [[nodiscard]] constexpr Element row() const {
        auto e = *this;
        e.shape = Shape::InRow;
        return e;
    }
    [[nodiscard]] constexpr Element as(Format f) const {
        auto e = *this;
        e.format = f;
        return e;
    }
    [[nodiscard]] constexpr Element only(OnlyFor o) const {
        auto e = *this;
        e.onlyFor = o;
        return e;
    }
    [[nodiscard]] constexpr Element from(Source s) const {
        auto e = *this;
        e.source = s;
        e.open = true;
        return e;
    }
    [[nodiscard]] constexpr Element max(quint16 length) const {
        auto e = *this;
        e.maxLength = length;
        return e;
    }
    [[nodiscard]] constexpr Element helped(std::string_view text) const {
        auto e = *this;
        e.help = text;
        return e;
    }
};

namespace schema {

constexpr Element typed(Type type, std::string_view name, Use use, std::string_view label) {
    Element e;
    e.name = name;
    e.type = type;
    e.use = use;
    e.label = label;
    return e;
}
constexpr Element text(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::String, name, use, label);
}
constexpr Element integer(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::Integer, name, use, label);
}
constexpr Element decimal(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::Decimal, name, use, label);
}
constexpr Element boolean(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::Boolean, name, use, label);
}
constexpr Element date(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::Date, name, use, label);
}
constexpr Element dateTime(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::DateTime, name, use, label);
}
constexpr Element pdf(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::Base64, name, use, label).secret();
}
constexpr Element serviceItems(std::string_view name, Use use, std::string_view label = {}) {
    return typed(Type::ServiceItem, name, use, label).list();
}
/// An enum with a fixed list, "A|B"; an empty list is one of the installation (with from()).
constexpr Element choice(std::string_view name, Use use, std::string_view choices,
                         std::string_view label = {}) {
    auto e = typed(Type::Enum, name, use, label);
    e.choices = choices;
    e.open = choices.empty();
    return e;
}

} // namespace schema
} // namespace lineside
