#include "models/rules/typed.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/decimal.h"
#include "models/formats/integer.h"
#include "models/record/spelling.h"

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
        // As typed, but for forms whose other spellings are known; those that are wrong still go through and
        // are judged by the rules.
        return {canonical(element.format, trimmed), true};
    case Type::Enum:
    case Type::Base64:
    case Type::ServiceItem:
        break;
    }
    return {trimmed, true};
}

} // namespace lineside
