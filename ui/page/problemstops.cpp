#include "ui/page/problemstops.h"

#include <algorithm>

namespace lineside {

ProblemStops::ProblemStops(QList<Problem> problems, Rank rank)
    : m_problems(std::move(problems))
    , m_rank(std::move(rank)) {}

QList<ElementId> ProblemStops::atLeast(Severity least) const {
    QList<ElementId> found;
    for (const Problem& problem : m_problems) {
        if (problem.severity >= least && !found.contains(problem.element))
            found.append(problem.element);
    }
    std::stable_sort(found.begin(), found.end(),
                     [this](ElementId a, ElementId b) { return m_rank(a) < m_rank(b); });
    return found;
}

ElementId ProblemStops::blocking() const {
    const QList<ElementId> wrong = atLeast(Severity::Refuse);
    return wrong.isEmpty() ? atLeast(Severity::Missing).value(0) : wrong.first();
}

ElementId ProblemStops::next(ElementId from, int step) const {
    const QList<ElementId> stops = atLeast(Severity::Warn);
    if (stops.isEmpty())
        return {};
    const qsizetype count = stops.size();
    qsizetype at = stops.indexOf(from);
    if (at < 0) {
        at = 0;
        while (from.isValid() && at < count && m_rank(stops.at(at)) < m_rank(from))
            ++at;
        if (step > 0)
            --at;
    }
    return stops.at((at + step + count) % count);
}

bool ProblemStops::isRefused(ElementId id) const {
    return std::any_of(m_problems.cbegin(), m_problems.cend(), [id](const Problem& problem) {
        return problem.element == id && problem.severity == Severity::Refuse;
    });
}

} // namespace lineside
