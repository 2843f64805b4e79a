#include "app/practice/soap/wsdl.h"

#include "app/practice/soap/paths.h"
#include "app/practice/soap/typetree.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

QByteArray plain(const char* name, const char* type) {
    return QByteArray("<xs:element minOccurs=\"0\" name=\"") + name + "\" type=\"xs:" + type + "\"/>";
}

QByteArray group(const QByteArray& name, const QByteArray& particles) {
    return "<xs:element minOccurs=\"0\" name=\"" + name + "\"><xs:complexType><xs:sequence>" + particles +
           "</xs:sequence></xs:complexType></xs:element>";
}

QByteArray element(const QByteArray& name, const QByteArray& particles) {
    return "<xs:element name=\"" + name + "\"><xs:complexType><xs:sequence>" + particles +
           "</xs:sequence></xs:complexType></xs:element>";
}

QByteArray requestStart() {
    return group("Credentials", plain("Username", "string") + plain("Password", "string") +
                                    plain("Client", "string") + plain("ImpersonationKey", "string")) +
           group("Session", plain("SessionKey", "string")) + plain("Debug", "boolean");
}

QByteArray replyStart() {
    return group("Header", "<xs:element name=\"Success\" type=\"xs:boolean\"/>" + plain("Message", "string") +
                               plain("SessionKey", "string") + plain("Impersonated", "boolean") +
                               plain("Error_Code", "string") + plain("Error_Description", "string")) +
           plain("Debug", "string");
}

QByteArray schemaOf(const schema::OperationTables& tables, const WireNames& names) {
    const QByteArray name = QByteArray(tables.name.data(), qsizetype(tables.name.size()));
    return element(name, group("Request", requestStart() + TypeTree(tables.request, names).particles())) +
           element(name + "Response",
                   group(name + "Result", replyStart() + TypeTree(tables.reply, names).particles()));
}

/// The columns of the practice service's own ServiceItem.
QByteArray serviceItem() {
    return "<xs:complexType name=\"ServiceItem\"><xs:sequence>" + plain("ServiceID", "int") +
           plain("TN", "string") + plain("Status", "string") + plain("PackageID", "int") +
           plain("PackageName", "string") + plain("Identifier", "string") + plain("ICCID", "string") +
           plain("ActivationDate", "dateTime") + plain("MonthlyRate", "decimal") +
           "</xs:sequence></xs:complexType>";
}

QByteArray message(const QByteArray& name, const QByteArray& elementName) {
    return "<wsdl:message name=\"" + name + "\"><wsdl:part name=\"parameters\" element=\"tns:" + elementName +
           "\"/></wsdl:message>";
}

QByteArray binding(const QByteArray& prefix, const QByteArray& name, const QByteArray& space) {
    QByteArray all = "<wsdl:binding name=\"" + name + "\" type=\"tns:V20Soap\"><" + prefix +
                     ":binding transport=\"http://schemas.xmlsoap.org/soap/http\"/>";
    for (const auto& tables : schema::operations) {
        const QByteArray operation(tables.name.data(), qsizetype(tables.name.size()));
        all += "<wsdl:operation name=\"" + operation + "\"><" + prefix + ":operation soapAction=\"" + space +
               '/' + operation + "\" style=\"document\"/><wsdl:input><" + prefix +
               ":body use=\"literal\"/></wsdl:input><wsdl:output><" + prefix +
               ":body use=\"literal\"/></wsdl:output></wsdl:operation>";
    }
    return all + "</wsdl:binding>";
}

QByteArray port(const QByteArray& prefix, const QByteArray& name, const QByteArray& address) {
    return "<wsdl:port name=\"" + name + "\" binding=\"tns:" + name + "\"><" + prefix +
           ":address location=\"" + address + "\"/></wsdl:port>";
}

} // namespace

QByteArray wsdl(const QUrl& address, const WireNames& names) {
    const QByteArray space = QString::fromUtf16(serviceSpace).toUtf8();
    QByteArray types, messages, operations;
    for (const auto& tables : schema::operations) {
        const QByteArray name(tables.name.data(), qsizetype(tables.name.size()));
        types += schemaOf(tables, names);
        messages += message(name + "SoapIn", name) + message(name + "SoapOut", name + "Response");
        operations += "<wsdl:operation name=\"" + name + "\"><wsdl:input message=\"tns:" + name +
                      "SoapIn\"/><wsdl:output message=\"tns:" + name + "SoapOut\"/></wsdl:operation>";
    }
    const QByteArray at = address.toString().toHtmlEscaped().toUtf8();
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><wsdl:definitions"
           " xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
           " xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" "
           "xmlns:soap12=\"http://schemas.xmlsoap.org/wsdl/soap12/\""
           " xmlns:tns=\"" +
           space + "\" targetNamespace=\"" + space +
           "\"><wsdl:types><xs:schema elementFormDefault=\"qualified\" targetNamespace=\"" + space + "\">" +
           types + serviceItem() + "</xs:schema></wsdl:types>" + messages +
           "<wsdl:portType name=\"V20Soap\">" + operations + "</wsdl:portType>" +
           binding("soap", "V20Soap", space) + binding("soap12", "V20Soap12", space) +
           "<wsdl:service name=\"V20\">" + port("soap", "V20Soap", at) + port("soap12", "V20Soap12", at) +
           "</wsdl:service></wsdl:definitions>";
}

} // namespace lineside::practice
