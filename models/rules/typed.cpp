#include "models/rules/typed.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/decimal.h"
#include "models/formats/device.h"
#include "models/formats/integer.h"
#include "models/formats/phone.h"
#include "models/formats/ssn.h"

namespace lineside {
namespace {

TypedText unreadable() {
    return {QString(), false};
}

TypedText readDateText(const Element& element, const QString& typed, QDate today) {
    const ShortYear shortYear = element.sensitive ? ShortYear::Past : ShortYear::Near;
    if (const auto date = parseTypedDate(typed, today, shortYear))
        return {writeDate(*date), true};
    if (readDate(typed))
        return {typed, true};
    return unreadable();
}

/// Strings are taken as typed, but for forms whose other spellings are known; those that are wrong still go
/// through and are judged by the rules.
QString readString(const Element& element, const QString& trimmed) {
    switch (element.format) {
    case Format::Tn:
        return digits10(trimmed).value_or(trimmed);
    case Format::Device:
        return deviceNumber(trimmed).isEmpty() ? trimmed : deviceNumber(trimmed);
    case Format::Ssn:
        return ssnDigits(trimmed).value_or(trimmed);
    case Format::State:
    case Format::Country:
        return trimmed.toUpper();
    default:
        return trimmed;
    }
}

} // namespace

TypedText readTyped(const Element& element, const QString& typed, QDate today) {
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty())
        return {};
    switch (element.type) {
    case Type::Integer:
        if (const auto number = parseTypedInteger(trimmed))
            return {writeInteger(*number), true};
        return unreadable();
    case Type::Decimal:
        if (const auto number = Decimal::parseTyped(trimmed))
            return {number->toWire(), true};
        return unreadable();
    case Type::Boolean:
        if (const auto flag = readBoolean(trimmed))
            return {writeBoolean(*flag), true};
        return unreadable();
    case Type::Date:
    case Type::DateTime:
        return readDateText(element, trimmed, today);
    case Type::String:
        return {readString(element, trimmed), true};
    case Type::Enum:
    case Type::Base64:
    case Type::ServiceItem:
        break;
    }
    return {trimmed, true};
}

} // namespace lineside
