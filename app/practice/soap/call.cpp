#include "app/practice/soap/call.h"

#include "app/practice/soap/paths.h"
#include "app/practice/soap/values.h"
#include "app/practice/trouble.h"

#include <set>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

const QString& space() {
    static const QString own = QString::fromUtf16(serviceSpace);
    return own;
}

QString envelopeSpace(SoapVersion version) {
    return version == SoapVersion::Soap11 ? u"http://schemas.xmlsoap.org/soap/envelope/"_s
                                          : u"http://www.w3.org/2003/05/soap-envelope"_s;
}

const Node* below(const Node& top, const QStringList& levels) {
    const Node* node = &top;
    for (const QString& level : levels) {
        node = node->child(level, space());
        if (!node || node->null)
            return node;
    }
    return node;
}

Value valueOf(const Element& element, const Node* node) {
    if (!node)
        return {};
    return node->null ? Value::null() : Value(readValue(element, *node));
}

/// The elements of a request under the names of a profile.
class ElementReader {
public:
    ElementReader(std::span<const Element> table, const Node& request, const WireNames& names)
        : m_table(table)
        , m_request(request)
        , m_names(names) {}

    Record read() {
        std::set<GroupId> seen;
        for (const Element& element : m_table) {
            const QStringList levels = wireLevels(element, m_names);
            if (levels.isEmpty())
                continue;
            if (element.shape == Shape::Single)
                readSingle(element, levels);
            else if (element.shape == Shape::List)
                readList(element, levels);
            else if (seen.insert(*schema::groupOf(element)).second)
                readRows(*schema::groupOf(element), levels);
        }
        return std::move(m_record);
    }

private:
    void readSingle(const Element& element, const QStringList& levels) {
        const Value value = valueOf(element, below(m_request, levels));
        if (value.state() != State::Absent)
            m_record.set(schema::id(element), value);
    }

    void readList(const Element& element, const QStringList& levels) {
        const Node* wrapper = below(m_request, levels);
        if (!wrapper || wrapper->null)
            return;
        Rows rows;
        for (const Node& item : wrapper->children) {
            if (item.name != listItem(element) || item.space != space() || item.null)
                continue;
            rows.beginRow();
            rows.add(u"", Value(readValue(element, item)));
        }
        m_record.setRows(*schema::groupOf(element), std::move(rows));
    }

    void readRows(GroupId group, QStringList firstMember) {
        firstMember.removeLast();
        const QString item = firstMember.takeLast();
        const Node* wrapper = below(m_request, firstMember);
        if (!wrapper || wrapper->null)
            return;
        Rows rows;
        for (const Node& node : wrapper->children) {
            if (node.name != item || node.space != space() || node.null)
                continue;
            rows.beginRow();
            for (const Element* member : schema::members(m_table, group)) {
                const QStringList levels = wireLevels(*member, m_names);
                if (!levels.isEmpty())
                    rows.add(schema::column(*member), valueOf(*member, node.child(levels.last(), space())));
            }
        }
        m_record.setRows(group, std::move(rows));
    }

    std::span<const Element> m_table;
    const Node& m_request;
    const WireNames& m_names;
    Record m_record;
};

QString textOf(const Node& node, QStringView name) {
    const Node* child = node.child(name, space());
    return child ? child->text : QString();
}

void readSignature(const Node& request, Call& call) {
    if (const Node* credentials = request.child(u"Credentials", space()); credentials && !credentials->null) {
        call.hasCredentials = true;
        call.username = textOf(*credentials, u"Username");
        call.password = textOf(*credentials, u"Password");
        call.client = textOf(*credentials, u"Client");
        call.impersonates = !textOf(*credentials, u"ImpersonationKey").isEmpty();
    }
    if (const Node* session = request.child(u"Session", space()); session && !session->null) {
        call.hasSession = true;
        call.sessionKey = textOf(*session, u"SessionKey");
    }
    const Node* debug = request.child(u"Debug", space());
    call.debug =
        debug && !debug->null && readValue(schema::boolean("Debug", schema::optional), *debug) == u"true";
}

const Node& operationNode(const Node& envelope, SoapVersion version) {
    if (envelope.name != u"Envelope" || envelope.space != envelopeSpace(version))
        throw SoapFault{
            u"Possible SOAP version mismatch: Envelope namespace was unexpected. Expecting %1."_s.arg(
                envelopeSpace(version))};
    const Node* body = envelope.child(u"Body", envelopeSpace(version));
    if (!body || body->children.empty())
        throw SoapFault{u"Server was unable to read request. ---> The envelope has no body."_s};
    return body->children.front();
}

} // namespace

Call readCall(const QByteArray& body, SoapVersion version, const QString& action, const WireNames& names) {
    const Node envelope = parse(body);
    const Node& named = operationNode(envelope, version);
    const auto operation = schema::operation(named.name);
    if (!operation || named.space != space() || (!action.isEmpty() && action != space() + u'/' + named.name))
        throw SoapFault{u"Server did not recognize the value of HTTP Header SOAPAction: %1."_s.arg(action)};
    Call call;
    call.version = version;
    call.operation = *operation;
    if (const Node* request = named.child(u"Request", space()); request && !request->null) {
        readSignature(*request, call);
        call.request = ElementReader(schema::tables(*operation).request, *request, names).read();
    }
    return call;
}

} // namespace lineside::practice
