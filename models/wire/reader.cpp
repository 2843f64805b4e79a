#include "models/wire/reader.h"

#include "models/wire/bytegate.h"
#include "models/wire/envelopereader.h"

#include <QXmlStreamReader>

namespace lineside::wire {
namespace {

using namespace Qt::StringLiterals;

// Small enough that the parser's buffers stay in the processor's cache, and its memory small.
constexpr qsizetype pieceSize = qsizetype(16) * 1024;
// Rows count in 32 bits.
constexpr qint64 maxBytes = qint64(1) << 30;
constexpr qsizetype maxTail = qsizetype(64) * 1024;

} // namespace

class ReplyReader::Impl {
public:
    Impl(Operation operation, const WireNames& names) : m_reply(operation, names) {
        m_xml.addData(QString()); // settles on UTF-8, which is then checked: the gate turns the rest into it
        // Local names alone decide, whatever an installation's prefixes: resolving them costs time.
        m_xml.setNamespaceProcessing(false);
    }

    void feed(QByteArrayView bytes) {
        m_bytes += bytes.size();
        if (m_bytes > maxBytes)
            failTooLarge();
        for (qsizetype at = 0; at < bytes.size() && !m_failure; at += pieceSize)
            collect(m_gate.pass(bytes.sliced(at, qMin(pieceSize, bytes.size() - at))));
    }

    [[nodiscard]] bool failed() const { return m_failure.has_value(); }

    Answer finish() {
        if (!m_failure)
            collect(m_gate.rest());
        if (!m_failure)
            parse();
        if (!m_failure && !m_ended)
            fail("cut short");
        if (!m_failure && !isTailLegal())
            fail("more after the end of the document");
        Answer answer = m_reply.take();
        if (answer.failure && answer.failure->kind == Failure::Kind::Malformed)
            setPosition(*answer.failure);
        if (m_failure)
            answer.failure = m_failure;
        if (answer.failure)
            answer.record = {};
        return answer;
    }

private:
    /// The parser reads what it can't finish (a long comment, say) from its beginning each time more comes.
    /// So after such a piece it gets no more before as much again has gathered: each byte is then read a
    /// bounded number of times.
    void collect(const QByteArray& piece) {
        m_pending += piece;
        if (m_pending.size() >= m_unfinished || m_gate.refusal() != ByteGate::Refusal::None)
            parse();
        if (!m_failure)
            checkGate();
    }

    void parse() {
        const QByteArray piece = std::exchange(m_pending, {});
        if (m_ended) {
            m_tail += piece;
            if (m_tail.size() > maxTail)
                fail("more after the end of the document");
            return;
        }
        m_xml.addData(piece);
        const bool some = readTokens();
        m_unfinished = some ? 0 : m_unfinished + piece.size();
    }

    /// True when at least one token was complete.
    bool readTokens() {
        bool some = false;
        while (!m_failure) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                m_reply.start(m_xml.name(), isNil());
                break;
            case QXmlStreamReader::Characters:
                m_reply.text(m_xml.text());
                break;
            case QXmlStreamReader::EndElement:
                m_reply.end();
                break;
            case QXmlStreamReader::ProcessingInstruction:
                if (m_xml.processingInstructionTarget() == ByteGate::markTarget)
                    takeMarked();
                break;
            case QXmlStreamReader::EndDocument:
                m_ended = true;
                return true;
            case QXmlStreamReader::DTD:
                fail("a document type");
                break;
            case QXmlStreamReader::EntityReference:
                fail("an unknown entity");
                break;
            case QXmlStreamReader::Invalid:
                if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                    fail("not well-formed XML");
                return some;
            default:
                break;
            }
            some = true;
            if (const char* problem = m_reply.problem())
                fail(problem);
        }
        return some;
    }

    /// A character that XML has no way to write.
    void takeMarked() {
        const QChar unit(m_xml.processingInstructionData().toUShort());
        if (m_reply.isOpen())
            m_reply.text(QStringView(&unit, 1));
        else
            fail("text outside of the document");
    }

    /// Asks the parser only while a tag with attributes is still to come: a list of them costs time to get.
    [[nodiscard]] bool isNil() {
        if (m_tags == m_gate.tagsWithAttributes())
            return false;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        m_tags += !attributes.isEmpty();
        for (const QXmlStreamAttribute& attribute : attributes) {
            if (attribute.name() == "nil"_L1 && !attribute.prefix().isEmpty())
                return attribute.value().trimmed() == "true"_L1 || attribute.value().trimmed() == "1"_L1;
        }
        return false;
    }

    void checkGate() {
        switch (m_gate.refusal()) {
        case ByteGate::Refusal::None:
            return;
        case ByteGate::Refusal::Doctype:
            return fail("a document type");
        case ByteGate::Refusal::Attributes:
            return fail("too many attributes");
        case ByteGate::Refusal::Encoding:
            return fail("an encoding that is not known or not kept");
        }
    }

    /// White space, comments and instructions may follow the root.
    [[nodiscard]] bool isTailLegal() const {
        if (m_tail.trimmed().isEmpty())
            return true;
        if (m_tail.contains(QByteArrayView(ByteGate::markTarget.data(), ByteGate::markTarget.size())))
            return false;
        QXmlStreamReader tail("<a/>" + m_tail);
        while (!tail.atEnd())
            tail.readNext();
        return !tail.hasError();
    }

    void fail(const char* detail) {
        Failure failure;
        failure.kind = Failure::Kind::Malformed;
        failure.detail = QString::fromLatin1(detail);
        setPosition(failure);
        m_failure = failure;
    }

    void failTooLarge() {
        m_failure.emplace();
        m_failure->kind = Failure::Kind::TooLarge;
    }

    void setPosition(Failure& failure) const {
        failure.line = m_xml.lineNumber();
        failure.column = m_xml.columnNumber() + 1;
    }

    ByteGate m_gate;
    QXmlStreamReader m_xml;
    EnvelopeReader m_reply;
    std::optional<Failure> m_failure;
    QByteArray m_pending;       ///< passed by the gate, not yet read
    QByteArray m_tail;          ///< what came after the document's end
    qsizetype m_unfinished = 0; ///< bytes that the parser has read without completing a token
    qint64 m_bytes = 0;
    int m_tags = 0; ///< with attributes, of those read
    bool m_ended = false;
};

ReplyReader::ReplyReader(Operation operation, const WireNames& names)
    : m_impl(std::make_unique<Impl>(operation, names)) {}
ReplyReader::~ReplyReader() = default;

void ReplyReader::feed(QByteArrayView bytes) {
    m_impl->feed(bytes);
}

bool ReplyReader::failed() const {
    return m_impl->failed();
}

Answer ReplyReader::finish() {
    return m_impl->finish();
}

Answer read(QByteArrayView bytes, Operation operation, const WireNames& names) {
    ReplyReader reader(operation, names);
    reader.feed(bytes);
    return reader.finish();
}

} // namespace lineside::wire
