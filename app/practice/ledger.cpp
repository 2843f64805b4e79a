#include "app/practice/ledger.h"

#include "app/practice/store/sql.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

/// A document is entered by its size and hash: enough to tell whether it arrived.
QJsonValue entry(const Element& element, const Value& value) {
    if (element.type != Type::Base64 || value.state() != State::Set)
        return value.text();
    const QByteArray bytes = QByteArray::fromBase64(value.text().toLatin1());
    return QJsonObject{
        {u"bytes"_s, bytes.size()},
        {u"sha256"_s,
         QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}};
}

QJsonArray entries(const Rows& rows) {
    QJsonArray all;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.columns().size() == 1 && rows.columns().front().isEmpty()) {
            all.append(rows.text(row, 0).toString());
            continue;
        }
        QJsonObject item;
        for (int c = 0; c < int(rows.columns().size()); ++c) {
            if (rows.state(row, c) == State::Set || rows.state(row, c) == State::Empty)
                item.insert(rows.columns().at(c), rows.text(row, c).toString());
        }
        all.append(item);
    }
    return all;
}

QJsonObject elementsOf(const Call& call) {
    QJsonObject object;
    for (const Element& element : schema::tables(call.operation).request) {
        if (const auto group = schema::groupOf(element)) {
            if (call.request.hasRows(*group))
                object.insert(group->text(), entries(call.request.rows(*group)));
            continue;
        }
        const ElementId id = schema::id(element);
        const Value& value = call.request.value(id);
        if (value.state() == State::Set || value.state() == State::Empty)
            object.insert(schema::path(id), entry(element, value));
    }
    return object;
}

} // namespace

void enterLedger(const QSqlDatabase& db, const QString& callId, const Call& call, int customer,
                 const QDateTime& time) {
    run(db, u"INSERT INTO ledger(CallID, Operation, CustomerID, Time, Elements) VALUES (?, ?, ?, ?, ?)"_s,
        {callId, schema::name(call.operation), customer, time.toString(Qt::ISODateWithMs),
         QString::fromUtf8(QJsonDocument(elementsOf(call)).toJson(QJsonDocument::Compact))});
}

QJsonArray readLedger(const QSqlDatabase& db) {
    QJsonArray all;
    QSqlQuery query =
        run(db, u"SELECT CallID, Operation, CustomerID, Time, Elements FROM ledger ORDER BY Entry"_s);
    while (query.next()) {
        all.append(QJsonObject{
            {u"call"_s, query.value(0).toString()},
            {u"operation"_s, query.value(1).toString()},
            {u"customer"_s, query.value(2).toInt()},
            {u"time"_s, query.value(3).toString()},
            {u"elements"_s, QJsonDocument::fromJson(query.value(4).toString().toUtf8()).object()},
        });
    }
    return all;
}

} // namespace lineside::practice
