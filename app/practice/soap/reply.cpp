#include "app/practice/soap/reply.h"

#include "app/practice/soap/paths.h"
#include "app/practice/soap/xmlout.h"

#include <set>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// A record's elements under the names of a profile.
class RecordWriter {
public:
    RecordWriter(XmlOut& out, std::span<const Element> table, const Record& record, const WireNames& names)
        : m_out(out)
        , m_table(table)
        , m_record(record)
        , m_names(names) {}

    void write() {
        std::set<GroupId> seen;
        for (const Element& element : m_table) {
            const QStringList levels = wireLevels(element, m_names);
            const auto group = schema::groupOf(element);
            if (levels.isEmpty())
                continue;
            if (!group)
                writeSingle(m_record.value(schema::id(element)), levels);
            else if (m_record.hasRows(*group) && seen.insert(*group).second)
                writeGroup(element, *group, levels);
        }
        m_out.enter({});
    }

private:
    static bool isThere(State state) { return state == State::Set || state == State::Empty; }

    void writeSingle(const Value& value, QStringList levels) {
        if (!isThere(value.state()))
            return;
        const QString name = levels.takeLast();
        m_out.enter(levels);
        m_out.leaf(name, value.text());
    }

    void writeGroup(const Element& first, GroupId group, QStringList levels) {
        const Rows& rows = m_record.rows(group);
        if (first.shape != Shape::List) {
            levels.removeLast();
            const QString item = levels.takeLast();
            begin(levels);
            return writeRows(item, group, rows);
        }
        QString item = listItem(first);
        if (item.isEmpty())
            item = levels.takeLast();
        begin(levels);
        writeList(item, rows, first.type == Type::ServiceItem);
    }

    /// Each group has a wrapper of its own: the vendor's page gives charges and taxes the one name.
    void begin(const QStringList& wrapper) {
        m_out.enter(wrapper.first(wrapper.size() - 1));
        m_out.enter(wrapper);
    }

    void writeList(const QString& item, const Rows& rows, bool asGroups) {
        for (int row = 0; row < rows.count(); ++row) {
            if (!asGroups) {
                m_out.leaf(item, rows.text(row, 0));
                continue;
            }
            m_out.open(item);
            for (int c = 0; c < int(rows.columns().size()); ++c) {
                if (isThere(rows.state(row, c)))
                    m_out.leaf(rows.columns().at(c), rows.text(row, c));
            }
            m_out.close();
        }
    }

    void writeRows(const QString& item, GroupId group, const Rows& rows) {
        const auto members = schema::members(m_table, group);
        for (int row = 0; row < rows.count(); ++row) {
            m_out.open(item);
            for (const Element* member : members) {
                const QStringList levels = wireLevels(*member, m_names);
                const Value value = rows.value(row, schema::column(*member));
                if (!levels.isEmpty() && isThere(value.state()))
                    m_out.leaf(levels.last(), value.text());
            }
            m_out.close();
        }
    }

    XmlOut& m_out;
    std::span<const Element> m_table;
    const Record& m_record;
    const WireNames& m_names;
};

void writeHeader(XmlOut& out, const ReplyHeader& header) {
    out.open(u"Header");
    out.leaf(u"Success", header.success ? u"true"_s : u"false"_s);
    if (!header.message.isEmpty())
        out.leaf(u"Message", header.message);
    if (!header.sessionKey.isEmpty())
        out.leaf(u"SessionKey", header.sessionKey);
    out.leaf(u"Impersonated", header.impersonated ? u"true"_s : u"false"_s);
    if (!header.errorCode.isEmpty())
        out.leaf(u"Error_Code", header.errorCode);
    if (!header.errorDescription.isEmpty())
        out.leaf(u"Error_Description", header.errorDescription);
    out.close();
}

QByteArray start(SoapVersion version) {
    const QByteArray space = version == SoapVersion::Soap11 ? "http://schemas.xmlsoap.org/soap/envelope/"
                                                            : "http://www.w3.org/2003/05/soap-envelope";
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" + space +
           "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
           " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>";
}

constexpr auto end = "</soap:Body></soap:Envelope>";

} // namespace

QByteArray writeReply(const Call& call, const ReplyHeader& header, const Record& record,
                      const ReplyExtras& extras, const WireNames& names) {
    const QByteArray name = schema::name(call.operation).toUtf8();
    XmlOut out;
    out.raw(start(call.version) + '<' + name + "Response xmlns=\"" +
            QString::fromUtf16(serviceSpace).toUtf8() + "\"><" + name + "Result>");
    writeHeader(out, header);
    if (!extras.debug.isEmpty())
        out.leaf(u"Debug", extras.debug);
    if (extras.unknown)
        out.raw("<Later_Version><Added_Element>1</Added_Element><Added_Element /></Later_Version>");
    if (header.success)
        RecordWriter(out, schema::tables(call.operation).reply, record, names).write();
    out.raw("</" + name + "Result></" + name + "Response>" + end);
    return out.bytes();
}

QByteArray writeFault(SoapVersion version, const SoapFault& fault) {
    XmlOut out;
    out.raw(start(version));
    if (version == SoapVersion::Soap11) {
        out.raw("<soap:Fault>");
        out.leaf(u"faultcode", fault.client ? u"soap:Client"_s : u"soap:Server"_s);
        out.leaf(u"faultstring", fault.text);
        out.raw("<detail /></soap:Fault>");
    } else {
        out.raw("<soap:Fault><soap:Code><soap:Value>");
        out.raw(fault.client ? "soap:Sender" : "soap:Receiver");
        out.raw("</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang=\"en\">" +
                fault.text.toHtmlEscaped().toUtf8() + "</soap:Text></soap:Reason></soap:Fault>");
    }
    out.raw(end);
    return out.bytes();
}

QString understood(const Call& call, const WireNames& names) {
    XmlOut out;
    out.open(u"Request");
    out.setBase();
    RecordWriter(out, schema::tables(call.operation).request, call.request, names).write();
    out.close();
    return QString::fromUtf8(out.bytes());
}

QByteArray contentType(SoapVersion version) {
    return version == SoapVersion::Soap11 ? "text/xml; charset=utf-8" : "application/soap+xml; charset=utf-8";
}

} // namespace lineside::practice
