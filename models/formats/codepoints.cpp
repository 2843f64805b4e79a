#include "models/formats/codepoints.h"

#include <algorithm>
#include <array>

namespace lineside::codepoint {

namespace {

struct Range {
    char32_t first, last;
};

// DerivedCoreProperties.txt of Unicode 15, "Default_Ignorable_Code_Point", and U+FFF9 to U+FFFB.
constexpr std::array<Range, 19> invisible = {{{0x00AD, 0x00AD},
                                              {0x034F, 0x034F},
                                              {0x061C, 0x061C},
                                              {0x115F, 0x1160},
                                              {0x17B4, 0x17B5},
                                              {0x180B, 0x180F},
                                              {0x200B, 0x200F},
                                              {0x202A, 0x202E},
                                              {0x2060, 0x206F},
                                              {0x3164, 0x3164},
                                              {0xFE00, 0xFE0F},
                                              {0xFEFF, 0xFEFF},
                                              {0xFFA0, 0xFFA0},
                                              {0xFFF0, 0xFFFB},
                                              {0x1BCA0, 0x1BCA3},
                                              {0x1D173, 0x1D17A},
                                              {0xE0000, 0xE00FF},
                                              {0xE0100, 0xE01EF},
                                              {0xE01F0, 0xE0FFF}}};

// Scripts whose letters join, or whose signs are written by a joiner (Unicode 15, chapter 23.2).
constexpr std::array joining = {
    QChar::Script_Arabic,   QChar::Script_Syriac,    QChar::Script_Mandaic,  QChar::Script_Nko,
    QChar::Script_Adlam,    QChar::Script_Mongolian, QChar::Script_PhagsPa,  QChar::Script_Devanagari,
    QChar::Script_Bengali,  QChar::Script_Gurmukhi,  QChar::Script_Gujarati, QChar::Script_Oriya,
    QChar::Script_Tamil,    QChar::Script_Telugu,    QChar::Script_Kannada,  QChar::Script_Malayalam,
    QChar::Script_Sinhala,  QChar::Script_Myanmar,   QChar::Script_Khmer,    QChar::Script_Balinese,
    QChar::Script_Javanese, QChar::Script_Sundanese};

constexpr int Virama = 9; // canonical combining class of the sign that ends a consonant

bool joins(char32_t c) {
    const bool written = QChar::isLetter(c) || QChar::isMark(c);
    return written && std::find(joining.begin(), joining.end(), QChar::script(c)) != joining.end();
}

bool isPicture(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return c > 0x2000 && (category == QChar::Symbol_Other || category == QChar::Symbol_Modifier);
}

} // namespace

char32_t take(QStringView text, qsizetype& at) {
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

void append(QString& text, char32_t c) {
    text.append(QChar::fromUcs4(c));
}

bool isInvisible(char32_t c) {
    const auto after =
        std::upper_bound(invisible.begin(), invisible.end(), c,
                         [](char32_t sought, const Range& range) { return sought < range.first; });
    return after != invisible.begin() && c <= std::prev(after)->last;
}

bool isJoiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool isControl(char32_t c) {
    return QChar::category(c) == QChar::Other_Control || QChar::isSurrogate(c) || QChar::isNonCharacter(c);
}

bool isSpace(char32_t c) {
    return c == U'\t' || QChar::category(c) == QChar::Separator_Space;
}

bool isLineEnd(char32_t c) {
    return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool needsJoiner(char32_t before, char32_t after) {
    if (joins(before))
        return joins(after) || QChar::combiningClass(before) == Virama;
    return isPicture(before) && isPicture(after);
}

char32_t plainFigure(char32_t c) {
    if (c < 0x80)
        return c;
    if (c >= 0xFF01 && c <= 0xFF5E) // full-width forms of ASCII
        return c - 0xFF01 + U'!';
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Number_DecimalDigit)
        return U'0' + char32_t(QChar::digitValue(c));
    if (category == QChar::Punctuation_Dash || c == 0x2212)
        return U'-';
    return c == 0x2044 || c == 0x2215 ? U'/' : c;
}

} // namespace lineside::codepoint
