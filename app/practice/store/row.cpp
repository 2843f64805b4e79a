#include "app/practice/store/row.h"

#include "app/practice/catalog.h"
#include "app/practice/store/sql.h"

#include <QSqlError>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

QSqlQuery prepared(const QSqlDatabase& db, const QString& sql) {
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw StoreTrouble{query.lastError().databaseText()};
    return query;
}

void execute(QSqlQuery& query) {
    if (!query.exec())
        throw StoreTrouble{query.lastError().databaseText()};
}

QVariant orNull(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant foldedOrNull(const QVariant& value) {
    return value.isNull() ? QVariant() : QVariant(folded(value.toString()));
}

/// The table's columns are the schema's, the keys and the time of making, in this order.
QString customerStatement() {
    const qsizetype count = columns().size() + qsizetype(keyColumns.size()) + 1;
    return u"INSERT INTO customer VALUES (%1)"_s.arg(QStringList(count, u"?"_s).join(u','));
}

} // namespace

QVariantList keysOf(const QVariant& first, const QVariant& last, const QVariant& street1,
                    const QVariant& street2, const QVariant& city, const QVariant& ssn) {
    const QString number = unmarked(ssn.toString());
    return {foldedOrNull(first),
            foldedOrNull(last),
            foldedOrNull(street1),
            foldedOrNull(street2),
            foldedOrNull(city),
            orNull(number),
            number.size() < 4 ? QVariant() : QVariant(number.right(4))};
}

CustomerRow::CustomerRow(int id) : m_id(id), m_values(columns().size()) {
    set("Customer/ID"_element, id);
}

CustomerRow& CustomerRow::set(ElementId element, const QString& text) {
    const Column& c = *column(element);
    m_values[c.position] = stored(c, text);
    return *this;
}

CustomerRow& CustomerRow::set(ElementId element, int number) {
    m_values[column(element)->position] = number;
    return *this;
}

const QVariant& CustomerRow::value(ElementId element) const {
    return m_values.at(column(element)->position);
}

Inserter::Inserter(const QSqlDatabase& db)
    : m_customer(prepared(db, customerStatement()))
    , m_service(prepared(db, u"INSERT INTO service VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
    , m_exemption(prepared(db, u"INSERT INTO exemption VALUES (?, ?, ?)"_s))
    , m_account(prepared(db, u"INSERT INTO account VALUES (?, ?)"_s)) {}

void Inserter::add(const CustomerRow& row) {
    int next = 0;
    for (const QVariant& value : row.m_values)
        m_customer.bindValue(next++, value);
    const QVariantList keys =
        keysOf(row.value("Customer/PhysicalAddress/FirstName"_element),
               row.value("Customer/PhysicalAddress/LastName"_element),
               row.value("Customer/PhysicalAddress/Address1"_element),
               row.value("Customer/PhysicalAddress/Address2"_element),
               row.value("Customer/PhysicalAddress/City"_element), row.value("Customer/SSN"_element));
    for (const QVariant& key : keys)
        m_customer.bindValue(next++, key);
    m_customer.bindValue(next, row.created);
    execute(m_customer);
}

int Inserter::add(const ServiceRow& row) {
    const CatalogPackage* package = catalog().package(row.package);
    const QVariantList values{row.customer,
                              orNull(row.tn),
                              row.status,
                              row.package,
                              package ? package->name : QString(),
                              orNull(row.identifier),
                              orNull(row.iccid),
                              orNull(row.activation),
                              package ? package->monthly : QString()};
    for (qsizetype i = 0; i < values.size(); ++i)
        m_service.bindValue(int(i), values.at(i));
    execute(m_service);
    return m_service.lastInsertId().toInt();
}

void Inserter::addExemption(int customer, int position, const QString& name) {
    m_exemption.bindValue(0, customer);
    m_exemption.bindValue(1, position);
    m_exemption.bindValue(2, name);
    execute(m_exemption);
}

void Inserter::addAccount(int account, int customer) {
    m_account.bindValue(0, account);
    m_account.bindValue(1, customer);
    execute(m_account);
}

} // namespace lineside::practice
