#pragma once

#include "models/record/rows.h"
#include "models/record/value.h"
#include "models/schema/schema.h"

#include <map>

namespace lineside {

/// The values of any operation's elements, as they came: single elements by id, repeated groups as rows, and
/// what the schema does not know. A value type; copies share.
class Record {
public:
    /// An element that no operation has: shown under "Other", never sent.
    struct Extra {
        QString path; ///< as it came, with "/" between levels
        Value value;
        friend bool operator==(const Extra&, const Extra&) = default;
    };

    [[nodiscard]] const Value& value(ElementId id) const;
    [[nodiscard]] const QString& text(ElementId id) const { return value(id).text(); }
    [[nodiscard]] bool has(ElementId id) const { return value(id).state() != State::Absent; }
    void set(ElementId id, Value value);
    void set(ElementId id, const QString& text) { set(id, Value(text)); }

    /// The rows of a group; none when the group did not come.
    [[nodiscard]] const Rows& rows(GroupId group) const;
    /// False when the group was absent: a list that came empty is there.
    [[nodiscard]] bool hasRows(GroupId group) const { return m_rows.contains(group); }
    void setRows(GroupId group, Rows rows) { m_rows[group] = std::move(rows); }

    [[nodiscard]] const QList<Extra>& extras() const { return m_extras; }
    void addExtra(QString path, Value value) { m_extras.append({std::move(path), std::move(value)}); }

    friend bool operator==(const Record& a, const Record& b);

private:
    QList<Value> m_values; ///< by ElementId::index; shorter than the schema while nothing further is set
    std::map<GroupId, Rows> m_rows;
    QList<Extra> m_extras;
};

} // namespace lineside
