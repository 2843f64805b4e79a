#pragma once

#include "tests/app/flows/support/orders.h"

#include <QRandomGenerator>

namespace lineside::test {

/// Who calls: mostly people of their own, some of one family at one address, some with a device or papers.
/// Each differs from every other in something that Customers_Query shows: two orders that are alike in all of
/// that can't be told apart by anybody.
class Callers {
public:
    explicit Callers(QRandomGenerator& random) : m_random(random) {}

    Typed next();
    /// Somebody like the caller, whom another agent makes a customer: another first name at the address, the
    /// name at another address, or both with another date of birth.
    Typed like(const Typed& caller);

private:
    QString name();
    void replace(Typed& typed, const QString& ending, const QString& text) const;
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    QRandomGenerator& m_random;
    int m_count = 0;
    QString m_family, m_street;
};

} // namespace lineside::test
