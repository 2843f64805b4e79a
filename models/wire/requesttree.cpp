#include "models/wire/requesttree.h"

#include "models/formats/signs.h"
#include "models/wire/listitems.h"

#include <algorithm>

namespace lineside::wire {
namespace {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString lastName(const QString& path) {
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// The last look at what goes out. Empty where nothing but spaces would be left.
QString writable(const QString& text) {
    const QString spaced = withSpaces(text);
    return spaced != text && spaced.trimmed().isEmpty() ? QString() : spaced;
}

QString parentOf(const QString& path) {
    return path.left(qMax(path.lastIndexOf(u'/'), qsizetype(0)));
}

class Builder {
public:
    Builder(const Request& request, const WireNames& names)
        : m_request(request)
        , m_names(names)
        , m_table(schema::tables(request.operation()).request) {}

    std::vector<Node> build() {
        for (const Element& element : m_table)
            add(element);
        return std::move(m_root.children);
    }

private:
    void add(const Element& element) {
        const QString path = writtenPath(element);
        if (path.isEmpty())
            return;
        const auto group = schema::groupOf(element);
        if (!group)
            addSingle(element, path);
        else if (m_request.hasRows(*group) && element.shape == Shape::List)
            addList(element, *group, path);
        else if (m_request.hasRows(*group) && schema::members(m_table, *group).first() == &element)
            addRows(*group, path);
    }

    /// The path to write; empty for what never leaves.
    [[nodiscard]] QString writtenPath(const Element& element) const {
        const bool wanted = element.use != Use::Ignored && element.use != Use::Prohibited;
        return wanted ? m_names.wirePath(element) : QString();
    }

    void addSingle(const Element& element, const QString& path) {
        const ElementId id = schema::id(element);
        if (m_request.action(id) == Request::Action::Clear) {
            place(path);
            return;
        }
        const QString text = writable(m_request.text(id));
        // A text of which nothing is left is not written at all: written, it would clear the element.
        if (m_request.action(id) == Request::Action::Set && !text.isEmpty())
            place(path).text = text;
    }

    void addList(const Element& element, GroupId group, const QString& path) {
        const bool named = endsInItem(group.path());
        Node& wrapper = place(named ? parentOf(path) : path);
        const QString item = named ? lastName(path) : latin(itemName(element));
        for (const QString& text : m_request.rows(group).texts())
            wrapper.children.push_back({item, writable(text), {}});
    }

    void addRows(GroupId group, const QString& firstMember) {
        const QString path = parentOf(firstMember);
        Node& wrapper = place(parentOf(path));
        const Rows& rows = m_request.rows(group);
        for (int row = 0; row < rows.count(); ++row)
            wrapper.children.push_back({lastName(path), {}, cells(group, rows, row)});
    }

    [[nodiscard]] std::vector<Node> cells(GroupId group, const Rows& rows, int row) const {
        std::vector<Node> written;
        for (const Element* member : schema::members(m_table, group)) {
            const QString path = writtenPath(*member);
            const QString column = lastName(schema::path(schema::id(*member)));
            const Value value = path.isEmpty() ? Value() : rows.value(row, column);
            const QString text = writable(value.text());
            if (value.state() == State::Empty || !text.isEmpty())
                written.push_back({lastName(path), text, {}});
        }
        return written;
    }

    /// The node of a path, made where its nearest known parent ends.
    Node& place(const QString& path) {
        Node* node = &m_root;
        for (const QString& name : path.split(u'/')) {
            auto& children = node->children;
            auto found = std::find_if(children.begin(), children.end(),
                                      [&](const Node& child) { return child.name == name; });
            if (found == children.end())
                found = children.insert(children.end(), {name, {}, {}});
            node = &*found;
        }
        return *node;
    }

    const Request& m_request;
    const WireNames& m_names;
    std::span<const Element> m_table;
    Node m_root;
};

} // namespace

std::vector<Node> requestTree(const Request& request, const WireNames& names) {
    return Builder(request, names).build();
}

} // namespace lineside::wire
