#pragma once

#include <QSet>
#include <QString>

#include <vector>

namespace lineside::practice {

/// Phone numbers nobody has: in each area code 555-0100 to 555-0199 first, then the rest of 555 upwards.
/// Never gives one twice, nor one that was reserved.
class TnSeries {
public:
    TnSeries();
    void reserve(const QString& tn) { m_reserved.insert(tn); }
    /// The next number of that area code, or of a neighbour once it has none left.
    QString next(int area);

private:
    QSet<QString> m_reserved;
    std::vector<int> m_areas;
    std::vector<int> m_used; ///< by position in m_areas
};

/// Where the fleet's numbers begin in the count below; those before are for customers that are made later.
inline constexpr int fleetFrom = 20000;
inline constexpr int batchedFrom = 40000; ///< numbers of the shop's BATCHED items

/// The count-th number from the top of 555 in the area codes' round: for lines apart from the series.
QString topNumber(int count);

} // namespace lineside::practice
