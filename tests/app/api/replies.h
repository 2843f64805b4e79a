#pragma once

#include "models/schema/schema.h"

#include <QByteArray>

#include <zlib.h>

namespace lineside::test {

/// A SOAP 1.1 reply of the operation around Header and data.
inline QByteArray reply(Operation operation, const QByteArray& header, const QByteArray& data = {}) {
    const QByteArray name = schema::name(operation).toLatin1();
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><" +
           name + "Response xmlns=\"http://api.myh2o.com/v20\"><" + name + "Result><Header>" + header +
           "</Header>" + data + "</" + name + "Result></" + name + "Response></soap:Body></soap:Envelope>";
}

inline QByteArray success(Operation operation, const QByteArray& key = {}, const QByteArray& data = {}) {
    return reply(operation, "<Success>true</Success><SessionKey>" + key + "</SessionKey>", data);
}

inline QByteArray refusal(Operation operation, const QByteArray& code, const QByteArray& key = {}) {
    return reply(operation, "<Success>false</Success><Message>No.</Message><SessionKey>" + key +
                                "</SessionKey><Error_Code>" + code +
                                "</Error_Code><Error_Description>Refused here</Error_Description>");
}

inline QByteArray fault(const QByteArray& code = "soap:Client") {
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>"
           "<faultcode>" +
           code +
           "</faultcode><faultstring>Input string was not in a correct format."
           "</faultstring></soap:Fault></soap:Body></soap:Envelope>";
}

/// The operation of a request's bytes, by the element in its Body.
inline Operation operationOf(const QByteArray& body) {
    for (const schema::OperationTables& tables : schema::operations) {
        if (body.contains("<" + QByteArray(tables.name.data(), qsizetype(tables.name.size()))))
            return tables.operation;
    }
    return Operation::SessionsValidate;
}

inline QByteArray gzip(const QByteArray& bytes, int level = 6) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace lineside::test
