#include "models/record/meaning.h"

#include "models/formats/boolean.h"
#include "models/formats/date.h"
#include "models/formats/decimal.h"
#include "models/formats/integer.h"
#include "models/record/spelling.h"

#include <algorithm>

namespace lineside {
namespace {

template <typename T>
bool sameRead(const std::optional<T>& a, const std::optional<T>& b) {
    return a && b && *a == *b;
}

/// Two masks are only the same where they are the same text: what they hide is not known.
bool sameText(Format format, QStringView a, QStringView b) {
    return withPlainLineEnds(canonical(format, a.toString())) ==
           withPlainLineEnds(canonical(format, b.toString()));
}

QList<QList<Value>> filledRows(const QList<const Element*>& members, const Rows& rows) {
    QList<QList<Value>> filled;
    for (int row = 0; row < rows.count(); ++row) {
        QList<Value> values;
        for (const Element* member : members)
            values.append(rows.value(row, schema::column(*member)));
        if (std::any_of(values.cbegin(), values.cend(),
                        [](const Value& value) { return !value.isNothing(); }))
            filled.append(values);
    }
    return filled;
}

bool sameRow(const QList<const Element*>& members, const QList<Value>& a, const QList<Value>& b) {
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (!sameMeaning(*members.at(i), a.at(i), b.at(i)))
            return false;
    }
    return true;
}

} // namespace

bool sameMeaning(const Element& element, QStringView a, QStringView b) {
    if (a == b)
        return true;
    switch (element.type) {
    case Type::Boolean:
        return sameRead(readBoolean(a), readBoolean(b));
    case Type::Integer:
        return sameRead(readInteger(a), readInteger(b));
    case Type::Decimal:
        return sameRead(Decimal::parse(a), Decimal::parse(b));
    case Type::Date:
        return sameDate(a, b);
    case Type::DateTime:
        return sameMoment(a, b);
    case Type::String:
    case Type::Enum:
    case Type::Base64:
    case Type::ServiceItem:
        break;
    }
    return sameText(element.format, a, b);
}

bool meansNothing(const Element& element, const Value& value) {
    const bool dated = element.type == Type::Date || element.type == Type::DateTime;
    return value.isNothing() || (dated && isNoDate(value.text()));
}

bool sameMeaning(const Element& element, const Value& a, const Value& b) {
    const bool nothing = meansNothing(element, a);
    if (nothing || meansNothing(element, b))
        return nothing && meansNothing(element, b);
    return sameMeaning(element, a.text(), b.text());
}

bool sameMeaning(const QList<const Element*>& members, const Rows& a, const Rows& b) {
    QList<QList<Value>> left = filledRows(members, a);
    QList<QList<Value>> right = filledRows(members, b);
    if (left.size() != right.size())
        return false;
    if (members.size() == 1 && members.first()->shape == Shape::List) {
        const auto byText = [format = members.first()->format](const QList<Value>& x, const QList<Value>& y) {
            return canonical(format, x.first().text()) < canonical(format, y.first().text());
        };
        std::sort(left.begin(), left.end(), byText);
        std::sort(right.begin(), right.end(), byText);
    }
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (!sameRow(members, left.at(i), right.at(i)))
            return false;
    }
    return true;
}

} // namespace lineside
