#pragma once

#include "models/schema/groups.h"

#include <QHash>
#include <QList>

#include <optional>

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

/// A form's name, in drafts and in the table of groups, and what a draft of it is called: "New order",
/// "Changes of customer %1"; untranslated, in the context "schema", empty for forms that keep no drafts.
struct FormName {
    QLatin1StringView name;
    const char* title = "";
};

/// The elements of a form: the join, by full path, of what one operation reads and another sends. Single
/// elements are rows, in the order of sending, then those that are only read; repeated groups stand beside
/// them. A form of something that does not exist yet reads nothing and has no key.
class FormSchema {
public:
    FormSchema(Operation read, Operation send, ElementId key, FormName name = {});
    explicit FormSchema(Operation send, FormName name = {});
    /// Customers_Query and Customers_Update, keyed by Customer/ID.
    static const FormSchema& customer();
    /// NewCustomers_Create: a new customer, with or without an order.
    static const FormSchema& order();
    /// Duplicate_Query with all its options.
    static const FormSchema& duplicates();

    /// The form of that name; null for one of a later version.
    static const FormSchema* named(QStringView name);

    [[nodiscard]] QLatin1StringView name() const { return m_name.name; }
    [[nodiscard]] const char* title() const { return m_name.title; }
    /// Whether there is something at the service that edits differ from. Without it nothing is "changed".
    [[nodiscard]] bool reads() const { return m_read.has_value(); }
    [[nodiscard]] std::optional<Operation> readOperation() const { return m_read; }
    [[nodiscard]] Operation sendOperation() const { return m_send; }
    [[nodiscard]] ElementId key() const { return m_key; }
    [[nodiscard]] const QList<FormRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(ElementId id) const { return m_rowOf.value(id, -1); }
    [[nodiscard]] const FormRow* find(ElementId id) const;
    [[nodiscard]] const QList<GroupId>& groups() const { return m_groups; }
    /// The members of a group's item, the request's where it sends the group.
    [[nodiscard]] QList<const Element*> members(GroupId group) const;
    /// What can be edited below a path, in the order of sending.
    [[nodiscard]] QList<ElementId> editableIn(const schema::Group& group) const;
    /// The section in which it shows all of a group; empty where the group has none of its own.
    [[nodiscard]] QLatin1StringView sectionOf(const schema::Group& group) const {
        return schema::sectionOf(group, m_name.name);
    }
    [[nodiscard]] bool isSent(GroupId group) const;
    [[nodiscard]] bool isRead(GroupId group) const;

private:
    void join(std::span<const Element> table, bool sends);

    FormName m_name;
    std::optional<Operation> m_read;
    Operation m_send;
    ElementId m_key;
    QList<FormRow> m_rows;
    QHash<ElementId, int> m_rowOf;
    QList<GroupId> m_groups;
};

} // namespace lineside
