#include "models/recordmodel/ground.h"

namespace lineside {

Record Ground::over(const Record& baseline) const {
    Record record = baseline;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        record.set(it.key(), it.value());
    for (const auto& [group, rows] : m_rows)
        record.setRows(group, rows);
    return record;
}

void Ground::hold(const FormSchema& form, const QList<schema::Unit>& units, const QList<GroupId>& groups,
                  const Record& baseline) {
    for (const FormRow& row : form.rows()) {
        if (!units.isEmpty() && row.read && !m_values.contains(row.id) &&
            units.contains(schema::Unit(row.id)))
            m_values.insert(row.id, baseline.value(row.id));
    }
    for (const GroupId group : groups) {
        if (form.isRead(group))
            m_rows.try_emplace(group, baseline.rows(group));
    }
}

void Ground::release(schema::Unit unit) {
    m_values.removeIf([unit](auto it) { return schema::Unit(it.key()) == unit; });
}

void Ground::keepOnly(const QList<schema::Unit>& units, const QList<GroupId>& groups,
                      const Record& baseline) {
    m_values.removeIf([&](auto it) {
        return !units.contains(schema::Unit(it.key())) || it.value() == baseline.value(it.key());
    });
    std::erase_if(m_rows, [&](const auto& held) {
        return !groups.contains(held.first) || held.second == baseline.rows(held.first);
    });
}

} // namespace lineside
