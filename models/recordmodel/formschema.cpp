#include "models/recordmodel/formschema.h"

namespace lineside {

using namespace Qt::StringLiterals;

bool FormRow::editable() const {
    return send && send->use != Use::Ignored && send->use != Use::Prohibited;
}

bool FormRow::clearable() const {
    return editable() && send->type == Type::String;
}

FormSchema::FormSchema(Operation read, Operation send, ElementId key, FormName name)
    : m_name(name)
    , m_read(read)
    , m_send(send)
    , m_key(key) {
    join(schema::tables(send).request, true);
    join(schema::tables(read).reply, false);
}

FormSchema::FormSchema(Operation send, FormName name) : m_name(name), m_send(send) {
    join(schema::tables(send).request, true);
}

void FormSchema::join(std::span<const Element> table, bool sends) {
    for (const Element& element : table) {
        if (const auto group = schema::groupOf(element)) {
            if (!m_groups.contains(*group))
                m_groups.append(*group);
            continue;
        }
        const ElementId id = schema::id(element);
        if (!m_rowOf.contains(id)) {
            m_rowOf.insert(id, int(m_rows.size()));
            m_rows.append({id, nullptr, nullptr});
        }
        FormRow& row = m_rows[m_rowOf.value(id)];
        (sends ? row.send : row.read) = &element;
    }
}

const FormSchema& FormSchema::customer() {
    static const FormSchema form(Operation::CustomersQuery, Operation::CustomersUpdate,
                                 schema::keyOf(Operation::CustomersUpdate),
                                 {"customer"_L1, QT_TRANSLATE_NOOP("schema", "Changes of customer %1")});
    return form;
}

const FormSchema& FormSchema::order() {
    static const FormSchema form(Operation::NewCustomersCreate,
                                 {"order"_L1, QT_TRANSLATE_NOOP("schema", "New order")});
    return form;
}

const FormSchema& FormSchema::duplicates() {
    static const FormSchema form(Operation::DuplicateQuery, {"duplicates"_L1});
    return form;
}

const FormSchema* FormSchema::named(QStringView name) {
    for (const FormSchema* form : {&customer(), &order(), &duplicates()}) {
        if (name == form->name())
            return form;
    }
    return nullptr;
}

const FormRow* FormSchema::find(ElementId id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows.at(row);
}

QList<const Element*> FormSchema::members(GroupId group) const {
    const auto sent = schema::members(schema::tables(m_send).request, group);
    return sent.isEmpty() && m_read ? schema::members(schema::tables(*m_read).reply, group) : sent;
}

QList<ElementId> FormSchema::editableIn(const schema::Group& group) const {
    QList<ElementId> found;
    for (const FormRow& row : m_rows) {
        if (row.editable() && schema::isWithin(row.id, group))
            found.append(row.id);
    }
    return found;
}

bool FormSchema::isSent(GroupId group) const {
    return !schema::members(schema::tables(m_send).request, group).isEmpty();
}

bool FormSchema::isRead(GroupId group) const {
    return m_read && !schema::members(schema::tables(*m_read).reply, group).isEmpty();
}

} // namespace lineside
