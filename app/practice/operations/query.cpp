#include "app/practice/operations/operations.h"
#include "app/practice/store/columns.h"
#include "app/practice/trouble.h"

#include <QSqlRecord>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

int byService(const QSqlDatabase& db, const QString& column, const QString& value, const QString& what) {
    // A number may have been another customer's before: the line that is not disconnected wins.
    QSqlQuery found = run(db,
                          u"SELECT CustomerID FROM service WHERE %1 = ?"
                          " ORDER BY Status = 'DISCONNECTED', ServiceID DESC LIMIT 1"_s.arg(column),
                          {value});
    if (!found.next())
        refuse(code::notFound, u"No customer was found by this %1."_s.arg(what));
    return found.value(0).toInt();
}

int wanted(const QSqlDatabase& db, const Record& request) {
    const Value& id = request.value("CustomerID"_element);
    const Value& tn = request.value("TN"_element);
    const Value& item = request.value("Inventory/Identifier"_element);
    if (int(!id.isNothing()) + int(!tn.isNothing()) + int(!item.isNothing()) != 1)
        refuse(code::lookUpBy, u"Exactly one of CustomerID, TN and Inventory is required."_s);
    if (!id.isNothing())
        return id.text().toInt();
    if (!tn.isNothing())
        return byService(db, u"TN"_s, tn.text().trimmed(), u"TN"_s);
    const bool sim = request.text("Inventory/Type"_element) == u"SIM_Card";
    return byService(db, sim ? u"ICCID"_s : u"Identifier"_s, item.text().trimmed(),
                     u"Inventory Identifier"_s);
}

void readServices(const QSqlDatabase& db, int id, Record& into) {
    QSqlQuery query =
        run(db,
            u"SELECT ServiceID, TN, Status, PackageID, PackageName, Identifier, ICCID, ActivationDate,"
            " MonthlyRate FROM service WHERE CustomerID = ? ORDER BY ServiceID"_s,
            {id});
    const QSqlRecord shape = query.record();
    Rows rows;
    for (int c = 0; c < shape.count(); ++c)
        rows.addColumn(shape.fieldName(c));
    while (query.next()) {
        rows.beginRow();
        for (int c = 0; c < shape.count(); ++c) {
            if (!query.isNull(c))
                rows.add(c, State::Set, query.value(c).toString());
        }
    }
    into.setRows("Customer/Services"_group, std::move(rows));
}

void readExemptions(const QSqlDatabase& db, int id, Record& into) {
    QSqlQuery query = run(db, u"SELECT Name FROM exemption WHERE CustomerID = ? ORDER BY Position"_s, {id});
    QStringList names;
    while (query.next())
        names += query.value(0).toString();
    if (!names.isEmpty())
        into.setRows("Customer/TaxExemptions"_group, Rows::ofTexts(names));
}

/// The documents of Lifeline are in no reply (the service's page: "not used in response").
bool isReplied(const Column& column) {
    return column.type != Type::Base64 && schema::inReply(Operation::CustomersQuery, column.element);
}

const QString& selection() {
    static const QString sql = [] {
        QStringList names;
        for (const Column& c : columns()) {
            if (isReplied(c))
                names += u'"' + c.name + u'"';
        }
        return QString(u"SELECT "_s + names.join(u',') + u" FROM customer WHERE ID = ?"_s);
    }();
    return sql;
}

} // namespace

Record queryCustomer(const Work& work) {
    settlePending(work);
    const QSqlDatabase db = work.store.connection();
    const int id = wanted(db, work.call.request);
    QSqlQuery query = run(db, selection(), {id});
    if (!query.next())
        refuse(code::notFound, u"No customer was found by this CustomerID."_s);
    Record record;
    int position = 0;
    for (const Column& c : columns()) {
        if (!isReplied(c))
            continue;
        if (!query.isNull(position))
            record.set(c.element, Value(spelled(c, query.value(position))));
        ++position;
    }
    readExemptions(db, id, record);
    readServices(db, id, record);
    return record;
}

} // namespace lineside::practice
