#pragma once

#include <QString>
#include <QStringView>

// Single code points of a text, and what they are to a reader.
namespace lineside::codepoint {

/// What stands at `at`, which moves behind it. Half of a surrogate pair comes as itself.
char32_t take(QStringView text, qsizetype& at);
void append(QString& text, char32_t c);

/// Shows nothing in any font: Default_Ignorable_Code_Point of Unicode 15, the marks of annotations too.
bool isInvisible(char32_t c);
/// Zero width joiner and non-joiner.
bool isJoiner(char32_t c);
/// No character of a text: controls, halves of pairs, noncharacters. What XML 1.0 forbids is among them.
bool isControl(char32_t c);
/// White space of any width, without the ends of lines.
bool isSpace(char32_t c);
/// LF, CR, NEL, line and paragraph separator.
bool isLineEnd(char32_t c);
/// Whether a joiner between the two changes how they are written. `before` 0: the text begins, `after` 0: it
/// ends.
bool needsJoiner(char32_t before, char32_t after);
/// The ASCII sign that looks and means the same in a number: digits, dashes, slashes, full-width signs.
/// Others stay.
char32_t plainFigure(char32_t c);

} // namespace lineside::codepoint
