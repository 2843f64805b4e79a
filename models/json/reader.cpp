#include "models/json/reader.h"

#include <QList>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace lineside::json {
namespace {

using Code = Problem::Code;

constexpr int maxDepth = 64;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Recursive descent over the decoded text. The first problem ends it: what follows would only echo it.
class Reader {
public:
    explicit Reader(QStringView text) : m_text(text) {}

    std::variant<Node, Problem> document();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar now() const { return atEnd() ? QChar() : m_text[m_at]; }
    [[nodiscard]] Position here() const { return {m_line, int(m_at - m_lineStart) + 1}; }
    void skipSpace();
    bool fail(Code code, Position at, const QString& subject = {});
    bool readValue(Node& node, int depth);
    bool readBody(Node& node, int depth);
    bool readMember(Node& node, int depth);
    bool readText(QString& text);
    bool readEscape(QString& text);
    bool readCodeUnit(QString& text);
    bool readNumber(QString& text);
    bool readDigits();
    bool readWord(Node& node);

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    Problem m_problem;
};

bool Reader::fail(Code code, Position at, const QString& subject) {
    m_problem = {code, at, {}, subject};
    return false;
}

void Reader::skipSpace() {
    for (; !atEnd(); ++m_at) {
        const QChar c = now();
        if (c == u'\n' || c == u'\r') {
            const bool pair = c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
            m_at += pair ? 1 : 0;
            ++m_line;
            m_lineStart = m_at + 1;
        } else if (c != u' ' && c != u'\t') {
            return;
        }
    }
}

std::variant<Node, Problem> Reader::document() {
    Node root;
    skipSpace();
    if (atEnd())
        fail(Code::Empty, {1, 1});
    else if (now() != u'{')
        fail(Code::NotAnObject, here());
    else if (readValue(root, 0)) {
        skipSpace();
        if (atEnd())
            return root;
        fail(Code::AfterEnd, here());
    }
    return m_problem;
}

bool Reader::readValue(Node& node, int depth) {
    node.at = here();
    if (depth > maxDepth)
        return fail(Code::TooDeep, node.at);
    const QChar c = now();
    if (c == u'{' || c == u'[') {
        node.kind = c == u'{' ? Kind::Object : Kind::List;
        return readBody(node, depth);
    }
    if (c == u'"') {
        node.kind = Kind::Text;
        return readText(node.text);
    }
    if (c == u'-' || isDigit(c)) {
        node.kind = Kind::Number;
        return readNumber(node.text);
    }
    return readWord(node);
}

bool Reader::readBody(Node& node, int depth) {
    const QString closing = node.kind == Kind::Object ? u"}"_s : u"]"_s;
    ++m_at;
    skipSpace();
    if (now() == closing[0]) {
        ++m_at;
        return true;
    }
    for (;;) {
        Node& child = node.children.emplace_back();
        if (!(node.kind == Kind::Object ? readMember(child, depth + 1) : readValue(child, depth + 1)))
            return false;
        skipSpace();
        if (atEnd())
            return fail(Code::Ended, here(), closing);
        const QChar c = now();
        const Position comma = here();
        if (c != closing[0] && c != u',')
            return fail(Code::MissingComma, comma, closing);
        ++m_at;
        if (c == closing[0])
            return true;
        skipSpace();
        if (now() == closing[0])
            return fail(Code::TrailingComma, comma);
        if (atEnd())
            return fail(Code::Ended, here(), closing);
    }
}

bool Reader::readMember(Node& node, int depth) {
    node.keyAt = here();
    if (atEnd())
        return fail(Code::Ended, here(), u"}"_s);
    if (now() != u'"')
        return fail(Code::Quotes, here());
    if (!readText(node.key))
        return false;
    skipSpace();
    if (now() != u':')
        return fail(Code::Quotes, here());
    ++m_at;
    skipSpace();
    return readValue(node, depth);
}

bool Reader::readText(QString& text) {
    const Position begin = here();
    ++m_at;
    qsizetype from = m_at;
    for (; !atEnd(); ++m_at) {
        const QChar c = now();
        if (c == u'"') {
            text += m_text.sliced(from, m_at - from);
            ++m_at;
            return true;
        }
        if (c == u'\n' || c == u'\r')
            break;
        if (c.unicode() < 0x20)
            return fail(Code::Escape, here());
        if (c != u'\\')
            continue;
        text += m_text.sliced(from, m_at - from);
        if (!readEscape(text))
            return false;
        from = m_at + 1;
    }
    return fail(Code::TextEnded, begin);
}

/// Stands on the backslash, leaves on the last character of the escape.
bool Reader::readEscape(QString& text) {
    static constexpr QStringView names = u"\"\\/bfnrt";
    static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    const Position at = here();
    ++m_at;
    const qsizetype known = atEnd() ? -1 : names.indexOf(now());
    if (known >= 0) {
        text += meanings[known];
        return true;
    }
    if (now() != u'u' || !readCodeUnit(text))
        return fail(Code::Escape, at);
    if (text.back().isLowSurrogate())
        return fail(Code::Escape, at);
    if (!text.back().isHighSurrogate())
        return true;
    if (!m_text.sliced(m_at + 1).startsWith(u"\\u"))
        return fail(Code::Escape, at);
    m_at += 2;
    return (readCodeUnit(text) && text.back().isLowSurrogate()) || fail(Code::Escape, at);
}

/// Stands on the u, leaves on the last of four digits.
bool Reader::readCodeUnit(QString& text) {
    if (m_text.size() - m_at < 5)
        return false;
    const QStringView digits = m_text.sliced(m_at + 1, 4);
    for (const QChar c : digits) {
        if (!isDigit(c) && !(c >= u'a' && c <= u'f') && !(c >= u'A' && c <= u'F'))
            return false;
    }
    text += QChar(digits.toUShort(nullptr, 16));
    m_at += 4;
    return true;
}

bool Reader::readDigits() {
    const qsizetype from = m_at;
    while (!atEnd() && isDigit(now()))
        ++m_at;
    return m_at > from;
}

bool Reader::readNumber(QString& text) {
    const Position at = here();
    const qsizetype from = m_at;
    m_at += now() == u'-' ? 1 : 0;
    const bool zero = now() == u'0';
    const qsizetype whole = m_at;
    bool good = readDigits() && (!zero || m_at == whole + 1);
    if (good && now() == u'.') {
        ++m_at;
        good = readDigits();
    }
    if (good && (now() == u'e' || now() == u'E')) {
        ++m_at;
        m_at += now() == u'+' || now() == u'-' ? 1 : 0;
        good = readDigits();
    }
    text = m_text.sliced(from, m_at - from).toString();
    return good || fail(Code::Number, at);
}

bool Reader::readWord(Node& node) {
    for (const QStringView word : {QStringView(u"true"), QStringView(u"false"), QStringView(u"null")}) {
        if (!m_text.sliced(m_at).startsWith(word))
            continue;
        node.kind = word == u"null" ? Kind::Null : Kind::Boolean;
        node.text = word.toString();
        m_at += word.size();
        return true;
    }
    if (atEnd())
        return fail(Code::Ended, here(), u"}"_s);
    const QChar c = now();
    return fail(Code::Character, here(),
                c.isPrint() ? QString(c) : u"U+%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')));
}

/// The place of the first bytes that are no UTF-8.
Position wronglyEncoded(const QByteArray& bytes) {
    int line = 0;
    for (const QByteArray& part : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(part);
        if (decoder.hasError())
            return {line, int(std::max<qsizetype>(text.indexOf(QChar::ReplacementCharacter), 0)) + 1};
    }
    return {line, 1};
}

} // namespace

std::variant<Node, Problem> read(const QByteArray& bytes) {
    if (bytes.size() > maxBytes)
        return Problem{Code::TooLarge, {1, 1}, {}, u"16 MiB"_s};
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    // A NUL marks UTF-16, which decodes without complaint.
    if (decoder.hasError() || body.contains('\0')) {
        const Position at = decoder.hasError() ? wronglyEncoded(body) : Position{1, 1};
        return Problem{Code::Encoding, at, {}, {}};
    }
    return Reader(text).document();
}

} // namespace lineside::json
