#pragma once

#include "models/schema/schema.h"

#include <QHash>
#include <QList>

namespace lineside {

/// One element of a form: what the reply shows and what the request sends, joined by path.
struct FormRow {
    ElementId id;
    const Element* read = nullptr; ///< null: the reply lacks it (no baseline)
    const Element* send = nullptr; ///< null: shown only
    /// The row that decides type and limits: the request's wins.
    [[nodiscard]] const Element& element() const { return send ? *send : *read; }
    [[nodiscard]] bool editable() const;
    /// Strings can be emptied; numbers, dates, booleans, enums and PDFs can't (API page).
    [[nodiscard]] bool clearable() const;
};

/// The elements of a form: the join, by full path, of what one operation reads and another sends. Single
/// elements are rows, in the order of sending, then those that are only read; repeated groups stand beside
/// them.
class FormSchema {
public:
    FormSchema(Operation read, Operation send, ElementId key);
    /// Customers_Query and Customers_Update, keyed by Customer/ID.
    static const FormSchema& customer();

    [[nodiscard]] Operation readOperation() const { return m_read; }
    [[nodiscard]] Operation sendOperation() const { return m_send; }
    [[nodiscard]] ElementId key() const { return m_key; }
    [[nodiscard]] const QList<FormRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(ElementId id) const { return m_rowOf.value(id, -1); }
    [[nodiscard]] const FormRow* find(ElementId id) const;
    [[nodiscard]] const QList<GroupId>& groups() const { return m_groups; }
    /// The members of a group's item, the request's where it sends the group.
    [[nodiscard]] QList<const Element*> members(GroupId group) const;
    [[nodiscard]] bool isSent(GroupId group) const;
    [[nodiscard]] bool isRead(GroupId group) const;

private:
    void join(std::span<const Element> table, bool sends);

    Operation m_read;
    Operation m_send;
    ElementId m_key;
    QList<FormRow> m_rows;
    QHash<ElementId, int> m_rowOf;
    QList<GroupId> m_groups;
};

} // namespace lineside
