#include "models/wire/xmltext.h"

namespace lineside::wire {
namespace {

bool isLegal(char16_t c) {
    return c >= 0x20 ? (c < 0xD800 || (c >= 0xE000 && c <= 0xFFFD))
                     : (c == u'\t' || c == u'\n' || c == u'\r');
}

/// How many units from `at` on are one legal character: 0, 1 or 2.
qsizetype legalUnits(QStringView text, qsizetype at) {
    if (isLegal(text[at].unicode()))
        return 1;
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 0;
}

} // namespace

QString legalText(const QString& text) {
    qsizetype at = 0;
    while (at < text.size() && isLegal(text[at].unicode()))
        ++at;
    if (at == text.size())
        return text;
    QString legal = text.left(at);
    while (at < text.size()) {
        const qsizetype units = legalUnits(text, at);
        legal.append(QStringView(text).mid(at, units));
        at += qMax(units, qsizetype(1));
    }
    return legal;
}

} // namespace lineside::wire
