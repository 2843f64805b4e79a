#pragma once

#include "models/recordmodel/overlay.h"

#include <QSet>

namespace lineside {

/// The elements that a rule hides now, as CompanyName of a person. What was typed there stays, and is neither
/// judged nor sent.
class Exclusion {
public:
    Exclusion() = default;
    explicit Exclusion(QSet<ElementId> hidden) : m_hidden(std::move(hidden)) {}

    [[nodiscard]] bool applies(ElementId id) const { return !m_hidden.contains(id); }
    /// Any member of the list applies.
    [[nodiscard]] bool applies(const FormSchema& form, GroupId group) const;
    [[nodiscard]] Entries without(Entries entries) const;
    /// The elements that apply by one of the two only.
    [[nodiscard]] QSet<ElementId> turnedSince(const Exclusion& before) const {
        return (before.m_hidden - m_hidden) | (m_hidden - before.m_hidden);
    }

private:
    QSet<ElementId> m_hidden;
};

} // namespace lineside
