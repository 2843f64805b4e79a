#pragma once

#include "tests/support/rawserver.h"

#include <QByteArrayList>

namespace lineside::test {

/// A service over real sockets that answers each Customers_Query with whatever a test says, whoever was asked
/// for, and takes every change.
class ContraryService {
public:
    ContraryService() : m_server([this](int, const QByteArray& body) { return answer(body); }) {}

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// The elements of the next answers, one a query; the last one stays.
    QByteArrayList answers;
    /// What stood in the Customer of each update that came.
    QByteArrayList updates;
    int queries = 0;

    static QByteArray customer(const QByteArray& id, const QByteArray& more = {}) {
        const QByteArray identity = id.isEmpty() ? QByteArray() : "<ID>" + id + "</ID>";
        return "<Customer>" + identity + "<PhysicalAddress><FirstName>Pat</FirstName><LastName>No" +
               id.trimmed() + "</LastName></PhysicalAddress><Email>pat@example.com</Email>" + more +
               "</Customer>";
    }

private:
    Answer answer(const QByteArray& body) {
        if (body.isEmpty())
            return {};
        const QByteArray operation = operationOf(body);
        QByteArray data;
        if (operation == "Customers_Query") {
            ++queries;
            data = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        } else if (operation == "Customers_Update") {
            const qsizetype from = body.indexOf("<Customer>") + 10;
            updates.append(body.mid(from, body.indexOf("</Customer>") - from));
        }
        return {.body = reply(operation, data)};
    }
    static QByteArray operationOf(const QByteArray& body) {
        for (const char* name :
             {"Sessions_Create", "Sessions_Destroy", "Customers_Query", "Customers_Update"}) {
            if (body.contains("<" + QByteArray(name)))
                return name;
        }
        return "NewCustomers_Create";
    }
    static QByteArray reply(const QByteArray& name, const QByteArray& data) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body><" +
               name + "Response xmlns=\"http://api.myh2o.com/v20\"><" + name +
               "Result><Header><Success>true</Success><SessionKey>K</SessionKey></Header>" + data + "</" +
               name + "Result></" + name + "Response></soap:Body></soap:Envelope>";
    }

    RawServer m_server;
};

} // namespace lineside::test
