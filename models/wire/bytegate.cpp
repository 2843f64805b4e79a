#include "models/wire/bytegate.h"

#include "models/wire/characterreference.h"

#include <cstring>

namespace lineside::wire {
namespace {

const char* find(const char* at, const char* end, char c) {
    const void* found = std::memchr(at, c, std::size_t(end - at));
    return found ? static_cast<const char*>(found) : end;
}

constexpr qsizetype longestDeclaration = 512;
constexpr qsizetype longRun = qsizetype(8) * 1024;

/// The encoding that an XML declaration names; empty when it names none.
QByteArray declaredEncoding(const QByteArray& declaration) {
    const qsizetype word = declaration.indexOf("encoding");
    const qsizetype equals = word < 0 ? -1 : declaration.indexOf('=', word);
    if (equals < 0)
        return {};
    const QByteArray rest = declaration.mid(equals + 1).trimmed();
    const qsizetype close = rest.isEmpty() ? -1 : rest.indexOf(rest.front(), 1);
    return close < 0 ? QByteArray() : rest.mid(1, close - 1).toLower();
}

} // namespace

QByteArray ByteGate::pass(QByteArrayView bytes) {
    if (m_refusal != Refusal::None)
        return {};
    if (m_known)
        return legalPart(m_held.isEmpty() ? toUtf8(bytes) : std::exchange(m_held, {}) + toUtf8(bytes));
    m_head.append(bytes.data(), bytes.size());
    if (!findEncoding(false))
        return {};
    return pass(std::exchange(m_head, {}));
}

QByteArray ByteGate::rest() {
    if (m_refusal != Refusal::None)
        return {};
    if (m_known)
        return std::exchange(m_held, {});
    findEncoding(true);
    return pass(std::exchange(m_head, {})) + std::exchange(m_held, {});
}

/// By the first bytes; where they are ASCII, by the declaration. A declaration that its own bytes belie
/// ("utf-16" in single bytes, as some serializers leave it) counts as UTF-8.
bool ByteGate::findEncoding(bool last) {
    if (m_head.size() < 4 && !last)
        return false;
    const auto seen = QStringConverter::encodingForData(m_head, u'<').value_or(QStringConverter::Utf8);
    if (seen != QStringConverter::Utf8) {
        m_decoder.emplace(seen);
    } else if (m_head.startsWith("<?xml") || QByteArrayView("<?xml").startsWith(m_head)) {
        const qsizetype end = m_head.indexOf("?>");
        if (end < 0 && m_head.size() < longestDeclaration && !last)
            return false;
        const QByteArray name = declaredEncoding(end < 0 ? m_head : m_head.left(end));
        if (!name.isEmpty() && !name.startsWith("utf") && name != "us-ascii") {
            m_decoder.emplace(name.constData());
            if (!m_decoder->isValid())
                refuse(Refusal::Encoding);
        }
    }
    m_known = true;
    return true;
}

QByteArray ByteGate::toUtf8(QByteArrayView bytes) {
    if (!m_decoder)
        return bytes.toByteArray();
    const QString text = m_decoder->decode(bytes);
    if (m_decoder->hasError())
        refuse(Refusal::Encoding);
    return m_encoder.encode(text);
}

QByteArray ByteGate::legalPart(const QByteArray& bytes) {
    m_written.clear();
    m_from = m_whole = bytes.cbegin();
    const qsizetype length = legalLength(bytes);
    if (m_refusal == Refusal::None)
        breakLongText(bytes);
    const qsizetype from = m_from - bytes.cbegin();
    return m_written.isEmpty() ? bytes.left(length) : m_written + bytes.mid(from, length - from);
}

qsizetype ByteGate::legalLength(const QByteArray& bytes) {
    const char* at = bytes.cbegin();
    const char* const end = bytes.cend();
    while (at != end && m_refusal == Refusal::None) {
        switch (m_place) {
        case Place::Text:
            at = inText(at, bytes);
            if (!m_held.isEmpty())
                return at - bytes.cbegin();
            break;
        case Place::Less:
            at = afterLess(at);
            break;
        case Place::Bang:
            at = afterBang(at);
            break;
        case Place::Comment:
            at = until(at, end, '-', 2);
            break;
        case Place::CData:
            m_run += end - at;
            at = until(at, end, ']', 2);
            break;
        case Place::Instruction:
            at = until(at, end, '?', 1);
            break;
        case Place::Tag:
            at = inTag(at, end);
            break;
        case Place::Quoted:
            at = find(at, end, m_quote);
            if (at != end) {
                m_place = Place::Tag;
                ++at;
            }
            break;
        }
    }
    return at - bytes.cbegin();
}

/// To behind the next "<", and in place of forbidden characters their marks.
const char* ByteGate::inText(const char* at, const QByteArray& bytes) {
    const char* const begin = at;
    const char* const less = find(at, bytes.cend(), '<');
    for (at = find(at, less, '&'); at != less; at = find(at, less, '&')) {
        const QByteArrayView rest(at, less);
        const CharacterReference found = characterReference(rest);
        if (found.kind == CharacterReference::Kind::Unfinished && less == bytes.cend()) {
            m_held = rest.toByteArray();
            m_run += at - begin;
            return at;
        }
        if (found.kind == CharacterReference::Kind::Forbidden)
            writeMark(found.unit, at, found.length);
        at += found.length;
        m_whole = at;
    }
    m_run += less - begin;
    if (less == bytes.cend())
        return less;
    m_place = Place::Less;
    return less + 1;
}

void ByteGate::writeMark(char16_t unit, const char* at, qsizetype length) {
    m_written.append(m_from, at - m_from);
    m_written.append("<?").append(markTarget.data(), markTarget.size()).append(' ');
    m_written.append(QByteArray::number(unit)).append("?>");
    m_from = at + length;
    m_run = 0;
}

/// The parser keeps a text until something else comes.
void ByteGate::breakLongText(const QByteArray& bytes) {
    const bool inText = m_place == Place::Text;
    if (m_run < longRun || !(inText || (m_place == Place::CData && m_marks == 0)))
        return;
    const char* const at = boundary(bytes);
    if (!at)
        return;
    m_written.append(m_from, at - m_from);
    m_written += inText ? "<?_?>" : "]]><![CDATA[";
    m_from = at;
    m_run = bytes.cend() - at;
}

/// A place near the end between two characters that may be taken apart: neither a CR LF nor "]]>".
const char* ByteGate::boundary(const QByteArray& bytes) const {
    const char* const end = bytes.cend() - m_held.size();
    for (const char* at = end; at > m_whole && at > end - 8; --at) {
        const char before = at[-1];
        const bool inCharacter = at != end ? (uchar(*at) & 0xC0) == 0x80 : uchar(before) >= 0x80;
        if (!inCharacter && before != '\r' && before != ']')
            return at;
    }
    return nullptr;
}

const char* ByteGate::afterLess(const char* at) {
    m_run = 0;
    m_marks = 0;
    m_attributes = 0;
    if (*at == '/') {
        m_place = Place::Text; // an end tag holds no further "<"
        return at + 1;
    }
    if (*at == '!' || *at == '?') {
        m_place = *at == '!' ? Place::Bang : Place::Instruction;
        return at + 1;
    }
    m_place = Place::Tag;
    return at;
}

/// The parser refuses anything else than a comment, a CDATA section or a document type by itself.
const char* ByteGate::afterBang(const char* at) {
    if (*at == 'D') {
        refuse(Refusal::Doctype);
        return at;
    }
    m_place = *at == '[' ? Place::CData : *at == '-' ? Place::Comment : Place::Text;
    m_marks = *at == '-' ? -1 : 0; // the comment's next dash only opens it
    return at + 1;
}

/// To behind the ">" that follows at least so many marks.
const char* ByteGate::until(const char* at, const char* end, char mark, int marks) {
    for (; at != end; ++at) {
        if (*at == mark) {
            ++m_marks;
        } else if (*at == '>' && m_marks >= marks) {
            m_place = Place::Text;
            return at + 1;
        } else {
            m_marks = 0;
            at = find(at, end, mark) - 1;
        }
    }
    return at;
}

const char* ByteGate::inTag(const char* at, const char* end) {
    for (; at != end; ++at) {
        const char c = *at;
        if (c == '>') {
            m_place = Place::Text;
            return at + 1;
        }
        if (c == '"' || c == '\'') {
            m_place = Place::Quoted;
            m_quote = c;
            return at + 1;
        }
        if (c == '=') {
            m_tags += m_attributes == 0;
            if (++m_attributes > maxAttributes) {
                refuse(Refusal::Attributes);
                return at;
            }
        }
    }
    return at;
}

} // namespace lineside::wire
