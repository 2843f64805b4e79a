#include "app/flows/lookup.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;

constexpr GroupId matchesGroup = "Matches/Match"_group;

Match matchAt(const Rows& rows, int row) {
    const auto text = [&](QStringView column) { return rows.value(row, column).text(); };
    return {.customerId = text(u"CustomerID"),
            .accountNumber = text(u"AcctNum"),
            .name = text(u"Name"),
            .street = text(u"Street1"),
            .cityStateZip = text(u"CityStateZip"),
            .status = text(u"Status"),
            .created = text(u"Created_Date"),
            .patterns = {text(u"MatchPattern")}};
}

/// A customer comes once for each pattern that matched; here he stands once, with all of them.
QList<Match> matchesIn(const Record& record) {
    QList<Match> found;
    const Rows& rows = record.rows(matchesGroup);
    for (int row = 0; row < rows.count(); ++row) {
        const Match match = matchAt(rows, row);
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&](const Match& m) { return m.customerId == match.customerId; });
        if (known == found.end())
            found.append(match);
        else if (!known->patterns.contains(match.patterns.first()))
            known->patterns += match.patterns;
    }
    return found;
}

void setIfFilled(Request& request, ElementId id, const QString& text) {
    if (!text.isEmpty())
        request.set(id, text);
}

} // namespace

Request queryFor(const Guess& guess) {
    Request request(Operation::CustomersQuery);
    if (const auto element = schema::find(requestElement(guess.kind)); element && !guess.value.isEmpty())
        request.set(*element, guess.value);
    if (const QStringView type = inventoryType(guess.kind); !type.isEmpty())
        request.set("Inventory/Type"_element, type.toString());
    return request;
}

QCoro::Task<Result<Record>> lookUp(ServicePtr service, Guess guess, CancelToken cancel) {
    const Request request = queryFor(guess);
    const auto answer = settled(service->call(request, cancel));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    co_return reply.value().record;
}

Request searchFor(const FindQuery& query) {
    Request request(Operation::DuplicateQuery);
    setIfFilled(request, "FirstName"_element, query.firstName);
    setIfFilled(request, "LastName"_element, query.lastName);
    setIfFilled(request, "SSNTaxIDLast4"_element, query.lastFour);
    setIfFilled(request, "DateOfBirth"_element, query.dateOfBirth);
    setIfFilled(request, "ZIP"_element, query.zip);
    request.set("Options/IgnoreClosed"_element, u"false"_s);
    request.setRows("Options/MatchPatterns"_group,
                    Rows::ofTexts({u"FirstName,LastName"_s, u"LastName,DateOfBirth"_s, u"LastName,Zip"_s,
                                   u"LastName,SSNTaxIdLast4"_s}));
    return request;
}

QCoro::Task<Result<QList<Match>>> find(ServicePtr service, FindQuery query, CancelToken cancel) {
    const Request request = searchFor(query);
    const auto answer = settled(service->call(request, cancel));
    const Result<Reply> reply = co_await answer;
    if (!reply)
        co_return reply.failure();
    co_return matchesIn(reply.value().record);
}

} // namespace lineside::flows
