#include "models/record/customername.h"

#include "models/schema/codes.h"

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

QString customerName(const std::function<QString(ElementId)>& text, NameStyle style) {
    const QString middle = text("Customer/PhysicalAddress/MiddleName"_element);
    const QString suffix = text("Customer/PhysicalAddress/Suffix"_element);
    const QString company = text("Customer/PhysicalAddress/CompanyName"_element);
    QStringList parts{text("Customer/PhysicalAddress/FirstName"_element),
                      text("Customer/PhysicalAddress/LastName"_element)};
    if (style == NameStyle::Whole)
        return joined({parts.first(), middle, parts.last(), suffix, company});
    if (style == NameStyle::Spoken)
        parts = {parts.first(), middle.isEmpty() ? QString() : middle.left(1) + u'.', parts.last(), suffix};
    const QString person = joined(parts);
    const bool business = text("Customer/CustomerClass"_element) == schema::codes::customerClass::Business;
    return (business && !company.isEmpty()) || person.isEmpty() ? company : person;
}

QString customerName(const Record& record, NameStyle style) {
    return customerName([&record](ElementId id) { return record.text(id); }, style);
}

QString nameAndId(const QString& name, const QString& id) {
    return name.isEmpty() || id.isEmpty() ? name + id : name + u", "_s + id;
}

} // namespace lineside
