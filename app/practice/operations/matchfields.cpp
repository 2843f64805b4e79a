#include "app/practice/operations/matchfields.h"

#include "app/practice/store/columns.h"

#include <array>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;
using Form = MatchField::Form;

constexpr std::array fields{
    MatchField{u"FirstName", "FirstName"_element, u"\"key/first\" = ?", Form::Folded, false},
    MatchField{u"LastName", "LastName"_element, u"\"key/last\" = ?", Form::Folded, false},
    MatchField{u"MiddleName", "MiddleName"_element, u"\"PhysicalAddress/MiddleName\" = ? COLLATE NOCASE",
               Form::Text, false},
    MatchField{u"Suffix", "Suffix"_element, u"\"PhysicalAddress/Suffix\" = ? COLLATE NOCASE", Form::Text,
               false},
    MatchField{u"SSNTaxId", "SSNTaxID"_element, u"\"key/ssn\" = ?", Form::Unmarked, false},
    MatchField{u"SSNTaxIdLast4", "SSNTaxIDLast4"_element, u"\"key/ssn4\" = ?", Form::Unmarked, false},
    MatchField{u"DateOfBirth", "DateOfBirth"_element, u"DOB = ?", Form::Text, false},
    MatchField{u"DriversLicenseNumber", "DriversLicenseNumber"_element, u"DL = ? COLLATE NOCASE", Form::Text,
               false},
    MatchField{u"Street1", "Street1"_element, u"\"key/street1\" = ?", Form::Folded, true},
    MatchField{u"Street2", "Street2"_element, u"\"key/street2\" = ?", Form::Folded, true},
    MatchField{u"City", "City"_element, u"\"key/city\" = ?", Form::Folded, true},
    MatchField{u"State", "State"_element, u"\"PhysicalAddress/State\" = ? COLLATE NOCASE", Form::Text, true},
    MatchField{u"Zip", "ZIP"_element, u"\"PhysicalAddress/Zip\" = ?", Form::Text, true},
};

} // namespace

std::span<const MatchField> matchFields() {
    return fields;
}

const MatchField* matchField(QStringView name) {
    for (const MatchField& field : fields) {
        if (name.trimmed().compare(QStringView(field.name), Qt::CaseInsensitive) == 0)
            return &field;
    }
    return nullptr;
}

QVariant matchValue(const MatchField& field, const Record& request) {
    const QString text = request.text(field.element).simplified();
    if (text.isEmpty())
        return {};
    if (field.form == Form::Folded)
        return folded(text);
    if (field.form == Form::Text)
        return text;
    const QString number = unmarked(text);
    return number.isEmpty() ? QVariant() : QVariant(number);
}

const QStringList& defaultPatterns() {
    static const QStringList all{u"SSNTaxId"_s,
                                 u"DriversLicenseNumber"_s,
                                 u"SSNTaxIdLast4,DateOfBirth"_s,
                                 u"FirstName,LastName,SSNTaxIdLast4"_s,
                                 u"Street1,Street2,City,State,Zip"_s,
                                 u"Street1,Street2,City,State"_s,
                                 u"Street1,Street2,Zip"_s};
    return all;
}

} // namespace lineside::practice
