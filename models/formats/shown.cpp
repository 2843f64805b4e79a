#include "models/formats/shown.h"

#include "models/formats/codepoints.h"

#include <algorithm>

namespace lineside {

namespace {

constexpr qsizetype MostRead =
    qsizetype(64) * 1024; // characters: behind them nothing of a line of 120 can stand
constexpr int MostMarks = 4;
constexpr char32_t LineEnd = 0x23CE;
constexpr char32_t Unknown = 0xFFFD;

/// Writes one line, character by character.
class Line {
public:
    explicit Line(qsizetype most) : m_most(most) {}

    [[nodiscard]] bool isFull() const { return m_count > m_most; }
    void space() { m_parted = m_count > 0; }
    void lineEnd() {
        space();
        if (m_parted && !m_text.endsWith(QChar(char16_t(LineEnd))))
            add(LineEnd);
        space();
    }
    void mark(char32_t c) {
        if (++m_marks <= MostMarks)
            codepoint::append(m_text, c);
    }
    void add(char32_t c) {
        m_count += m_parted ? 2 : 1;
        if (isFull())
            return;
        if (m_parted)
            m_text.append(u' ');
        m_parted = false;
        m_marks = 0;
        const QChar::Direction way = QChar::direction(c);
        m_fromRight = m_fromRight || way == QChar::DirR || way == QChar::DirAL;
        codepoint::append(m_text, c);
    }
    [[nodiscard]] QString text() const {
        QString line = m_text.normalized(QString::NormalizationForm_C);
        while (line.endsWith(QChar(char16_t(LineEnd))) || line.endsWith(u' '))
            line.chop(1);
        if (isFull())
            line.append(QChar(0x2026));
        return m_fromRight ? QChar(0x2068) + line + QChar(0x2069) : line;
    }

private:
    QString m_text;
    qsizetype m_most;
    qsizetype m_count = 0;
    int m_marks = 0;
    bool m_parted = false;
    bool m_fromRight = false;
};

} // namespace

QString shownLine(QStringView value, qsizetype most) {
    Line line(most);
    char32_t before = 0;
    const QStringView read = value.first(std::min(value.size(), MostRead));
    for (qsizetype at = 0; at < read.size() && !line.isFull();) {
        const char32_t c = codepoint::take(read, at);
        if (codepoint::isLineEnd(c))
            line.lineEnd();
        else if (codepoint::isSpace(c))
            line.space();
        else if (codepoint::isControl(c))
            line.add(Unknown);
        else if (codepoint::isJoiner(c) && at < read.size() &&
                 codepoint::needsJoiner(before, read[at].unicode()))
            line.mark(c);
        else if (!codepoint::isInvisible(c))
            QChar::isMark(c) ? line.mark(c) : line.add(c);
        before = c;
    }
    return line.text();
}

} // namespace lineside
