#include "ui/order/furtherproblems.h"

#include "ui/forms/grouptick.h"
#include "ui/order/orderform.h"

#include <utility>

namespace lineside {

void FurtherProblems::setServiceProblems(const QList<Problem>& problems) {
    m_service.clear();
    for (const Problem& problem : problems)
        m_service.append({problem, m_record.shownText(problem.element)});
}

bool FurtherProblems::follow() {
    const QList<Problem> before = std::exchange(m_all, found());
    return before != m_all;
}

QList<Problem> FurtherProblems::found() const {
    QList<Problem> found;
    const auto missing = [&](ElementId id) {
        if (m_record.problems(id).isEmpty())
            found.append({id, Severity::Missing, ProblemCode::Required, {}});
    };
    for (const GroupTick* tick : m_form.ticks()) {
        const ElementId lead = schema::leadOf(tick->group());
        if (lead.isValid() && tick->isAwaited())
            missing(lead);
    }
    if (!m_form.isProspect() && m_record.current("SendOrders"_element).isNothing())
        missing("SendOrders"_element);
    for (const auto& [problem, spokenOf] : m_service) {
        if (m_record.shownText(problem.element) == spokenOf)
            found.append(problem);
    }
    return found;
}

} // namespace lineside
