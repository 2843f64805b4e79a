#pragma once

#include "models/record/record.h"
#include "models/recordmodel/formschema.h"
#include "models/schema/units.h"

namespace lineside {

/// What edits were made against, where the service holds something else by now. The baseline moves with each
/// reading and is what a page shows; the ground moves only below merge units in which nothing is edited, so
/// that a merge finds what others changed since an edit began, however often it was read meanwhile. Holds
/// nothing but what differs from the baseline. A value type; kept in drafts.
class Ground {
public:
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty() && m_rows.empty(); }
    [[nodiscard]] const QHash<ElementId, Value>& values() const { return m_values; }
    [[nodiscard]] const std::map<GroupId, Rows>& rows() const { return m_rows; }
    void set(ElementId id, const Value& value) { m_values.insert(id, value); }
    void set(GroupId group, const Rows& rows) { m_rows[group] = rows; }

    /// The baseline, with what was there when each edit began.
    [[nodiscard]] Record over(const Record& baseline) const;
    /// Before a reading: keeps what these units and lists stand on, unless something older is kept.
    void hold(const FormSchema& form, const QList<schema::Unit>& units, const QList<GroupId>& groups,
              const Record& baseline);
    /// The agent knows what the service holds there now.
    void release(ElementId id) { m_values.remove(id); }
    void release(GroupId group) { m_rows.erase(group); }
    void release(schema::Unit unit);
    /// Lets go of all but these, and of what is as in the baseline.
    void keepOnly(const QList<schema::Unit>& units, const QList<GroupId>& groups, const Record& baseline);

private:
    QHash<ElementId, Value> m_values;
    std::map<GroupId, Rows> m_rows;
};

} // namespace lineside
