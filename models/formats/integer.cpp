#include "models/formats/integer.h"

#include "models/formats/chars.h"

#include <limits>

namespace lineside {

std::optional<qint64> readInteger(QStringView wire) {
    QStringView text = wire.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.sliced(1);
    if (!allDigits(text))
        return std::nullopt;
    // Counting downwards, because the smallest number has no positive twin.
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    qint64 value = 0;
    for (const QChar c : text) {
        if (value < least / 10 || value * 10 < least + digitValue(c))
            return std::nullopt;
        value = value * 10 - digitValue(c);
    }
    if (negative)
        return value;
    return value == least ? std::nullopt : std::optional<qint64>(-value);
}

std::optional<qint64> parseTypedInteger(QStringView text) {
    QStringView typed = text.trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    const bool hasSign = typed.front() == u'-' || typed.front() == u'+';
    const QString digits = ungrouped(typed.sliced(hasSign ? 1 : 0).trimmed());
    if (!allDigits(digits))
        return std::nullopt;
    return readInteger(hasSign ? typed.front() + digits : digits);
}

QString writeInteger(qint64 value) {
    return QString::number(value);
}

QString readKey(QStringView text) {
    const qint64 number = readInteger(text).value_or(0);
    return number > 0 ? writeInteger(number) : QString();
}

} // namespace lineside
