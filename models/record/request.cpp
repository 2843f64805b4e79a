#include "models/record/request.h"

namespace lineside {

Request& Request::set(ElementId id, const QString& text) {
    Q_ASSERT_X(!text.isEmpty(), "Request::set", "an emptied element is cleared");
    m_actions.resize(schema::size());
    m_actions[id.index()] = Action::Set;
    m_texts.set(id, text);
    return *this;
}

Request& Request::clear(ElementId id) {
    m_actions.resize(schema::size());
    m_actions[id.index()] = Action::Clear;
    m_texts.set(id, Value::empty());
    return *this;
}

Request& Request::setRows(GroupId group, Rows rows) {
    m_texts.setRows(group, std::move(rows));
    return *this;
}

} // namespace lineside
