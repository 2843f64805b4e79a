#pragma once

#include "models/catalog/sitecatalog.h"
#include "tests/app/flows/support/fakeorderdesk.h"

/// An order, a catalog and replies for tests of quotes and duplicates.
namespace lineside::test {

using namespace Qt::StringLiterals;

inline SiteCatalog orderCatalog() {
    return SiteCatalog::parse(R"({"lineside-catalog": 1,
        "billProfiles": [{"id": 1, "name": "Residential, monthly"}, {"id": 3, "name": "Lifeline, prepaid"}],
        "packages": [{"id": 118, "name": "Talk and 5 GB", "monthly": 30.00, "oneTime": 29.99},
                     {"id": 119, "name": "Talk and 20 GB", "monthly": 45.00, "oneTime": 0},
                     {"id": 120, "name": "Home", "monthly": 39.99, "oneTime": 25.00}],
        "products": [{"id": 2041, "name": "Hotspot add-on", "rate": 8.00, "kind": "monthly"}]})")
        .catalog.value_or(SiteCatalog());
}

/// What an agent has typed of Marcus Bell; invented.
inline void typeMarcus(RecordModel& model) {
    const std::pair<ElementId, QString> typed[] = {
        {"Customer/PhysicalAddress/FirstName"_element, u"Marcus"_s},
        {"Customer/PhysicalAddress/LastName"_element, u"Bell"_s},
        {"Customer/PhysicalAddress/Address1"_element, u"2210 Juniper Ct"_s},
        {"Customer/PhysicalAddress/Address2"_element, u"Unit B"_s},
        {"Customer/PhysicalAddress/City"_element, u"Tallahassee"_s},
        {"Customer/PhysicalAddress/State"_element, u"FL"_s},
        {"Customer/PhysicalAddress/Zip"_element, u"32304"_s},
        {"Order/PackageID"_element, u"118"_s}};
    for (const auto& [id, text] : typed)
        model.edit(id, text);
}

struct QuotedLine {
    QString description, amount, category;
};

inline Rows quotedLines(const QList<QuotedLine>& lines) {
    Rows rows;
    for (const QuotedLine& line : lines) {
        rows.beginRow();
        rows.add(u"Description", Value(line.description));
        rows.add(u"Amount", Value(line.amount));
        rows.add(u"Category", Value(line.category));
    }
    return rows;
}

/// The quote of the drawings; the monthly total as given.
inline Record quoteReply(const QString& monthly = u"38.02"_s) {
    Record reply;
    reply.setRows("Details_Charges/Detail"_group,
                  quotedLines({{u"Talk and 5 GB"_s, u"30.00"_s, u"Monthly"_s},
                               {u"Hotspot, international"_s, u"13.00"_s, u"Monthly"_s},
                               {u"Lifeline credit"_s, u"-9.25"_s, u"Monthly"_s},
                               {u"Activation, SIM card"_s, u"29.99"_s, u"OneTime"_s}}));
    reply.setRows("Details_Taxes/Detail"_group,
                  quotedLines({{u"Federal universal service"_s, u"1.33"_s, u"Monthly"_s},
                               {u"Florida communications tax"_s, u"2.54"_s, u"Monthly"_s},
                               {u"911 fee"_s, u"0.40"_s, u"Monthly"_s},
                               {u"Sales tax"_s, u"2.25"_s, u"OneTime"_s}}));
    reply.set("Subtotal_Monthly"_element, monthly);
    reply.set("Subtotal_Monthly_Revenue"_element, u"33.75"_s);
    reply.set("Subtotal_Monthly_Taxes"_element, u"4.27"_s);
    reply.set("Subtotal_OneTime"_element, u"32.24"_s);
    reply.set("Subtotal_OneTime_Revenue"_element, u"29.99"_s);
    reply.set("Subtotal_OneTime_Taxes"_element, u"2.25"_s);
    reply.set("Total"_element, u"70.26"_s);
    return reply;
}

inline QDateTime askedAt() {
    return {QDate(2026, 11, 24), QTime(10, 44)};
}

/// Quotes are asked for in the next turn of the event loop, at that time.
inline OrderTiming atOnce() {
    return {.quotePause = std::chrono::milliseconds(0), .clock = askedAt};
}

inline Match match(const QString& id, const QString& name, const QStringList& patterns) {
    Match made;
    made.customerId = id;
    made.name = name;
    made.patterns = patterns;
    return made;
}

/// The two of the drawings.
inline DuplicateReport twoMatches() {
    Match person = match(u"4127"_s, u"Marcus T. Bell"_s, {u"FirstName,LastName,DateOfBirth"_s});
    person.status = u"CLOSED"_s;
    person.created = u"2023-08-02T10:00:00"_s;
    person.person = true;
    Match place = match(u"2260"_s, u"Irene Bell"_s, {u"Street1,Street2,City,State,Zip"_s});
    place.status = u"OPEN"_s;
    place.created = u"2026-05-20T10:00:00"_s;
    place.location = true;
    return {1, 1, {person, place}};
}

} // namespace lineside::test
