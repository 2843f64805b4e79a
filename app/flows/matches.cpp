#include "app/flows/matches.h"

#include "models/formats/integer.h"
#include "models/record/customername.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;

constexpr GroupId matchesGroup = "Matches/Match"_group;

/// So that one customer is one, however each reply spells the ID.
QString shortest(const QString& id) {
    const QString key = readKey(id);
    return key.isEmpty() ? id : key;
}

Match matchAt(const Rows& rows, int row) {
    const auto text = [&](QStringView column) { return rows.value(row, column).text(); };
    const QString type = text(u"MatchType");
    return {.customerId = shortest(text(u"CustomerID")),
            .accountNumber = text(u"AcctNum"),
            .name = text(u"Name"),
            .street = text(u"Street1"),
            .cityStateZip = text(u"CityStateZip"),
            .status = text(u"Status"),
            .created = text(u"Created_Date"),
            .patterns = {text(u"MatchPattern")},
            .person = type.compare(u"PERSON", Qt::CaseInsensitive) == 0,
            .location = type.compare(u"LOCATION", Qt::CaseInsensitive) == 0};
}

int countIn(const Record& reply, ElementId id, qsizetype counted) {
    const auto said = readInteger(reply.text(id));
    return said ? int(*said) : int(counted);
}

} // namespace

void addMatches(QList<Match>& found, const QList<Match>& more) {
    for (const Match& match : more) {
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&](const Match& m) { return m.customerId == match.customerId; });
        if (known == found.end()) {
            found.append(match);
            continue;
        }
        for (const QString& pattern : match.patterns) {
            if (!known->patterns.contains(pattern))
                known->patterns += pattern;
        }
        known->person = known->person || match.person;
        known->location = known->location || match.location;
    }
}

QList<Match> matchesIn(const Record& reply) {
    QList<Match> found;
    const Rows& rows = reply.rows(matchesGroup);
    for (int row = 0; row < rows.count(); ++row)
        addMatches(found, {matchAt(rows, row)});
    return found;
}

DuplicateReport reportOf(const Record& reply) {
    DuplicateReport report;
    report.matches = matchesIn(reply);
    const auto persons = std::count_if(report.matches.cbegin(), report.matches.cend(),
                                       [](const Match& match) { return match.person; });
    const auto locations = std::count_if(report.matches.cbegin(), report.matches.cend(),
                                         [](const Match& match) { return match.location; });
    report.persons = countIn(reply, "MatchPersonCount"_element, persons);
    report.locations = countIn(reply, "MatchLocationCount"_element, locations);
    return report;
}

Match matchOf(const Record& customer) {
    const auto text = [&](ElementId id) { return customer.text(id); };
    Match match;
    match.customerId = shortest(text("Customer/ID"_element));
    match.accountNumber = text("Customer/AcctNum"_element);
    match.name = customerName(customer, NameStyle::Whole);
    match.street = text("Customer/PhysicalAddress/Address1"_element);
    match.cityStateZip = u"%1, %2 %3"_s.arg(text("Customer/PhysicalAddress/City"_element),
                                            text("Customer/PhysicalAddress/State"_element),
                                            text("Customer/PhysicalAddress/Zip"_element));
    match.status = text("Customer/Status"_element);
    return match;
}

} // namespace lineside::flows
