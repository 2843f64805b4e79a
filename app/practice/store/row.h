#pragma once

#include "app/practice/store/columns.h"

#include <QSqlQuery>

namespace lineside::practice {

/// One customer on the way into the store: a value for some of the columns, NULL for the rest.
class CustomerRow {
public:
    explicit CustomerRow(int id);

    [[nodiscard]] int id() const { return m_id; }
    CustomerRow& set(ElementId element, const QString& text);
    CustomerRow& set(ElementId element, int number);
    [[nodiscard]] const QVariant& value(ElementId element) const;
    QString created; ///< YYYY-MM-DDTHH:MM:SS

private:
    friend class Inserter;
    int m_id;
    QVariantList m_values; ///< by column position; invalid: NULL
};

/// One line of a customer: the practice service's own ServiceItem. Empty texts are NULL.
struct ServiceRow {
    int customer = 0;
    QString tn, status;
    int package = 0;
    QString identifier, iccid, activation;
};

/// Writes rows by prepared statements. Needs an open transaction.
class Inserter {
public:
    explicit Inserter(const QSqlDatabase& db);
    void add(const CustomerRow& row);
    /// The new ServiceID.
    int add(const ServiceRow& row);
    void addExemption(int customer, int position, const QString& name);
    /// A payment account of the customer, under an ID of its own.
    void addAccount(int account, int customer);

private:
    QSqlQuery m_customer, m_service, m_exemption, m_account;
};

/// The matching keys of a customer, in the order of keyColumns, from its values in the store's form.
QVariantList keysOf(const QVariant& first, const QVariant& last, const QVariant& street1,
                    const QVariant& street2, const QVariant& city, const QVariant& ssn);

} // namespace lineside::practice
