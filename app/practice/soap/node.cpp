#include "app/practice/soap/node.h"

#include "app/practice/trouble.h"
#include "models/wire/bytegate.h"
#include "models/wire/envelopereader.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t maxDepth = wire::EnvelopeReader::maxDepth;
constexpr int maxElements = 100'000; // of a request of 4 MiB; a hundred times the largest order
constexpr auto instanceSpace = u"http://www.w3.org/2001/XMLSchema-instance";

[[noreturn]] void unreadable(qint64 line, qint64 column, const QString& why) {
    throw SoapFault{
        u"Server was unable to read request. ---> There is an error in XML document (%1, %2). ---> %3"_s
            .arg(line)
            .arg(column)
            .arg(why)};
}

/// Keeps out what the desk's reader keeps out of replies: the parser compares attributes each with each. The
/// mark in front says UTF-8, whatever the document declares: the parser takes it so.
void checkGate(const QByteArray& bytes) {
    wire::ByteGate gate;
    gate.pass("\xEF\xBB\xBF" + bytes);
    if (gate.refusal() == wire::ByteGate::Refusal::Doctype)
        unreadable(1, 1, u"DTD is prohibited in this XML document."_s);
    if (gate.refusal() == wire::ByteGate::Refusal::Attributes)
        unreadable(1, 1, u"A tag has too many attributes."_s);
}

/// Text of the document: the positions of the reader count its UTF-16 units.
QString decoded(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        unreadable(1, 1, u"The document is not UTF-8."_s);
    return text;
}

class Parser {
public:
    explicit Parser(const QByteArray& bytes) : m_text(decoded(bytes)), m_reader(m_text) {}

    Node document() {
        Node top;
        m_open.push_back(&top);
        while (!m_reader.atEnd())
            take(m_reader.readNext());
        if (m_reader.hasError())
            unreadable(m_reader.lineNumber(), m_reader.columnNumber(), u"The document is not well-formed."_s);
        return std::move(top.children.front());
    }

private:
    void take(QXmlStreamReader::TokenType token) {
        if (token == QXmlStreamReader::StartElement)
            begin();
        else if (token == QXmlStreamReader::EndElement)
            end();
        else if (token == QXmlStreamReader::Characters)
            m_open.back()->text += m_reader.text();
    }

    void begin() {
        if (m_open.size() > maxDepth)
            unreadable(m_reader.lineNumber(), m_reader.columnNumber(), u"The document nests too deeply."_s);
        if (++m_elements > maxElements)
            unreadable(m_reader.lineNumber(), m_reader.columnNumber(),
                       u"The document has too many elements."_s);
        Node node;
        node.name = m_reader.name().toString();
        node.space = m_reader.namespaceUri().toString();
        // A tag's end is in the text just before the reader's position: "/>" is the null form.
        const QStringView tagEnd = QStringView(m_text).left(m_reader.characterOffset()).last(2);
        const QStringView nil = m_reader.attributes().value(QString::fromUtf16(instanceSpace), u"nil"_s);
        node.null = tagEnd == u"/>" || nil == u"true" || nil == u"1";
        m_open.back()->children.push_back(std::move(node));
        m_open.push_back(&m_open.back()->children.back());
    }

    void end() {
        m_open.back()->line = m_reader.lineNumber();
        m_open.back()->column = m_reader.columnNumber();
        m_open.pop_back();
    }

    QString m_text;
    QXmlStreamReader m_reader;
    int m_elements = 0;
    std::vector<Node*> m_open; // a parent gets no further child while one is open, so the pointers hold
};

} // namespace

const Node* Node::child(QStringView childName, QStringView childSpace) const {
    for (const Node& node : children) {
        if (node.name == childName && node.space == childSpace)
            return &node;
    }
    return nullptr;
}

Node parse(const QByteArray& bytes) {
    checkGate(bytes);
    return Parser(bytes).document();
}

} // namespace lineside::practice
