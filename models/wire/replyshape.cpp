#include "models/wire/replyshape.h"

#include "models/wire/listitems.h"

#include <map>

namespace lineside::wire {
namespace {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// Every spelling that any operation has for a path; the path itself and what the wire has come first.
QStringList spellings(ElementId id) {
    QStringList wire{schema::path(id)}, page;
    for (const schema::OperationTables& tables : schema::operations) {
        for (const std::span<const Element> table : {tables.request, tables.reply}) {
            for (const Element& element : table) {
                if (schema::id(element) != id)
                    continue;
                if (!element.wirePath.empty())
                    wire.append(latin(element.wirePath));
                if (!element.pagePath.empty() && element.pagePath != "-")
                    page.append(latin(element.pagePath));
            }
        }
    }
    return wire + page;
}

QString lastName(const QString& path) {
    return path.mid(path.lastIndexOf(u'/') + 1);
}

class Builder {
public:
    explicit Builder(const WireNames& names) : m_names(names) {}

    ReplyShape build(Operation operation) {
        m_shape.nodes.emplace_back();
        const std::span<const Element> table = schema::tables(operation).reply;
        for (const Element& element : table) {
            if (const auto group = schema::groupOf(element))
                addGroup(table, element, *group);
            else
                addLeaf(schema::id(element));
        }
        for (const auto& [path, groups] : m_pageWrappers)
            shareWrapper(path, groups);
        for (const Element& element : table)
            rename(element);
        return std::move(m_shape);
    }

private:
    /// The installation's own name means its element, whatever it meant before.
    void rename(const Element& element) {
        const ElementId id = schema::id(element);
        if (!m_names.overrides(id))
            return;
        const QString path = m_names.wirePath(element);
        const auto group = schema::groupOf(element);
        if (!group) {
            ShapeNode& node = place(path);
            node.kind = ShapeNode::Kind::Leaf;
            node.element = id;
            node.document = schema::any(id).type == Type::Base64;
            return;
        }
        const auto at = std::find_if(m_shape.groups.begin(), m_shape.groups.end(),
                                     [&](const GroupShape& shape) { return shape.id == *group; });
        if (element.shape == Shape::InRow)
            at->renamed.insert(lastName(path).toLower(), schema::column(element));
        else
            placeGroup(path, ShapeNode::Kind::Wrapper, int(at - m_shape.groups.begin()));
    }

    void addLeaf(ElementId id) {
        for (const QString& path : spellings(id)) {
            ShapeNode& node = place(path);
            node.kind = ShapeNode::Kind::Leaf;
            node.element = id;
            node.document = schema::any(id).type == Type::Base64;
        }
    }

    void addGroup(std::span<const Element> table, const Element& first, GroupId group) {
        const auto members = schema::members(table, group);
        if (members.first() != &first)
            return;
        const bool named = first.shape == Shape::InRow || endsInItem(group.path());
        const QString path = group.text();
        const QString wrapper = named ? path.left(path.lastIndexOf(u'/')) : path;
        const QString item = named ? path.mid(path.lastIndexOf(u'/') + 1) : latin(itemName(first));
        QStringList columns;
        for (const Element* member : first.shape == Shape::InRow ? members : QList<const Element*>()) {
            const QString& whole = schema::path(schema::id(*member));
            columns.append(whole.mid(whole.lastIndexOf(u'/') + 1));
        }
        const int index = int(m_shape.groups.size());
        m_shape.groups.push_back(
            {group, item, columns, columns.isEmpty() && first.type != Type::ServiceItem});
        placeGroup(wrapper, ShapeNode::Kind::Wrapper, index);
        if (named || first.type == Type::ServiceItem)
            placeGroup(wrapper.left(wrapper.lastIndexOf(u'/') + 1) + item, ShapeNode::Kind::Item, index);
        for (const QString& spelling : spellings(schema::id(first))) {
            const qsizetype levels = path.count(u'/') - wrapper.count(u'/') + (first.shape == Shape::InRow);
            m_pageWrappers[spelling.section(u'/', 0, -1 - levels).toLower()].append(index);
        }
    }

    void placeGroup(const QString& path, ShapeNode::Kind kind, int group) {
        ShapeNode& node = place(path);
        if (node.kind != ShapeNode::Kind::Inner || node.firstChild >= 0)
            return; // the name is taken: the first meaning stays
        node.kind = kind;
        node.group = group;
    }

    /// Another spelling of a wrapper; or one that belongs to another group, which then comes second of two.
    void shareWrapper(const QString& path, const QList<int>& groups) {
        for (const int group : groups) {
            ShapeNode& node = place(path);
            if (node.kind == ShapeNode::Kind::Inner)
                placeGroup(path, ShapeNode::Kind::Wrapper, group);
            else if (node.kind == ShapeNode::Kind::Wrapper && node.group != group)
                m_shape.groups[std::size_t(node.group)].firstOfTwo = group;
        }
    }

    ShapeNode& place(const QString& path) {
        int at = 0;
        for (const QString& name : path.split(u'/')) {
            const int known = findChild(m_shape.nodes, at, -1, name);
            at = known >= 0 ? known : addChild(at, name);
        }
        return m_shape.nodes[std::size_t(at)];
    }

    /// Children stay in the order of the table: replies come in it.
    int addChild(int parent, const QString& name) {
        const int added = int(m_shape.nodes.size());
        m_shape.nodes.emplace_back().name = name;
        int* link = &m_shape.nodes[std::size_t(parent)].firstChild;
        while (*link >= 0)
            link = &m_shape.nodes[std::size_t(*link)].next;
        *link = added;
        return added;
    }

    const WireNames& m_names;
    ReplyShape m_shape;
    std::map<QString, QList<int>> m_pageWrappers;
};

} // namespace

std::shared_ptr<const ReplyShape> ReplyShape::of(Operation operation, const WireNames& names) {
    using Shapes = std::map<Operation, std::shared_ptr<const ReplyShape>>;
    static const Shapes shapes = [] {
        Shapes built;
        for (const schema::OperationTables& tables : schema::operations)
            built.emplace(tables.operation,
                          std::make_shared<const ReplyShape>(Builder({}).build(tables.operation)));
        return built;
    }();
    if (names.hasOverrides())
        return std::make_shared<const ReplyShape>(Builder(names).build(operation));
    return shapes.at(operation);
}

QString ReplyShape::elementPath(QStringView path) const {
    int node = 0;
    for (const QStringView name : path.split(u'/')) {
        node = findChild(nodes, node, -1, name);
        if (node < 0)
            return path.toString();
    }
    const ShapeNode& found = nodes[std::size_t(node)];
    const bool other = found.kind == ShapeNode::Kind::Leaf && !sameName(path, schema::path(found.element));
    return other ? schema::path(found.element) : path.toString();
}

} // namespace lineside::wire
