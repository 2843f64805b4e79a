#include "ui/page/sectionmarks.h"

namespace lineside {

namespace {

look::Mark markOf(Severity severity, bool showMissing) {
    if (severity == Severity::Missing && !showMissing)
        return look::Mark::Missing;
    return severity == Severity::Warn ? look::Mark::Warn : look::Mark::Refuse;
}

} // namespace

QList<std::optional<look::Mark>> worstMarks(const QList<Problem>& problems, int sections,
                                            const std::function<int(ElementId)>& sectionOf,
                                            bool showMissing) {
    QList<std::optional<Severity>> worst(sections);
    for (const Problem& problem : problems) {
        const int section = sectionOf(problem.element);
        if (section < sections && (!worst[section] || *worst[section] < problem.severity))
            worst[section] = problem.severity;
    }
    QList<std::optional<look::Mark>> marks;
    for (const auto& severity : worst)
        marks.append(severity ? std::optional(markOf(*severity, showMissing)) : std::nullopt);
    return marks;
}

} // namespace lineside
