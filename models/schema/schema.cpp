#include "models/schema/schema.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace lineside::schema {
namespace {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString pathOf(const Element& element) {
    return element.prefix.empty() ? latin(element.name) : latin(element.prefix) + u'/' + latin(element.name);
}

/// What the constexpr tables can't hold: texts, and the way from a text to its id. Built once.
struct Index {
    QList<QString> paths; // by row over all tables
    QList<const Element*> rows;
    QHash<QString, ElementId> ids; // the first row of each path
    QHash<const Element*, ElementId> byElement;
    QList<QHash<ElementId, const Element*>> request, reply; // by position in `operations`

    Index() {
        for (const OperationTables& tables : operations) {
            request.append(enter(tables.request));
            reply.append(enter(tables.reply));
        }
    }

    QHash<ElementId, const Element*> enter(std::span<const Element> table) {
        QHash<ElementId, const Element*> found;
        for (const Element& element : table) {
            const ElementId own(int(rows.size()));
            paths.append(pathOf(element));
            rows.append(&element);
            const ElementId id = ids.value(paths.last(), own);
            ids.insert(paths.last(), id);
            byElement.insert(&element, id);
            found.insert(id, &element);
        }
        return found;
    }
};

const Index& index() {
    static const Index built;
    return built;
}

qsizetype position(Operation operation) {
    const auto it = std::find_if(operations.begin(), operations.end(),
                                 [&](const OperationTables& t) { return t.operation == operation; });
    return it - operations.begin();
}

} // namespace

const OperationTables& tables(Operation operation) {
    return operations[std::size_t(position(operation))];
}

QString name(Operation operation) {
    return latin(tables(operation).name);
}

std::optional<Operation> operation(QStringView name) {
    for (const OperationTables& tables : operations) {
        if (name == latin(tables.name))
            return tables.operation;
    }
    return {};
}

ElementId keyOf(Operation operation) {
    return operation == Operation::CustomersUpdate ? "Customer/ID"_element : ElementId();
}

const QString& path(ElementId id) {
    return index().paths.at(id.index());
}

std::optional<ElementId> find(QStringView path) {
    const auto it = index().ids.constFind(path.toString());
    return it == index().ids.constEnd() ? std::optional<ElementId>() : *it;
}

ElementId id(const Element& element) {
    return index().byElement.value(&element);
}

const Element* inRequest(Operation operation, ElementId id) {
    return index().request.at(position(operation)).value(id);
}

const Element* inReply(Operation operation, ElementId id) {
    return index().reply.at(position(operation)).value(id);
}

const Element& any(ElementId id) {
    return *index().rows.at(id.index());
}

std::string_view label(ElementId id) {
    const QString& wanted = path(id);
    for (qsizetype row = 0; row < index().rows.size(); ++row) {
        if (!index().rows.at(row)->label.empty() && index().paths.at(row) == wanted)
            return index().rows.at(row)->label;
    }
    return any(id).name;
}

bool sensitive(ElementId id) {
    const QString& wanted = path(id);
    for (qsizetype row = 0; row < index().rows.size(); ++row) {
        if (index().rows.at(row)->sensitive && index().paths.at(row) == wanted)
            return true;
    }
    return false;
}

QStringList choices(const Element& element) {
    return element.choices.empty() ? QStringList() : latin(element.choices).split(u'|');
}

QList<const Element*> members(std::span<const Element> table, GroupId group) {
    QList<const Element*> found;
    for (const Element& element : table) {
        if (groupOf(element) == group)
            found.append(&element);
    }
    return found;
}

QString column(const Element& member) {
    return member.shape == Shape::InRow ? latin(member.name.substr(member.name.rfind('/') + 1)) : QString();
}

std::optional<GroupId> groupOf(const Element& element) {
    if (element.shape == Shape::List)
        return GroupId(element.name);
    if (element.shape == Shape::InRow)
        return GroupId(element.name.substr(0, element.name.rfind('/')));
    return {};
}

} // namespace lineside::schema
