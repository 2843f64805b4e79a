#include "models/wire/writer.h"

#include "models/formats/integer.h"
#include "models/formats/signs.h"
#include "models/wire/requesttree.h"

#include <QXmlStreamWriter>

namespace lineside::wire {
namespace {

using namespace Qt::StringLiterals;

const QString soapNamespace = u"http://schemas.xmlsoap.org/soap/envelope/"_s;

QString namespaceUri() {
    return QString::fromLatin1(serviceNamespace.data(), qsizetype(serviceNamespace.size()));
}

class Envelope {
public:
    explicit Envelope(QByteArray* bytes) : m_xml(bytes) {}

    void write(const QString& operation, const Signature& signature, const std::vector<Node>& own) {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(soapNamespace, u"soap"_s);
        m_xml.writeStartElement(soapNamespace, u"Envelope"_s);
        m_xml.writeStartElement(soapNamespace, u"Body"_s);
        m_xml.writeStartElement(operation);
        m_xml.writeDefaultNamespace(namespaceUri());
        m_xml.writeStartElement(u"Request"_s);
        writeSignature(signature);
        for (const Node& node : own)
            writeNode(node);
        for (int open = 4; open > 0; --open)
            m_xml.writeEndElement(); // writeEndDocument() would add a line feed
    }

private:
    void writeSignature(const Signature& signature) {
        if (signature.sessionKey.isEmpty()) {
            m_xml.writeStartElement(u"Credentials"_s);
            writeText(u"Username"_s, signature.username);
            writeText(u"Password"_s, signature.password);
            writeText(u"Client"_s, signature.client);
            if (!signature.impersonationKey.isEmpty())
                writeText(u"ImpersonationKey"_s, signature.impersonationKey);
        } else {
            m_xml.writeStartElement(u"Session"_s);
            writeText(u"SessionKey"_s, signature.sessionKey);
        }
        m_xml.writeEndElement();
        if (signature.debug)
            writeText(u"Debug"_s, u"true"_s);
    }

    void writeNode(const Node& node) {
        if (node.children.empty()) {
            writeText(node.name, node.text);
            return;
        }
        m_xml.writeStartElement(node.name);
        for (const Node& child : node.children)
            writeNode(child);
        m_xml.writeEndElement();
    }

    /// The one way to write a text element. writeCharacters, called even without text, keeps an empty one
    /// `<X></X>`; `<X/>` would mean something else to the service.
    void writeText(const QString& name, const QString& text) {
        const QStringList lines = withSpaces(text).split(u'\r');
        m_xml.writeStartElement(name);
        m_xml.writeCharacters(lines.first());
        for (qsizetype i = 1; i < lines.size(); ++i) {
            m_xml.writeEntityReference(u"#13"_s); // a bare one would be read as a line feed
            m_xml.writeCharacters(lines.at(i));
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

bool isAddressed(const Request& request) {
    const ElementId key = schema::keyOf(request.operation());
    return !key.isValid() || !readKey(request.text(key)).isEmpty();
}

QByteArray envelope(const Request& request, const Signature& signature, const WireNames& names) {
    if (!isAddressed(request))
        return {};
    QByteArray bytes;
    Envelope(&bytes).write(schema::name(request.operation()), signature, requestTree(request, names));
    return bytes;
}

QByteArray soapAction(Operation operation) {
    return '"' + namespaceUri().toLatin1() + '/' + schema::name(operation).toLatin1() + '"';
}

} // namespace lineside::wire
