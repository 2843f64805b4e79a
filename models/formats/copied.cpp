#include "models/formats/copied.h"

#include "models/formats/codepoints.h"
#include "models/formats/decimal.h"

namespace lineside {
namespace {

/// A value that would be read as a formula, also behind what shows nothing.
bool beginsAsFormula(QStringView value) {
    for (qsizetype at = 0; at < value.size();) {
        const char32_t c = codepoint::take(value, at);
        if (c == U'\t' || codepoint::isLineEnd(c))
            return true;
        if (codepoint::isSpace(c) || codepoint::isControl(c) || codepoint::isInvisible(c))
            continue;
        return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(QChar(char16_t(c))) && c < 0x10000;
    }
    return false;
}

} // namespace

QString copiedCell(QStringView value) {
    QString cell;
    for (qsizetype at = 0; at < value.size();) {
        const char32_t c = codepoint::take(value, at);
        if (c == U'\n' && at >= 2 && value[at - 2] == u'\r')
            continue;
        if (c == U'\t' || codepoint::isLineEnd(c) || codepoint::isControl(c))
            cell.append(u' ');
        else
            codepoint::append(cell, c);
    }
    const bool amount = value.startsWith(u'-') && Decimal::parseTyped(value);
    return beginsAsFormula(value) && !amount ? u'\'' + cell : cell;
}

QString copiedTable(const QList<QStringList>& rows) {
    QStringList lines;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& value : row)
            cells.append(copiedCell(value));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace lineside
