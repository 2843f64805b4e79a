#pragma once

#include "models/record/record.h"

namespace lineside {

/// What goes out: an operation, and for each of its elements whether it is left alone, set or cleared. An
/// element's emptiness never decides that (API page, "What an update means"): the action does.
class Request {
public:
    enum class Action : quint8 { Leave, Set, Clear };

    explicit Request(Operation operation) : m_operation(operation) {}

    [[nodiscard]] Operation operation() const { return m_operation; }
    [[nodiscard]] Action action(ElementId id) const { return m_actions.value(id.index(), Action::Leave); }
    [[nodiscard]] const QString& text(ElementId id) const { return m_texts.text(id); }

    /// Written as `<X>text</X>`. The text must not be empty: an emptied element is cleared.
    Request& set(ElementId id, const QString& text);
    /// Written as `<X></X>`, byte for byte.
    Request& clear(ElementId id);

    /// A group is written when it was set: each row's values that are Set or Empty; a list without rows as
    /// its empty wrapper `<X></X>`.
    [[nodiscard]] bool hasRows(GroupId group) const { return m_texts.hasRows(group); }
    [[nodiscard]] const Rows& rows(GroupId group) const { return m_texts.rows(group); }
    Request& setRows(GroupId group, Rows rows);

    friend bool operator==(const Request&, const Request&) = default;

private:
    Operation m_operation;
    QList<Action> m_actions; ///< by ElementId::index
    Record m_texts;
};

} // namespace lineside
