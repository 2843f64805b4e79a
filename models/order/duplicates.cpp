#include "models/order/duplicates.h"

#include "models/formats/date.h"
#include "models/formats/ssn.h"

#include <array>

namespace lineside::order {
namespace {

using namespace Qt::StringLiterals;

/// A field that a pattern may name, and the element of Duplicate_Query that fills it.
struct Field {
    QStringView name;
    ElementId element;
};

constexpr std::array fields{Field{u"SSNTaxId", "SSNTaxID"_element},
                            Field{u"SSNTaxIdLast4", "SSNTaxIDLast4"_element},
                            Field{u"DateOfBirth", "DateOfBirth"_element},
                            Field{u"DriversLicenseNumber", "DriversLicenseNumber"_element},
                            Field{u"FirstName", "FirstName"_element},
                            Field{u"LastName", "LastName"_element},
                            Field{u"Street1", "Street1"_element},
                            Field{u"Street2", "Street2"_element},
                            Field{u"City", "City"_element},
                            Field{u"State", "State"_element},
                            Field{u"Zip", "ZIP"_element}};

/// From one address of the order to the question.
struct Pair {
    ElementId physical, mailing, asked;
};

constexpr std::array names{Pair{"Customer/PhysicalAddress/FirstName"_element,
                                "Customer/MailingAddress/FirstName"_element, "FirstName"_element},
                           Pair{"Customer/PhysicalAddress/LastName"_element,
                                "Customer/MailingAddress/LastName"_element, "LastName"_element},
                           Pair{"Customer/PhysicalAddress/MiddleName"_element,
                                "Customer/MailingAddress/MiddleName"_element, "MiddleName"_element},
                           Pair{"Customer/PhysicalAddress/Suffix"_element,
                                "Customer/MailingAddress/Suffix"_element, "Suffix"_element}};

constexpr std::array places{
    Pair{"Customer/PhysicalAddress/Address1"_element, "Customer/MailingAddress/Address1"_element,
         "Street1"_element},
    Pair{"Customer/PhysicalAddress/Address2"_element, "Customer/MailingAddress/Address2"_element,
         "Street2"_element},
    Pair{"Customer/PhysicalAddress/City"_element, "Customer/MailingAddress/City"_element, "City"_element},
    Pair{"Customer/PhysicalAddress/State"_element, "Customer/MailingAddress/State"_element, "State"_element},
    Pair{"Customer/PhysicalAddress/Zip"_element, "Customer/MailingAddress/Zip"_element, "ZIP"_element}};

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
        ask(request, pair.asked, order.text(physical ? pair.physical : pair.mailing));
}

bool fills(const Request& request, const QString& pattern) {
    const QStringList wanted = pattern.split(u',');
    return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString& name) {
        return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
            return field.name == name && request.action(field.element) == Request::Action::Set;
        });
    });
}

} // namespace

Request duplicateQuery(const Record& order) {
    Request request(Operation::DuplicateQuery);
    askOf(request, order, names);
    const QString ssn = order.text("Customer/SSN"_element);
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
    static const QStringList all{u"SSNTaxId"_s,
                                 u"DriversLicenseNumber"_s,
                                 u"SSNTaxIdLast4,DateOfBirth"_s,
                                 u"FirstName,LastName,SSNTaxIdLast4"_s,
                                 u"Street1,Street2,City,State,Zip"_s,
                                 u"Street1,Street2,City,State"_s,
                                 u"Street1,Street2,Zip"_s,
                                 u"FirstName,LastName,Zip"_s,
                                 u"FirstName,LastName,DateOfBirth"_s,
                                 u"Street1,City,State"_s};
    return all;
}

bool canBeChecked(const Record& order) {
    const Request request = duplicateQuery(order);
    const QStringList& patterns = duplicatePatterns();
    return std::any_of(patterns.cbegin(), patterns.cend(),
                       [&](const QString& pattern) { return fills(request, pattern); });
}

} // namespace lineside::order
