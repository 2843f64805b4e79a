#include "ui/outgoing/reviewwords.h"

#include "ui/words/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(review)
};

/// A list of plain values goes whole, and its items are their names.
bool isPlain(GroupId group) {
    return schema::find(group.text()).has_value();
}

} // namespace

bool ReviewWords::isHidden(ElementId id) const {
    return schema::sensitive(id) && schema::any(id).type != Type::Base64; // of a PDF only the size is shown
}

bool ReviewWords::isHidden(const Rows& rows, int row) const {
    const QString id = rows.value(row, u"FieldID"_s).text(), name = rows.value(row, u"Label"_s).text();
    return (!id.isEmpty() && m_context.isFieldSensitive(id)) ||
           (!name.isEmpty() && m_context.isFieldSensitive(name));
}

bool ReviewWords::isSensitive(const Change& change) const {
    if (change.kind != Change::Kind::Rows)
        return isHidden(change.id) && (!change.text.isEmpty() || !change.before.isNothing());
    for (int row = 0; row < change.rows.count(); ++row) {
        if (isHidden(change.rows, row))
            return true;
    }
    return false;
}

QString ReviewWords::value(ElementId id, const Value& value) const {
    const FormRow* row = m_form.find(id);
    const Element& element = row ? row->element() : schema::any(id);
    if (!m_revealed && isHidden(id) && !value.isNothing())
        return bullets();
    return revealed(element, value, m_context.choices(element));
}

QString ReviewWords::row(const QList<const Element*>& members, const Rows& rows, int row) const {
    QStringList parts;
    for (const Element* member : members) {
        const Value cell = rows.value(row, schema::column(*member));
        if (cell.isNothing())
            continue;
        const bool isValue = member == members.last();
        parts.append(isValue && !m_revealed && isHidden(rows, row) ? bullets()
                                                                   : value(schema::id(*member), cell));
    }
    return parts.join(u": "_s);
}

QString ReviewWords::rows(GroupId group, const Rows& rows) const {
    const QList<const Element*> members = m_form.members(group);
    QStringList parts;
    for (int i = 0; i < rows.count(); ++i)
        parts.append(row(members, rows, i));
    parts.removeAll(QString());
    return parts.isEmpty() ? Texts::tr("None") : listed(parts);
}

QString ReviewWords::list(GroupId group) const {
    const QString name = label(schema::groupOf(group));
    return isPlain(group) ? Texts::tr("%1, whole list").arg(name) : name;
}

QString ReviewWords::element(const Change& change) const {
    if (change.kind == Change::Kind::Rows)
        return m_form.reads() ? list(change.group) : section(change);
    const QString name = longLabel(change.id);
    return change.companion ? Texts::tr("%1, sent along").arg(name) : name;
}

QString ReviewWords::section(const Change& change) const {
    return label(schema::groupOf(change.id));
}

QString ReviewWords::shortElement(const Change& change) {
    return label(change.id);
}

QString ReviewWords::named(const Element& element, const QString& code) const {
    const QList<Choice> choices = m_context.choices(element);
    const auto at = std::find_if(choices.cbegin(), choices.cend(),
                                 [&](const Choice& choice) { return choice.code == code; });
    const bool isNamed = at != choices.cend() && !at->label.isEmpty() && at->label != code;
    return isNamed ? at->label + u"  "_s + code : code;
}

QString ReviewWords::itemName(const Change& change, int item) const {
    if (isPlain(change.group))
        return label(change.id);
    for (const Element* member : m_form.members(change.group)) {
        const Value cell = change.rows.value(item, schema::column(*member));
        if (!cell.isNothing())
            return named(*member, cell.text());
    }
    return {};
}

QString ReviewWords::itemText(const Change& change, int item) const {
    const QList<const Element*> members = m_form.members(change.group);
    QStringList parts;
    bool isNamed = isPlain(change.group);
    for (const Element* member : members) {
        const Value cell = change.rows.value(item, schema::column(*member));
        if (cell.isNothing() || !std::exchange(isNamed, true))
            continue;
        const ElementId id = schema::id(*member);
        const bool hides = !m_revealed && isHidden(change.rows, item);
        const QString text = hides ? bullets() : value(id, cell);
        const bool isAmount = member->type == Type::Integer || member->type == Type::Decimal;
        parts.append(isAmount ? Texts::tr("%1 %2").arg(label(id), text) : text);
    }
    return listed(parts);
}

QString ReviewWords::before(const Change& change) const {
    const FormRow* row = m_form.find(change.id);
    const bool isRows = change.kind == Change::Kind::Rows;
    if (isRows ? !m_form.isRead(change.group) : row && !row->read)
        return Texts::tr("Can't be seen");
    return isRows ? rows(change.group, change.rowsBefore) : value(change.id, change.before);
}

QString ReviewWords::after(const Change& change) const {
    if (isCleared(change))
        return willBeEmptiedWord();
    return change.kind == Change::Kind::Rows ? rows(change.group, change.rows)
                                             : value(change.id, Value(change.text));
}

bool ReviewWords::isCleared(const Change& change) {
    return change.kind == Change::Kind::Clear || (change.kind == Change::Kind::Rows && change.rows.isEmpty());
}

QString ReviewWords::unit(const Conflict& conflict) const {
    if (conflict.group != GroupId())
        return list(conflict.group);
    if (conflict.sides.size() == 1)
        return longLabel(conflict.sides.first().id);
    return label(conflict.unit);
}

QString listed(const QStringList& names) {
    return names.join(u", "_s);
}

} // namespace lineside
