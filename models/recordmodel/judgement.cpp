#include "models/recordmodel/judgement.h"

#include <algorithm>

namespace lineside {

void Judgement::judge(const FormRow& row, const Entry* entry) {
    if (entry)
        m_own.insert(row.id, rules::ofElement(editedAt(row, *entry)));
    else
        m_own.remove(row.id);
}

void Judgement::judgeAll(const Overlay& overlay) {
    m_own.clear();
    for (auto it = overlay.entries().cbegin(); it != overlay.entries().cend(); ++it)
        judge(*overlay.form().find(it.key()), &*it);
}

void Judgement::follow(const Applied& applied, const FormContent& content) {
    m_problems.clear();
    const QList<ElementId> missing = applied.missingDocuments();
    for (const FormRow& row : content.form().rows()) {
        if (applied.entries().contains(row.id))
            m_problems += m_own.value(row.id);
        else if (applied.isHeld(row.id))
            m_problems.append({row.id, Severity::Warn, ProblemCode::HeldBack, {}});
        else
            m_problems += rules::ofHeld(row.id, content.baseline().value(row.id));
        if (missing.contains(row.id)) // without it something else would go out than what was typed
            m_problems.append({row.id, Severity::Refuse, ProblemCode::DocumentGone, {}});
    }
    m_problems += rules::together(content.form().sendOperation(), applied.edited());
    m_problems.removeIf([&](const Problem& problem) { return content.mirror().isShadow(problem.element); });
}

QList<Problem> Judgement::problems(ElementId id) const {
    QList<Problem> found;
    std::copy_if(m_problems.cbegin(), m_problems.cend(), std::back_inserter(found),
                 [&](const Problem& problem) { return problem.element == id; });
    return found;
}

std::optional<Severity> Judgement::worst(ElementId id) const {
    std::optional<Severity> worst;
    for (const Problem& problem : m_problems) {
        if (problem.element == id)
            worst = std::max(worst.value_or(problem.severity), problem.severity);
    }
    return worst;
}

} // namespace lineside
