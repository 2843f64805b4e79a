#include "app/flows/lookup.h"

#include "app/flows/matches.h"
#include "models/formats/personname.h"

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
    QList<Match> found;
    const QList<PersonName> names = namesMeant({query.lastName, query.firstName});
    for (const PersonName& name : names) {
        FindQuery meant = query;
        meant.lastName = name.last;
        meant.firstName = name.first;
        const Request request = searchFor(meant);
        const Result<Record> reply = co_await ask(service, request, cancel);
        if (!reply)
            co_return reply.failure();
        addMatches(found, matchesIn(reply.value()));
    }
    co_return found;
}

} // namespace lineside::flows
