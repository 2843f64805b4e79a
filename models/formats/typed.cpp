#include "models/formats/typed.h"

#include "models/formats/codepoints.h"

#include <QStringList>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

char32_t nextVisible(QStringView text, qsizetype at) {
    while (at < text.size()) {
        if (const char32_t c = codepoint::take(text, at); !codepoint::isInvisible(c))
            return c;
    }
    return 0;
}

/// What a joiner behind it asks: marks that belong to every script leave it to the letter that they stand on.
char32_t letterOf(char32_t before, char32_t c) {
    return QChar::isMark(c) && QChar::script(c) == QChar::Script_Inherited ? before : c;
}

enum class Spaces { Plain, AsTyped };

/// A line without what shows nothing. A control character parts two words as a space does.
QString onePass(QStringView line, Spaces spaces) {
    QString out;
    char32_t before = 0;
    bool parted = false;
    for (qsizetype at = 0; at < line.size();) {
        const char32_t c = codepoint::take(line, at);
        if (codepoint::isInvisible(c)) {
            const bool needed =
                codepoint::isJoiner(c) && codepoint::needsJoiner(before, nextVisible(line, at));
            if (!needed)
                continue;
        }
        const bool space = codepoint::isSpace(c);
        if (!space && codepoint::isControl(c)) {
            parted = true;
            continue;
        }
        if (parted && !space && !out.isEmpty() && !out.endsWith(u' '))
            out.append(u' ');
        parted = false;
        before = letterOf(before, c);
        codepoint::append(out, space && spaces == Spaces::Plain ? U' ' : c);
    }
    return out.normalized(QString::NormalizationForm_C);
}

/// Again where composing has brought other neighbours to a joiner.
QString plainLine(QStringView line, Spaces spaces) {
    QString out = onePass(line, spaces);
    for (QString again = onePass(out, spaces); again != out; again = onePass(out, spaces))
        out = again;
    return out;
}

/// The lines of a text, cleaned.
QStringList plainLines(QStringView text, Spaces spaces) {
    QStringList lines;
    qsizetype began = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype here = at;
        if (!codepoint::isLineEnd(codepoint::take(text, at)))
            continue;
        lines.append(plainLine(text.sliced(began, here - began), spaces));
        if (text[here] == u'\r' && at < text.size() && text[at] == u'\n')
            ++at;
        began = at;
    }
    lines.append(plainLine(text.sliced(began), spaces));
    return lines;
}

} // namespace

QString cleanLine(QStringView text) {
    QString out;
    for (const QString& plain : plainLines(text, Spaces::Plain)) {
        const QString line = plain.trimmed();
        if (line.isEmpty())
            continue;
        if (!out.isEmpty())
            out += out.endsWith(u',') || out.endsWith(u';') ? u" "_s : u", "_s;
        out += line;
    }
    return out;
}

QString cleanLines(QStringView text) {
    const qsizetype pairs = text.count(u"\r\n"_s);
    const bool allPairs = pairs > 0 && pairs == text.count(u'\r') && pairs == text.count(u'\n');
    return plainLines(text, Spaces::AsTyped).join(allPairs ? u"\r\n"_s : u"\n"_s).trimmed();
}

QString cleanFigures(QStringView text) {
    const QString line = cleanLine(text);
    QString out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size();)
        codepoint::append(out, codepoint::plainFigure(codepoint::take(line, at)));
    return out;
}

QString cleanEmail(QStringView text) {
    QString line = cleanLine(text);
    if (line.startsWith(u'<') && line.endsWith(u'>'))
        line = line.sliced(1, line.size() - 2).trimmed();
    static constexpr QStringView scheme = u"mailto:"; // RFC 6068
    if (!line.startsWith(scheme, Qt::CaseInsensitive))
        return line;
    const QString address = line.sliced(scheme.size()).section(u'?', 0, 0);
    return cleanEmail(address);
}

bool hasSeveralLines(QStringView text) {
    return cleanLines(text).contains(u'\n');
}

} // namespace lineside
