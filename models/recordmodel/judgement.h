#pragma once

#include "models/recordmodel/applied.h"

namespace lineside {

/// The problems of what is edited, in the order of the form: of each element by itself, found when it is
/// edited, or because its document is missing, and of elements together.
class Judgement {
public:
    /// Of one edited element by itself; null: it is edited no more.
    void judge(const FormRow& row, const Entry* entry);
    void judgeAll(const Overlay& overlay);
    /// What there is now, of what counts.
    void follow(const Applied& applied, const FormContent& content);

    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }
    [[nodiscard]] QList<Problem> problems(ElementId id) const;
    /// Nothing where there is none.
    [[nodiscard]] std::optional<Severity> worst(ElementId id) const;

private:
    QHash<ElementId, QList<Problem>> m_own;
    QList<Problem> m_problems;
};

} // namespace lineside
