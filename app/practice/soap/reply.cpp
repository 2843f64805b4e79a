#include "app/practice/soap/reply.h"

#include "app/practice/soap/paths.h"
#include "app/practice/soap/xmlout.h"

#include <set>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

void writeList(XmlOut& out, const Element& element, const Rows& rows) {
    QStringList levels = wireLevels(element);
    QString item = listItem(element);
    if (item.isEmpty())
        item = levels.takeLast();
    out.enter(levels);
    const bool group = element.type == Type::ServiceItem;
    for (int row = 0; row < rows.count(); ++row) {
        if (!group) {
            out.leaf(item, rows.text(row, 0));
            continue;
        }
        out.open(item);
        for (int c = 0; c < int(rows.columns().size()); ++c) {
            if (rows.state(row, c) == State::Set || rows.state(row, c) == State::Empty)
                out.leaf(rows.columns().at(c), rows.text(row, c));
        }
        out.close();
    }
}

void writeRows(XmlOut& out, std::span<const Element> table, GroupId group, const Rows& rows) {
    const auto members = schema::members(table, group);
    QStringList levels = wireLevels(*members.front());
    levels.removeLast();
    const QString item = levels.takeLast();
    out.enter(levels);
    for (int row = 0; row < rows.count(); ++row) {
        out.open(item);
        for (const Element* member : members) {
            const QString name = wireLevels(*member).last();
            const Value value = rows.value(row, name);
            if (value.state() == State::Set || value.state() == State::Empty)
                out.leaf(name, value.text());
        }
        out.close();
    }
}

void writeRecord(XmlOut& out, std::span<const Element> table, const Record& record) {
    std::set<GroupId> seen;
    for (const Element& element : table) {
        const auto group = schema::groupOf(element);
        if (!group) {
            const Value& value = record.value(schema::id(element));
            if (value.state() != State::Set && value.state() != State::Empty)
                continue;
            QStringList levels = wireLevels(element);
            const QString name = levels.takeLast();
            out.enter(levels);
            out.leaf(name, value.text());
        } else if (record.hasRows(*group) && seen.insert(*group).second) {
            if (element.shape == Shape::List)
                writeList(out, element, record.rows(*group));
            else
                writeRows(out, table, *group, record.rows(*group));
        }
    }
    out.enter({});
}

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
                      const ReplyExtras& extras) {
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
        writeRecord(out, schema::tables(call.operation).reply, record);
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

QString understood(const Call& call) {
    XmlOut out;
    out.open(u"Request");
    out.setBase();
    writeRecord(out, schema::tables(call.operation).request, call.request);
    out.close();
    return QString::fromUtf8(out.bytes());
}

QByteArray contentType(SoapVersion version) {
    return version == SoapVersion::Soap11 ? "text/xml; charset=utf-8" : "application/soap+xml; charset=utf-8";
}

} // namespace lineside::practice
