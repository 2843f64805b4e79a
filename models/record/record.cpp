#include "models/record/record.h"

namespace lineside {

const Value& Record::value(ElementId id) const {
    static const Value absent;
    return id.isValid() && id.index() < m_values.size() ? m_values.at(id.index()) : absent;
}

void Record::set(ElementId id, Value value) {
    if (id.index() >= m_values.size())
        m_values.resize(schema::size());
    m_values[id.index()] = std::move(value);
}

const Rows& Record::rows(GroupId group) const {
    static const Rows none;
    const auto it = m_rows.find(group);
    return it == m_rows.end() ? none : it->second;
}

bool operator==(const Record& a, const Record& b) {
    for (int i = 0; i < schema::size(); ++i) {
        if (a.value(ElementId(i)) != b.value(ElementId(i)))
            return false;
    }
    return a.m_rows == b.m_rows && a.m_extras == b.m_extras;
}

} // namespace lineside
