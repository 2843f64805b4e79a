#include "app/flows/lookup.h"

#include "app/flows/matches.h"

namespace lineside::flows {
namespace {

using namespace Qt::StringLiterals;

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
    const Result<Record> customer = co_await ask(service, request, cancel);
    co_return customer;
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
    const Result<Record> reply = co_await ask(service, request, cancel);
    if (!reply)
        co_return reply.failure();
    co_return matchesIn(reply.value());
}

} // namespace lineside::flows
