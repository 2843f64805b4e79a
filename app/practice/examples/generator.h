#pragma once

#include "app/practice/examples/random.h"
#include "app/practice/examples/tnseries.h"
#include "app/practice/store/row.h"

#include <QDate>

namespace lineside::practice {

struct Town;

/// Invents customers one by one, each from the seed and its ID alone but for its phone numbers, which follow
/// the order of making.
class Generator {
public:
    Generator(Inserter& into, quint64 seed, QDate today);
    void add(int id);
    /// Lines of the customer with very many of them.
    void addFleet(int customer, int count);

private:
    void addBill(CustomerRow& row, Random& random) const;
    void addPerson(CustomerRow& row, Random& random) const;
    void addCompany(CustomerRow& row, Random& random) const;
    void addAddresses(CustomerRow& row, const Town& town, Random& random) const;
    void addHierarchy(CustomerRow& row, Random& random) const;
    void addLifeline(CustomerRow& row, Random& random) const;
    void addServices(const CustomerRow& row, const QString& status, const Town& town, Random& random);
    [[nodiscard]] QDate dayBefore(Random& random, int days) const;

    Inserter& m_into;
    quint64 m_seed;
    QDate m_today;
    TnSeries m_numbers;
    int m_devices = 1000000; ///< serial of the last device; smaller ones belong to fixed customers and stock
};

} // namespace lineside::practice
