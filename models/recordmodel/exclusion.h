#pragma once

#include "models/recordmodel/overlay.h"

#include <QSet>

namespace lineside {

/// Edits that do not count now: of elements that a rule hides, as CompanyName of a person, and of those that
/// may not be edited any more. What was typed there stays, and is neither judged nor sent.
class Exclusion {
public:
    Exclusion() = default;
    explicit Exclusion(QSet<ElementId> hidden, QSet<ElementId> held = {})
        : m_hidden(std::move(hidden))
        , m_held(std::move(held)) {}

    /// Edited, and read-only by now.
    [[nodiscard]] bool isHeld(ElementId id) const { return m_held.contains(id); }
    [[nodiscard]] bool counts(ElementId id) const { return applies(id) && !isHeld(id); }
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
    QSet<ElementId> m_held;
};

} // namespace lineside
