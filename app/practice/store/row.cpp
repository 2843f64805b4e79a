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

} // namespace

QVariantList keysOf(const QVariant& first, const QVariant& last, const QVariant& street1,
                    const QVariant& street2, const QVariant& city, const QVariant& ssn) {
    const QString digits = ssn.toString();
    return {foldedOrNull(first),   foldedOrNull(last),
            foldedOrNull(street1), foldedOrNull(street2),
            foldedOrNull(city),    digits.size() < 4 ? QVariant() : QVariant(digits.right(4))};
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
    : m_db(db)
    , m_service(prepared(db, u"INSERT INTO service VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
    , m_exemption(prepared(db, u"INSERT INTO exemption VALUES (?, ?, ?)"_s))
    , m_account(prepared(db, u"INSERT INTO account VALUES (?, ?)"_s)) {}

QSqlQuery& Inserter::statementFor(const QList<int>& used) {
    if (QSqlQuery* known = m_byShape.value(used))
        return *known;
    QStringList names, marks;
    for (const int position : used)
        names += u'"' + columns().at(position).name + u'"';
    for (const char16_t* key : keyColumns)
        names += u'"' + QString::fromUtf16(key) + u'"';
    names += u"Created"_s;
    for (qsizetype i = 0; i < names.size(); ++i)
        marks += u"?"_s;
    m_statements.push_back(std::make_unique<QSqlQuery>(
        prepared(m_db, u"INSERT INTO customer(%1) VALUES (%2)"_s.arg(names.join(u','), marks.join(u',')))));
    return **m_byShape.insert(used, m_statements.back().get());
}

void Inserter::add(const CustomerRow& row) {
    QList<int> used;
    for (int i = 0; i < int(row.m_values.size()); ++i) {
        if (!row.m_values.at(i).isNull())
            used.append(i);
    }
    QSqlQuery& query = statementFor(used);
    int next = 0;
    for (const int position : used)
        query.bindValue(next++, row.m_values.at(position));
    const QVariantList keys =
        keysOf(row.value("Customer/PhysicalAddress/FirstName"_element),
               row.value("Customer/PhysicalAddress/LastName"_element),
               row.value("Customer/PhysicalAddress/Address1"_element),
               row.value("Customer/PhysicalAddress/Address2"_element),
               row.value("Customer/PhysicalAddress/City"_element), row.value("Customer/SSN"_element));
    for (const QVariant& key : keys)
        query.bindValue(next++, key);
    query.bindValue(next, row.created);
    execute(query);
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
