#include "models/formats/chars.h"
#include "models/formats/device.h"

namespace lineside {

namespace {

/// A number in two parts, each with its own count of digits in either spelling.
struct Layout {
    int hexFirst;
    int hexSecond;
    int decFirst;
    int decSecond;
};

constexpr Layout Esn{2, 6, 3, 8};
constexpr Layout Meid{8, 6, 10, 8};

QString padded(quint64 value, int base, int digits) {
    return QString::number(value, base).toUpper().rightJustified(digits, u'0');
}

std::optional<QString> toDecimal(QStringView typed, const Layout& layout) {
    const QString hex = deviceNumber(typed);
    if (!allHex(hex) || hex.size() != layout.hexFirst + layout.hexSecond)
        return std::nullopt;
    return padded(hex.first(layout.hexFirst).toULongLong(nullptr, 16), 10, layout.decFirst) +
           padded(hex.last(layout.hexSecond).toULongLong(nullptr, 16), 10, layout.decSecond);
}

std::optional<QString> toHex(QStringView typed, const Layout& layout) {
    const QString decimal = deviceNumber(typed);
    if (!allDigits(decimal) || decimal.size() != layout.decFirst + layout.decSecond)
        return std::nullopt;
    const quint64 first = decimal.first(layout.decFirst).toULongLong();
    const quint64 second = decimal.last(layout.decSecond).toULongLong();
    if (first >> (4 * layout.hexFirst) != 0 || second >> (4 * layout.hexSecond) != 0)
        return std::nullopt;
    return padded(first, 16, layout.hexFirst) + padded(second, 16, layout.hexSecond);
}

} // namespace

std::optional<QString> esnToDecimal(QStringView hex) {
    return toDecimal(hex, Esn);
}

std::optional<QString> esnToHex(QStringView decimal) {
    return toHex(decimal, Esn);
}

std::optional<QString> meidToDecimal(QStringView hex) {
    return toDecimal(hex, Meid);
}

std::optional<QString> meidToHex(QStringView decimal) {
    return toHex(decimal, Meid);
}

} // namespace lineside
