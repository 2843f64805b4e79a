#pragma once

#include "models/record/record.h"
#include "models/recordmodel/formschema.h"
#include "models/schema/units.h"

#include <map>
#include <optional>

namespace lineside {

/// One edit of an element. `typed` is what widgets show; `wire` what goes out, when it could be read.
struct Entry {
    QString typed;
    QString wire;
    bool cleared = false;
    bool overNothing = false; ///< cleared by its own action where nothing was: stays an edit
    bool readable = true;
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Whether two edits of an element come to the same: only their spelling differs, and each can be read. No
/// entry is no edit.
bool isSameEdit(const std::optional<Entry>& a, const std::optional<Entry>& b);

using Entries = QHash<ElementId, Entry>;
using Lists = std::map<GroupId, Rows>;

/// What the service holds, as it came, and over it one entry for each element and list that an agent changed
/// to something else in meaning. A value type; says nothing of what may be edited or sent.
class Overlay {
public:
    using Slot = std::optional<Entry>;

    explicit Overlay(const FormSchema& form) : m_form(&form) {}
    Overlay(const FormSchema& form, Entries entries, Lists lists);

    [[nodiscard]] const FormSchema& form() const { return *m_form; }
    [[nodiscard]] const Record& baseline() const { return m_baseline; }
    [[nodiscard]] const Entries& entries() const { return m_entries; }
    [[nodiscard]] const Lists& lists() const { return m_lists; }
    [[nodiscard]] int count() const { return int(m_entries.size() + qsizetype(m_lists.size())); }
    [[nodiscard]] const Entry* find(ElementId id) const;
    [[nodiscard]] Slot slot(ElementId id) const;
    [[nodiscard]] const Rows& rows(GroupId group) const;
    /// As typed, or as it came, with marks for what has no sign.
    [[nodiscard]] QString text(ElementId id) const;
    /// The service has nothing there.
    [[nodiscard]] bool isNothing(ElementId id) const;

    /// What a text that is typed there comes to; nothing where it means what the baseline has.
    [[nodiscard]] Slot typed(ElementId id, const QString& text) const;
    /// What emptying it by its own action comes to.
    [[nodiscard]] Entry cleared(ElementId id) const;

    /// The edited list; nothing where it is the baseline's.
    [[nodiscard]] std::optional<Rows> list(GroupId group) const;
    /// What editing the list to these comes to: nothing where they mean what the baseline has, and the list
    /// that is there where it has the same cells.
    [[nodiscard]] std::optional<Rows> edited(GroupId group, const std::optional<Rows>& rows) const;

    /// Nothing takes the edit back; so does what means the same as the baseline.
    void put(ElementId id, const Slot& slot);
    void put(GroupId group, const std::optional<Rows>& rows);
    /// Another baseline: what it holds as it was typed is no edit any more. Returns the elements of those.
    QList<ElementId> standOn(const Record& record);

    /// The merge units and lists in which something is edited.
    [[nodiscard]] QList<schema::Unit> units() const;
    [[nodiscard]] QList<GroupId> groups() const;

private:
    [[nodiscard]] bool differs(ElementId id, const Entry& entry) const;
    [[nodiscard]] bool differs(GroupId group, const Rows& rows) const;

    const FormSchema* m_form; ///< lives for the program
    Record m_baseline;
    Entries m_entries;
    Lists m_lists;
};

} // namespace lineside
