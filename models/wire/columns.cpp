#include "models/wire/columns.h"

namespace lineside::wire {

Columns::Columns(const GroupShape& shape) : m_renamed(shape.renamed) {
    m_nodes.reserve(16);
    m_rows.reserve(8, 64, 512); // a usual customer's, in one go
    m_nodes.emplace_back();
    for (const QString& column : shape.columns)
        make(root, column, true);
}

int Columns::make(int parent, const QString& name, bool listed) {
    if (int(m_nodes.size()) >= maxNodes)
        return -1;
    const int made = int(m_nodes.size());
    Node& node = m_nodes.emplace_back();
    node.name = name;
    node.parent = parent;
    if (!listed)
        return made;
    Node& above = m_nodes[std::size_t(parent)];
    (above.firstChild < 0 ? above.firstChild : m_nodes[std::size_t(above.lastChild)].next) = made;
    above.lastChild = made;
    return made;
}

int Columns::enter(int parent, int hint, quint32 visit, QStringView given) {
    const bool own = parent == root && !m_renamed.isEmpty();
    const QString renamed = own ? m_renamed.value(given.toString().toLower()) : QString();
    const QStringView name = renamed.isEmpty() ? given : QStringView(renamed);
    const int guess = hint < 0 ? m_nodes[std::size_t(parent)].firstChild : m_nodes[std::size_t(hint)].next;
    int node = findChild(m_nodes, parent, guess, name);
    if (node < 0)
        node = make(parent, name.toString(), true);
    if (node < 0)
        return -1;
    Node& found = m_nodes[std::size_t(node)];
    if (found.visit == visit)
        return repeat(node, visit);
    found.visit = visit;
    found.latest = node;
    return node;
}

int Columns::repeat(int first, quint32 visit) {
    const int before = m_nodes[std::size_t(first)].latest;
    int node = m_nodes[std::size_t(before)].again;
    if (node < 0) {
        int count = 2;
        for (int i = first; i != before; i = m_nodes[std::size_t(i)].again)
            ++count;
        const QString name = m_nodes[std::size_t(first)].name + u'[' + QString::number(count) + u']';
        node = make(m_nodes[std::size_t(first)].parent, name, false);
        if (node < 0)
            return -1;
        m_nodes[std::size_t(before)].again = node;
    }
    m_nodes[std::size_t(node)].visit = visit;
    m_nodes[std::size_t(first)].latest = node;
    return node;
}

void Columns::add(int node, State state, QStringView text) {
    int& column = m_nodes[std::size_t(node)].column;
    if (column < 0)
        column = m_rows.addColumn(path(node));
    m_rows.add(column, state, text);
}

QString Columns::path(int node) const {
    QStringList names;
    for (int at = node; at != root; at = m_nodes[std::size_t(at)].parent)
        names.prepend(m_nodes[std::size_t(at)].name);
    return names.join(u'/');
}

} // namespace lineside::wire
