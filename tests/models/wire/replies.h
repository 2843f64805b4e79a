#pragma once

#include "models/wire/reader.h"

namespace lineside::test {

/// A reply of an operation with this in its result, as the service writes it.
inline QByteArray reply(const QByteArray& operation, const QByteArray& data,
                        const QByteArray& header = "<Header><Success>true</Success></Header>") {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body><" +
           operation + "Response xmlns=\"http://api.myh2o.com/v20\"><" + operation + "Result>" + header +
           data + "</" + operation + "Result></" + operation + "Response></soap:Body></soap:Envelope>";
}

inline QByteArray queryReply(const QByteArray& data) {
    return reply("Customers_Query", data);
}

inline wire::Answer readQuery(const QByteArray& data) {
    return wire::read(queryReply(data), Operation::CustomersQuery);
}

inline QByteArray inBody(const QByteArray& content) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + content +
           "</s:Body></s:Envelope>";
}

/// In words, for a failed comparison.
inline QByteArray told(const wire::Answer& answer) {
    return answer.failure ? answer.failure->detail.toUtf8() + answer.failure->text.toUtf8() : "no failure";
}

} // namespace lineside::test
