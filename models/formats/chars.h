#pragma once

#include <QStringView>

namespace lineside {

/// The ASCII digits only: QChar::isDigit also takes digits of other scripts, which no wire format knows.
constexpr bool isAsciiDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

constexpr bool isAsciiLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

constexpr bool isHexDigit(QChar c) {
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Value of an ASCII digit; the caller has checked that it is one.
constexpr int digitValue(QChar c) {
    return c.unicode() - u'0';
}

/// True when the text is not empty and holds nothing but ASCII digits.
bool allDigits(QStringView text);

/// True when the text is not empty and holds nothing but hexadecimal digits of either case.
bool allHex(QStringView text);

/// The text without spaces, dots, dashes and brackets of the kinds people type between digits.
QString withoutSeparators(QStringView text);

/// Takes thousands separators out of a typed number. Each group behind a comma or space must have three
/// digits, and only the whole part may be grouped, so that "1,5" is no 15. A null string when it is
/// otherwise.
QString ungrouped(QStringView text);

} // namespace lineside
