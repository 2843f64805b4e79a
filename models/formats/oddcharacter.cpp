#include "models/formats/oddcharacter.h"

#include "models/formats/codepoints.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lineside {

namespace {

using Kind = OddCharacter::Kind;
using Pair = std::pair<char32_t, char32_t>;

/// What an odd character looks like; 0: nothing.
struct Look {
    Kind kind;
    char32_t plain;
};

// Unicode's confusables.txt, as far as a keyboard or an optical reader makes them.
constexpr std::array<Pair, 44> latin = {
    {{0x391, U'A'}, {0x392, U'B'}, {0x395, U'E'}, {0x396, U'Z'}, {0x397, U'H'}, {0x399, U'I'}, {0x39A, U'K'},
     {0x39C, U'M'}, {0x39D, U'N'}, {0x39F, U'O'}, {0x3A1, U'P'}, {0x3A4, U'T'}, {0x3A5, U'Y'}, {0x3A7, U'X'},
     {0x3BD, U'v'}, {0x3BF, U'o'}, {0x405, U'S'}, {0x406, U'I'}, {0x408, U'J'}, {0x410, U'A'}, {0x412, U'B'},
     {0x415, U'E'}, {0x41A, U'K'}, {0x41C, U'M'}, {0x41D, U'H'}, {0x41E, U'O'}, {0x420, U'P'}, {0x421, U'C'},
     {0x422, U'T'}, {0x423, U'Y'}, {0x425, U'X'}, {0x430, U'a'}, {0x435, U'e'}, {0x43E, U'o'}, {0x440, U'p'},
     {0x441, U'c'}, {0x443, U'y'}, {0x445, U'x'}, {0x455, U's'}, {0x456, U'i'}, {0x458, U'j'}, {0x501, U'd'},
     {0x51B, U'q'}, {0x51D, U'w'}}};

constexpr std::array<Pair, 6> wide = {
    {{0x3002, U'.'}, {0xFE52, U'.'}, {0xFE55, U':'}, {0xFE6B, U'@'}, {0xFF61, U'.'}, {0x3000, U' '}}};

// Those that are no dashes by their category.
constexpr std::array<char32_t, 11> dashes = {0x2D7,  0x2043, 0x2212, 0x23AF, 0x2500, 0x2501,
                                             0x2796, 0x30FC, 0x4E00, 0xFF70, 0x1173};

template <std::size_t N>
char32_t find(const std::array<Pair, N>& pairs, char32_t c) {
    const auto at =
        std::find_if(pairs.begin(), pairs.end(), [c](const Pair& pair) { return pair.first == c; });
    return at == pairs.end() ? 0 : at->second;
}

bool isDash(char32_t c) {
    return (c > 0x7F && QChar::category(c) == QChar::Punctuation_Dash) ||
           std::find(dashes.begin(), dashes.end(), c) != dashes.end();
}

char32_t widePlain(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + U'!' : find(wide, c);
}

/// The digit that a letter looks like; 0 for none. Those that a hexadecimal number has are letters there.
char32_t digitLike(char32_t c, MadeOf made) {
    const char32_t letter = find(latin, c) ? find(latin, c) : c;
    switch (letter) {
    case U'O':
    case U'o':
        return U'0';
    case U'I':
    case U'i':
    case U'l':
        return U'1';
    case U'Z':
    case U'z':
        return U'2';
    case U'S':
    case U's':
        return U'5';
    case U'B':
        return made == MadeOf::Hex ? 0 : U'8';
    default:
        return 0;
    }
}

std::optional<Look> ofFigure(char32_t c, MadeOf made) {
    if (const char32_t digit = digitLike(c, made))
        return Look{Kind::Letter, digit};
    if (c > 0x7F && QChar::category(c) != QChar::Number_DecimalDigit && QChar::digitValue(c) >= 0)
        return Look{Kind::Digit, U'0' + char32_t(QChar::digitValue(c))};
    return {};
}

std::optional<Look> lookOf(char32_t c, MadeOf made) {
    if (codepoint::isInvisible(c))
        return Look{Kind::Invisible, 0};
    if (isDash(c))
        return Look{Kind::Dash, U'-'};
    if (const char32_t plain = widePlain(c))
        return Look{Kind::Wide, plain};
    if (made != MadeOf::Latin)
        return ofFigure(c, made);
    const char32_t plain = find(latin, c);
    return plain ? std::optional(Look{Kind::Script, plain}) : std::nullopt;
}

QList<char32_t> charactersOf(QStringView text) {
    QList<char32_t> all;
    for (qsizetype at = 0; at < text.size();)
        all.append(codepoint::take(text, at));
    return all;
}

/// A letter beside others belongs to a word: the O of "Oct 5".
bool isInWord(const QList<char32_t>& all, qsizetype at, MadeOf made) {
    const auto isWord = [&](qsizetype beside) {
        const char32_t c = all.value(beside);
        return QChar::isLetter(c) && !lookOf(c, made);
    };
    return made == MadeOf::Figures && (isWord(at - 1) || isWord(at + 1));
}

/// Calls `found(place, look)` for each odd character.
template <typename F>
void eachOdd(const QList<char32_t>& all, MadeOf made, F found) {
    for (qsizetype at = 0; at < all.size(); ++at) {
        const auto look = lookOf(all.at(at), made);
        if (look && (look->kind != Kind::Letter || !isInWord(all, at, made)))
            found(at, *look);
    }
}

} // namespace

std::optional<OddCharacter> oddCharacter(QStringView text, MadeOf made) {
    const QList<char32_t> all = charactersOf(text);
    std::optional<OddCharacter> first;
    eachOdd(all, made, [&](qsizetype at, Look look) {
        if (!first)
            first = {look.kind, all.at(at), all.value(at - 1), int(at + 1)};
    });
    return first;
}

QString withoutOdd(QStringView text, MadeOf made) {
    QList<char32_t> all = charactersOf(text);
    const QList<char32_t> typed = all;
    eachOdd(typed, made, [&](qsizetype at, Look look) { all[at] = look.plain; });
    all.removeAll(0);
    return QString::fromUcs4(all.constData(), all.size());
}

} // namespace lineside
