#pragma once

#include "models/order/quote.h"

#include <QTest>

/// A caller, a catalog and rows for tests of quotes.
namespace lineside::test {

using namespace Qt::StringLiterals;
using Row = std::initializer_list<std::pair<QStringView, QString>>;

inline Decimal dec(const QString& text) {
    return Decimal::parse(text).value();
}

inline Rows rowsOf(std::initializer_list<Row> all) {
    Rows rows;
    for (const Row& row : all) {
        rows.beginRow();
        for (const auto& [column, text] : row)
            rows.add(column, Value(text));
    }
    return rows;
}

inline Record marcus() {
    Record r;
    r.set("Customer/PhysicalAddress/FirstName"_element, u"Marcus"_s);
    r.set("Customer/PhysicalAddress/LastName"_element, u"Bell"_s);
    r.set("Customer/PhysicalAddress/Address1"_element, u"2210 Juniper Ct"_s);
    r.set("Customer/PhysicalAddress/Address2"_element, u"Unit B"_s);
    r.set("Customer/PhysicalAddress/City"_element, u"Tallahassee"_s);
    r.set("Customer/PhysicalAddress/State"_element, u"FL"_s);
    r.set("Customer/PhysicalAddress/Zip"_element, u"32304"_s);
    r.set("Order/PackageID"_element, u"502"_s);
    return r;
}

inline SiteCatalog catalog() {
    const auto reading = SiteCatalog::parse(R"({"lineside-catalog": 1,
        "packages": [{"id": 502, "name": "Unlimited Home", "monthly": 39.99, "oneTime": 25.00},
                     {"id": 503, "name": "Free", "monthly": 0.00, "oneTime": 0},
                     {"id": 505, "name": "Half a price", "monthly": 1.00},
                     {"id": 504, "name": "No price"}],
        "products": [{"id": 601, "name": "Voicemail", "rate": 2.505, "kind": "monthly"},
                     {"id": 602, "name": "SIM card", "rate": 4.99, "kind": "oneTime"},
                     {"id": 603, "name": "On request", "kind": "monthly"}]})");
    return reading.catalog.value_or(SiteCatalog());
}

} // namespace lineside::test
