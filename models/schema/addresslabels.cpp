#include "models/schema/addresslabels.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace lineside::schema {
namespace {

struct Row {
    std::string_view name; ///< below the address
    std::string_view label;
};

struct Address {
    std::string_view path;
    std::array<Row, 13> rows;
};

// Whole texts, not a word and a label: in most languages they don't stand side by side.
constexpr std::array addresses{
    Address{"Customer/PhysicalAddress",
            {{{"ID", QT_TRANSLATE_NOOP("schema", "Service address ID")},
              {"FirstName", QT_TRANSLATE_NOOP("schema", "Service first name")},
              {"LastName", QT_TRANSLATE_NOOP("schema", "Service last name")},
              {"MiddleName", QT_TRANSLATE_NOOP("schema", "Service middle name")},
              {"Suffix", QT_TRANSLATE_NOOP("schema", "Service suffix")},
              {"CompanyName", QT_TRANSLATE_NOOP("schema", "Service company")},
              {"Address1", QT_TRANSLATE_NOOP("schema", "Service address 1")},
              {"Address2", QT_TRANSLATE_NOOP("schema", "Service address 2")},
              {"City", QT_TRANSLATE_NOOP("schema", "Service city")},
              {"State", QT_TRANSLATE_NOOP("schema", "Service state")},
              {"Zip", QT_TRANSLATE_NOOP("schema", "Service ZIP")},
              {"Zip4", QT_TRANSLATE_NOOP("schema", "Service ZIP+4")},
              {"Country", QT_TRANSLATE_NOOP("schema", "Service country")}}}},
    Address{"Customer/MailingAddress",
            {{{"ID", QT_TRANSLATE_NOOP("schema", "Mailing address ID")},
              {"FirstName", QT_TRANSLATE_NOOP("schema", "Mailing first name")},
              {"LastName", QT_TRANSLATE_NOOP("schema", "Mailing last name")},
              {"MiddleName", QT_TRANSLATE_NOOP("schema", "Mailing middle name")},
              {"Suffix", QT_TRANSLATE_NOOP("schema", "Mailing suffix")},
              {"CompanyName", QT_TRANSLATE_NOOP("schema", "Mailing company")},
              {"Address1", QT_TRANSLATE_NOOP("schema", "Mailing address 1")},
              {"Address2", QT_TRANSLATE_NOOP("schema", "Mailing address 2")},
              {"City", QT_TRANSLATE_NOOP("schema", "Mailing city")},
              {"State", QT_TRANSLATE_NOOP("schema", "Mailing state")},
              {"Zip", QT_TRANSLATE_NOOP("schema", "Mailing ZIP")},
              {"Zip4", QT_TRANSLATE_NOOP("schema", "Mailing ZIP+4")},
              {"Country", QT_TRANSLATE_NOOP("schema", "Mailing country")}}}},
    Address{"Order/ShippingAddress",
            {{{"ID", QT_TRANSLATE_NOOP("schema", "Shipping address ID")},
              {"FirstName", QT_TRANSLATE_NOOP("schema", "Shipping first name")},
              {"LastName", QT_TRANSLATE_NOOP("schema", "Shipping last name")},
              {"MiddleName", QT_TRANSLATE_NOOP("schema", "Shipping middle name")},
              {"Suffix", QT_TRANSLATE_NOOP("schema", "Shipping suffix")},
              {"CompanyName", QT_TRANSLATE_NOOP("schema", "Shipping company")},
              {"Address1", QT_TRANSLATE_NOOP("schema", "Shipping address 1")},
              {"Address2", QT_TRANSLATE_NOOP("schema", "Shipping address 2")},
              {"City", QT_TRANSLATE_NOOP("schema", "Shipping city")},
              {"State", QT_TRANSLATE_NOOP("schema", "Shipping state")},
              {"Zip", QT_TRANSLATE_NOOP("schema", "Shipping ZIP")},
              {"Zip4", QT_TRANSLATE_NOOP("schema", "Shipping ZIP+4")},
              {"Country", QT_TRANSLATE_NOOP("schema", "Shipping country")}}}},
    Address{"Order/WirelessPort/Address",
            {{{"ID", QT_TRANSLATE_NOOP("schema", "Port-in address ID")},
              {"FirstName", QT_TRANSLATE_NOOP("schema", "Port-in first name")},
              {"LastName", QT_TRANSLATE_NOOP("schema", "Port-in last name")},
              {"MiddleName", QT_TRANSLATE_NOOP("schema", "Port-in middle name")},
              {"Suffix", QT_TRANSLATE_NOOP("schema", "Port-in suffix")},
              {"CompanyName", QT_TRANSLATE_NOOP("schema", "Port-in company")},
              {"Address1", QT_TRANSLATE_NOOP("schema", "Port-in address 1")},
              {"Address2", QT_TRANSLATE_NOOP("schema", "Port-in address 2")},
              {"City", QT_TRANSLATE_NOOP("schema", "Port-in city")},
              {"State", QT_TRANSLATE_NOOP("schema", "Port-in state")},
              {"Zip", QT_TRANSLATE_NOOP("schema", "Port-in ZIP")},
              {"Zip4", QT_TRANSLATE_NOOP("schema", "Port-in ZIP+4")},
              {"Country", QT_TRANSLATE_NOOP("schema", "Port-in country")}}}},
};

} // namespace

std::string_view addressLabel(ElementId id) {
    const Element& element = any(id);
    const auto* address = std::find_if(addresses.begin(), addresses.end(),
                                       [&](const Address& each) { return each.path == element.prefix; });
    if (address == addresses.end())
        return {};
    const auto* row = std::find_if(address->rows.begin(), address->rows.end(),
                                   [&](const Row& each) { return each.name == element.name; });
    return row == address->rows.end() ? std::string_view() : row->label;
}

} // namespace lineside::schema
