#pragma once

#include "models/schema/schema.h"
#include "models/wire/names.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace lineside::wire {

/// A repeated group of a reply, as the reader meets it.
struct GroupShape {
    GroupId id;
    QString item;        ///< the usual name of its items
    QStringList columns; ///< below an item, as the schema spells them; empty when only the service knows
    bool plainValues;    ///< items are values, of any name
    QHash<QString, QString> renamed{}; ///< columns that the installation spells otherwise, in lower case
    int firstOfTwo = -1; ///< the page names this group too: of two lists in a row the first is that group's
};

/// What a place of a reply means.
struct ShapeNode {
    enum class Kind : quint8 { Inner, Leaf, Wrapper, Item };

    QString name;
    Kind kind = Kind::Inner;
    bool document = false; ///< of a leaf: in Base64, as long as it may be
    ElementId element;     ///< of a leaf
    int group = -1;        ///< of a wrapper or item, in ReplyShape::groups
    int firstChild = -1;
    int next = -1; ///< next sibling
};

/// The elements of an operation's reply as a trie over every spelling that any operation has for them: wire,
/// page and own path, and the installation's. Node 0 is the operation's result.
struct ReplyShape {
    std::vector<ShapeNode> nodes;
    std::vector<GroupShape> groups;

    /// The path of the element that stands at a path of the reply, whatever the installation calls it; as it
    /// came where there is none.
    [[nodiscard]] QString elementPath(QStringView path) const;

    /// Made once for each operation; anew for each call where the installation overrides names.
    static std::shared_ptr<const ReplyShape> of(Operation operation, const WireNames& names = {});
};

/// Without regard to case, between spellings of equal length.
inline bool sameName(QStringView a, QStringView b) {
    return a.size() == b.size() && (a == b || a.compare(b, Qt::CaseInsensitive) == 0);
}

/// The child of that name, or -1. `hint` is where to look first, most often the sibling after the last one.
template <typename Nodes>
int findChild(const Nodes& nodes, int parent, int hint, QStringView name) {
    if (hint >= 0 && nodes[std::size_t(hint)].name == name)
        return hint;
    for (int i = nodes[std::size_t(parent)].firstChild; i >= 0; i = nodes[std::size_t(i)].next) {
        if (sameName(nodes[std::size_t(i)].name, name))
            return i;
    }
    return -1;
}

} // namespace lineside::wire
