#pragma once

#include "models/record/rows.h"
#include "models/wire/replyshape.h"

#include <vector>

namespace lineside::wire {

/// The rows of one group while they are read, and a trie of the elements that were met below its items. An
/// element that repeats within its parent is a column of its own: "Phones/Phone", "Phones/Phone[2]".
class Columns {
public:
    static constexpr int maxNodes = 1000; ///< more names than any service item has; keeps a search short
    static constexpr int root = 0;

    explicit Columns(const GroupShape& shape);

    void beginRow() { m_rows.beginRow(); }
    /// The element's node below the given one, or -1 when there are too many. `visit` is a number of its own
    /// for each time a parent is entered; `hint` is the node of the sibling before.
    int enter(int parent, int hint, quint32 visit, QStringView name);
    void add(int node, State state, QStringView text);
    /// Path of a node below the item.
    [[nodiscard]] QString path(int node) const;
    [[nodiscard]] bool knows(QStringView name) const { return findChild(m_nodes, root, -1, name) >= 0; }
    [[nodiscard]] Rows take() { return std::exchange(m_rows, {}); }

private:
    struct Node {
        QString name;
        int parent = -1;
        int firstChild = -1;
        int lastChild = -1;
        int next = -1;
        int again = -1;    ///< the node of its next repeat within one parent
        int latest = -1;   ///< of a first node: the repeat that was entered last
        int column = -1;   ///< in m_rows, once it had a value
        quint32 visit = 0; ///< the parent's visit in which it was met last
    };

    int make(int parent, const QString& name, bool listed);
    int repeat(int first, quint32 visit);

    std::vector<Node> m_nodes;
    QHash<QString, QString> m_renamed; ///< an item's own elements that the installation spells otherwise
    Rows m_rows;
};

} // namespace lineside::wire
