#include "models/formats/signs.h"

#include <algorithm>

namespace lineside {
namespace {

constexpr char16_t replacement = 0xFFFD;
constexpr char16_t pictures = 0x2400; ///< of U+0000; those of the others follow
constexpr char16_t pictureOfDelete = 0x2421;

/// One unit that has a sign by itself.
constexpr bool isPlain(char16_t c) {
    if (c < 0x20)
        return c == u'\t' || c == u'\n' || c == u'\r';
    return (c < 0x7F || c > 0x9F) && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE;
}

/// How many units from `at` on are one character with a sign: 0, 1 or 2.
qsizetype plainUnits(QStringView text, qsizetype at) {
    if (isPlain(text[at].unicode()))
        return 1;
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 0;
}

/// The first unit without a sign; the size where there is none.
qsizetype firstSignless(QStringView text) {
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype units = plainUnits(text, at);
        if (units == 0)
            return at;
        at += units;
    }
    return text.size();
}

template <typename F>
QString replaced(const QString& text, F replacing) {
    qsizetype at = firstSignless(text);
    if (at == text.size())
        return text;
    QString made = text;
    while (at < made.size()) {
        made[at] = replacing(made.at(at));
        ++at;
        at += firstSignless(QStringView(made).sliced(at));
    }
    return made;
}

QChar markOf(QChar c) {
    if (c.unicode() < 0x20)
        return QChar(char16_t(pictures + c.unicode()));
    return c.unicode() == 0x7F ? QChar(pictureOfDelete) : QChar(replacement);
}

bool isMark(QChar c) {
    return c.unicode() == replacement || (c.unicode() >= pictures && c.unicode() <= pictureOfDelete);
}

} // namespace

bool hasSignless(QStringView text) {
    return firstSignless(text) < text.size();
}

QString withMarks(const QString& text) {
    return replaced(text, markOf);
}

QString withoutMarks(const QString& typed, QStringView given) {
    if (!hasSignless(given))
        return typed;
    QString plain = typed;
    std::replace_if(plain.begin(), plain.end(), isMark, QChar(u' '));
    return plain;
}

QString withSpaces(const QString& text) {
    return replaced(text, [](QChar) { return QChar(u' '); });
}

} // namespace lineside
