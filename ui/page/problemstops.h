#pragma once

#include "models/rules/rules.h"

#include <functional>

namespace lineside {

/// The fields where something is wrong or missing, in the order of the form, each once: where one goes on
/// from problem to problem. A value, of the problems of the moment.
class ProblemStops {
public:
    /// Where a field stands: its section, and its place in it.
    using Rank = std::function<std::pair<int, qsizetype>(ElementId)>;

    ProblemStops(QList<Problem> problems, Rank rank);

    /// Those with a problem of at least this severity.
    [[nodiscard]] QList<ElementId> atLeast(Severity least) const;
    /// What stands in the way first: the first wrong field, else the first missing one; no element for none.
    [[nodiscard]] ElementId blocking() const;
    /// The one after `from`, or before it with a step of -1; round at the ends, and from where `from` stands
    /// between two. No element where there are no stops.
    [[nodiscard]] ElementId next(ElementId from, int step) const;
    [[nodiscard]] bool isRefused(ElementId id) const;

private:
    QList<Problem> m_problems;
    Rank m_rank;
};

} // namespace lineside
