#include "app/practice/examples/tnseries.h"

#include "app/practice/examples/pools.h"

#include <algorithm>

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

constexpr int lines = 10000;
constexpr int directoryAssistance = 1212;

std::vector<int> allAreas() {
    std::vector<int> all;
    for (const Town& town : towns())
        all.insert(all.end(), town.areas.begin(), town.areas.end());
    return all;
}

QString spelled(int area, int line) {
    return QString::number(area) + u"555%1"_s.arg(line, 4, 10, QLatin1Char('0'));
}

/// 0100 to 0199, then 0000 to 0099, then 0200 on.
int lineAt(int count) {
    if (count < 100)
        return 100 + count;
    return count < 200 ? count - 100 : count;
}

} // namespace

TnSeries::TnSeries() : m_areas(allAreas()), m_used(m_areas.size()) {}

QString TnSeries::next(int area) {
    auto at = std::size_t(std::find(m_areas.begin(), m_areas.end(), area) - m_areas.begin());
    for (std::size_t tried = 0; tried < m_areas.size(); ++tried, ++at) {
        at %= m_areas.size();
        while (m_used[at] < lines) {
            const int line = lineAt(m_used[at]++);
            const QString tn = spelled(m_areas[at], line);
            if (line != directoryAssistance && !m_reserved.contains(tn))
                return tn;
        }
    }
    return {};
}

QString topNumber(int count) {
    static const std::vector<int> areas = allAreas();
    const int size = int(areas.size());
    return spelled(areas[std::size_t(count % size)], lines - 1 - count / size);
}

} // namespace lineside::practice
