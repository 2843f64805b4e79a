#include "models/formats/chars.h"

#include <QString>

#include <algorithm>

namespace lineside {

namespace {

bool isGroupMark(QChar c) {
    return c == u',' || c.isSpace();
}

} // namespace

bool allDigits(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

bool allHex(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isHexDigit);
}

QString withoutSeparators(QStringView text) {
    // The dashes U+2010 to U+2015 and the minus sign come along when a number is pasted from a document.
    static constexpr QStringView marks = u".-()[]/\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace() && !marks.contains(c))
            out.append(c);
    }
    return out;
}

QString ungrouped(QStringView text) {
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    QString out;
    out.reserve(text.size());
    qsizetype inGroup = 0;
    bool grouped = false;
    for (const QChar c : whole) {
        if (isGroupMark(c)) {
            if (inGroup == 0 || inGroup > 3 || (grouped && inGroup != 3))
                return {};
            grouped = true;
            inGroup = 0;
        } else {
            out.append(c);
            ++inGroup;
        }
    }
    if (grouped && inGroup != 3)
        return {};
    if (point >= 0)
        out.append(text.sliced(point));
    return out;
}

} // namespace lineside
