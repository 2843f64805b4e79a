#include "models/order/duplicates.h"

#include "models/formats/date.h"
#include "models/formats/ssn.h"
#include "models/rules/matchpatterns.h"
#include "models/schema/mirror.h"

#include <array>

namespace lineside::order {
namespace {

using namespace Qt::StringLiterals;

/// From one address of the order to the question.
struct Pair {
    ElementId physical, asked;
    [[nodiscard]] ElementId mailing() const {
        return schema::sibling(physical, schema::groupAt("Customer/MailingAddress"));
    }
};

constexpr std::array names{Pair{"Customer/PhysicalAddress/FirstName"_element, "FirstName"_element},
                           Pair{"Customer/PhysicalAddress/LastName"_element, "LastName"_element},
                           Pair{"Customer/PhysicalAddress/MiddleName"_element, "MiddleName"_element},
                           Pair{"Customer/PhysicalAddress/Suffix"_element, "Suffix"_element}};

constexpr std::array places{Pair{"Customer/PhysicalAddress/Address1"_element, "Street1"_element},
                            Pair{"Customer/PhysicalAddress/Address2"_element, "Street2"_element},
                            Pair{"Customer/PhysicalAddress/City"_element, "City"_element},
                            Pair{"Customer/PhysicalAddress/State"_element, "State"_element},
                            Pair{"Customer/PhysicalAddress/Zip"_element, "ZIP"_element}};

void ask(Request& request, ElementId id, const QString& text) {
    const QString plain = text.simplified();
    if (!plain.isEmpty())
        request.set(id, plain);
}

/// One address or the other, never a mixture: half of one and half of the other is nobody's.
void askOf(Request& request, const Record& order, std::span<const Pair> pairs) {
    const bool physical = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return !order.text(pair.physical).simplified().isEmpty();
    });
    for (const Pair& pair : pairs)
        ask(request, pair.asked, order.text(physical ? pair.physical : pair.mailing()));
}

bool fills(const Request& request, const QString& pattern) {
    const QStringList wanted = pattern.split(u',');
    return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString& name) {
        const auto field = rules::matchField(name);
        return field && request.action(*field) == Request::Action::Set;
    });
}

} // namespace

Request duplicateQuery(const Record& order) {
    Request request(Operation::DuplicateQuery);
    askOf(request, order, names);
    const QString& ssn = order.text("Customer/SSN"_element);
    if (isWholeSsn(ssn)) {
        const QString digits = *ssnDigits(ssn);
        request.set("SSNTaxID"_element, digits);
        request.set("SSNTaxIDLast4"_element, digits.right(4));
    }
    if (const auto born = readDate(order.text("Customer/DOB"_element)))
        request.set("DateOfBirth"_element, writeDate(*born));
    ask(request, "DriversLicenseNumber"_element, order.text("Customer/DL"_element));
    askOf(request, order, places);
    request.set("Options/IgnoreClosed"_element, u"false"_s);
    request.setRows("Options/MatchPatterns"_group, Rows::ofTexts(duplicatePatterns()));
    return request;
}

const QStringList& duplicatePatterns() {
    return rules::allPatterns();
}

bool canBeChecked(const Record& order) {
    const Request request = duplicateQuery(order);
    const QStringList& patterns = duplicatePatterns();
    return std::any_of(patterns.cbegin(), patterns.cend(),
                       [&](const QString& pattern) { return fills(request, pattern); });
}

} // namespace lineside::order
