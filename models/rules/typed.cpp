#include "models/rules/typed.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/decimal.h"
#include "models/formats/integer.h"
#include "models/formats/typed.h"
#include "models/record/spelling.h"

namespace lineside {
namespace {

template <typename T, typename Write>
std::optional<QString> written(const std::optional<T>& value, Write write) {
    return value ? std::optional<QString>(write(*value)) : std::nullopt;
}

std::optional<QString> readDateText(const Element& element, const QString& typed, QDate today) {
    const ShortYear shortYear = element.sensitive ? ShortYear::Past : ShortYear::Near;
    if (const auto date = parseTypedDate(typed, today, shortYear))
        return writeDate(*date);
    return readDate(typed) ? std::optional(typed) : std::nullopt;
}

/// Nothing for what can't be read.
std::optional<QString> wireOf(const Element& element, const QString& typed, QDate today) {
    switch (element.type) {
    case Type::Integer:
        return written(parseTypedInteger(typed), writeInteger);
    case Type::Decimal:
        return written(Decimal::parseTyped(typed), [](const Decimal& number) { return number.toWire(); });
    case Type::Boolean:
        return written(readBoolean(typed), writeBoolean);
    case Type::Date:
    case Type::DateTime:
        return readDateText(element, typed, today);
    case Type::String:
        // As typed, but for forms whose other spellings are known; those that are wrong still go through and
        // are judged by the rules.
        return canonical(element.format, typed);
    case Type::Enum:
    case Type::Base64:
    case Type::ServiceItem:
        break;
    }
    return typed;
}

QString cleanText(Format format, const QString& typed) {
    switch (format) {
    case Format::Tn:
    case Format::Device:
    case Format::Iccid:
    case Format::Ssn:
    case Format::SsnLast4:
    case Format::Pin:
    case Format::Zip:
    case Format::Zip4:
    case Format::AtLeastOne:
    case Format::Day:
        return cleanFigures(typed);
    case Format::Email:
        return cleanEmail(typed);
    case Format::Lines:
        return cleanLines(typed);
    case Format::State:
    case Format::Country:
    case Format::Any:
        break;
    }
    return cleanLine(typed);
}

} // namespace

QString cleanTyped(const Element& element, const QString& typed) {
    switch (element.type) {
    case Type::Integer:
    case Type::Decimal:
    case Type::Boolean:
    case Type::Date:
    case Type::DateTime:
        return cleanFigures(typed);
    case Type::Base64: // no text: megabytes that nobody typed
        return typed;
    case Type::String:
    case Type::Enum:
    case Type::ServiceItem:
        break;
    }
    return cleanText(element.format, typed);
}

TypedText readTyped(const Element& element, const QString& typed, QDate today) {
    const QString clean = cleanTyped(element, typed);
    const std::optional<QString> wire = clean.isEmpty() ? QString() : wireOf(element, clean, today);
    return {.shown = clean, .wire = wire.value_or(QString()), .readable = wire.has_value()};
}

} // namespace lineside
