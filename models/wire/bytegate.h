#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringDecoder>

#include <optional>

namespace lineside::wire {

/// Stands before the XML parser, sees each byte once and keeps out what a reply never has and a parser is
/// slow or unsafe at: document types (with them entities) and floods of attributes, which the parser compares
/// each with each. Turns other encodings into UTF-8.
///
/// Two things it says to the parser in instructions of its own, since no text could: a character that a
/// reference names and XML forbids (`markTarget`, its code behind it), and a break in a long text, which the
/// parser then hands on piece by piece and never holds whole.
class ByteGate {
public:
    static constexpr QLatin1StringView markTarget{"_unit"};
    enum class Refusal : quint8 { None, Doctype, Attributes, Encoding };
    static constexpr int maxAttributes = 64; ///< in one tag, name spaces included

    /// What the parser may read of what has come, in UTF-8; it ends where the refusal begins.
    QByteArray pass(QByteArrayView bytes);
    /// The rest, when nothing more comes.
    QByteArray rest();
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    /// Tags with attributes among what has passed.
    [[nodiscard]] int tagsWithAttributes() const { return m_tags; }

private:
    enum class Place : quint8 { Text, Less, Bang, Comment, CData, Instruction, Tag, Quoted };

    bool findEncoding(bool last);
    QByteArray toUtf8(QByteArrayView bytes);
    QByteArray legalPart(const QByteArray& bytes);
    qsizetype legalLength(const QByteArray& bytes);
    const char* inText(const char* at, const QByteArray& bytes);
    void writeMark(char16_t unit, const char* at, qsizetype length);
    void breakLongText(const QByteArray& bytes);
    [[nodiscard]] const char* boundary(const QByteArray& bytes) const;
    const char* afterLess(const char* at);
    const char* afterBang(const char* at);
    const char* inTag(const char* at, const char* end);
    const char* until(const char* at, const char* end, char mark, int marks);
    void refuse(Refusal refusal) { m_refusal = refusal; }

    QByteArray m_head; ///< the first bytes, until they tell the encoding
    bool m_known = false;
    std::optional<QStringDecoder> m_decoder; ///< for anything but UTF-8
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    Place m_place = Place::Text;
    Refusal m_refusal = Refusal::None;
    char m_quote = 0;
    QByteArray m_written;          ///< of the piece at hand, as far as it goes out otherwise than it came
    const char* m_from = nullptr;  ///< what of the piece goes out as it came begins here
    const char* m_whole = nullptr; ///< no reference or tag of the piece ends behind this
    QByteArray m_held;             ///< a reference that is not whole yet
    qsizetype m_run = 0;           ///< bytes of the text at hand since its last break
    int m_marks = 0;               ///< of the end of a comment, CDATA section or instruction
    int m_attributes = 0;          ///< of the tag at hand
    int m_tags = 0;
};

} // namespace lineside::wire
