#include "models/record/rows.h"

namespace lineside {

int Rows::columnIndex(QStringView name) const {
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i) == name)
            return int(i);
    }
    return -1;
}

const Rows::Cell* Rows::cell(int row, int column) const {
    if (row < 0 || row >= count())
        return nullptr;
    const qsizetype end = row + 1 < m_starts.size() ? m_starts.at(row + 1) : m_cells.size();
    for (qsizetype i = m_starts.at(row); i < end; ++i) {
        if (m_cells.at(i).column == column)
            return &m_cells.at(i);
    }
    return nullptr;
}

State Rows::state(int row, int column) const {
    const Cell* found = cell(row, column);
    return found ? found->state : State::Absent;
}

QStringView Rows::text(int row, int column) const {
    const Cell* found = cell(row, column);
    return found ? QStringView(m_text).mid(found->offset, found->length) : QStringView();
}

Value Rows::value(int row, int column) const {
    switch (state(row, column)) {
    case State::Absent:
        return {};
    case State::Null:
        return Value::null();
    case State::Empty:
        return Value::empty();
    case State::Unreadable:
        return Value::unreadable();
    case State::Set:
        break;
    }
    return Value(text(row, column).toString());
}

Value Rows::value(int row, QStringView column) const {
    const int index = columnIndex(column);
    return index < 0 ? Value() : value(row, index);
}

QStringList Rows::texts() const {
    QStringList found;
    for (int row = 0; row < count(); ++row)
        found.append(text(row, 0).toString());
    return found;
}

Rows Rows::ofTexts(const QStringList& texts) {
    Rows rows;
    for (const QString& text : texts) {
        rows.beginRow();
        rows.add(u"", Value(text));
    }
    return rows;
}

void Rows::reserve(int rows, int cells, int texts) {
    m_starts.reserve(rows);
    m_cells.reserve(cells);
    m_text.reserve(texts);
}

int Rows::addColumn(const QString& name) {
    const int known = columnIndex(name);
    if (known >= 0)
        return known;
    m_columns.append(name);
    return int(m_columns.size()) - 1;
}

void Rows::beginRow() {
    m_starts.push_back(quint32(m_cells.size()));
}

void Rows::add(int column, State state, QStringView text) {
    m_cells.push_back({quint32(m_text.size()), quint32(text.size()), quint16(column), state});
    m_text.append(text);
}

void Rows::add(QStringView column, const Value& value) {
    const int known = columnIndex(column);
    add(known < 0 ? addColumn(column.toString()) : known, value.state(), value.text());
}

bool operator==(const Rows& a, const Rows& b) {
    if (a.m_columns != b.m_columns || a.count() != b.count())
        return false;
    for (int row = 0; row < a.count(); ++row) {
        for (int column = 0; column < int(a.m_columns.size()); ++column) {
            if (a.state(row, column) != b.state(row, column) || a.text(row, column) != b.text(row, column))
                return false;
        }
    }
    return true;
}

} // namespace lineside
