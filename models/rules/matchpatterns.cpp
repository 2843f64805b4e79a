#include "models/rules/matchpatterns.h"

namespace lineside::rules {

using namespace Qt::StringLiterals;

std::optional<ElementId> matchField(QStringView name) {
    for (const Element& element : schema::duplicateQueryRequest) {
        const QString known = QString::fromLatin1(element.name.data(), qsizetype(element.name.size()));
        if (element.shape == Shape::Single && !known.contains(u'/') &&
            name.trimmed().compare(known, Qt::CaseInsensitive) == 0)
            return schema::id(element);
    }
    return {};
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

const QStringList& allPatterns() {
    static const QStringList all =
        defaultPatterns() + QStringList{u"FirstName,LastName,Zip"_s, u"FirstName,LastName,DateOfBirth"_s,
                                        u"Street1,City,State"_s};
    return all;
}

} // namespace lineside::rules
