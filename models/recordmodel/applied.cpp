#include "models/recordmodel/applied.h"

namespace lineside {
namespace {

/// Without the rows that hold nothing, which the service would take for items.
Rows filled(const Rows& rows) {
    Rows found;
    for (const QString& column : rows.columns())
        found.addColumn(column);
    for (int row = 0; row < rows.count(); ++row) {
        bool begun = false;
        for (int column = 0; column < int(rows.columns().size()); ++column) {
            if (rows.state(row, column) != State::Set)
                continue;
            if (!begun)
                found.beginRow();
            begun = true;
            found.add(column, State::Set, rows.text(row, column));
        }
    }
    return found;
}

} // namespace

Edited editedAt(const FormRow& row, const Entry& entry) {
    return {.element = &row.element(),
            .id = row.id,
            .typed = entry.typed,
            .wire = entry.wire,
            .cleared = entry.cleared,
            .readable = entry.readable,
            .clearable = row.clearable()};
}

Applied::Applied(const FormContent& content, const Exclusion& exclusion, const SiteCatalog& catalog)
    : m_content(content)
    , m_exclusion(exclusion)
    , m_entries(exclusion.without(content.mirror().over(content.overlay().entries())))
    , m_record(content.baseline()) {
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->readable)
            m_record.set(it.key(), Value(it->wire));
    }
    for (const auto& [group, rows] : content.overlay().lists()) {
        if (exclusion.applies(content.form(), group))
            m_record.setRows(group, rows);
    }
    m_edited.baseline = &content.baseline();
    m_edited.current = &m_record;
    m_edited.catalog = &catalog;
    m_edited.editedGroups = content.overlay().groups();
    for (const FormRow& row : content.form().rows()) {
        if (const auto it = m_entries.constFind(row.id); it != m_entries.cend())
            m_edited.edits.append(editedAt(row, *it));
    }
}

Change Applied::changeOf(ElementId id, const Entry& entry) const {
    Change change;
    change.id = id;
    change.kind = entry.cleared ? Change::Kind::Clear : Change::Kind::Set;
    change.before = m_content.baseline().value(id);
    change.text = entry.wire;
    return change;
}

Change Applied::changeOf(GroupId group, const Rows& rows) const {
    Change change;
    change.id = schema::id(*m_content.form().members(group).first());
    change.kind = Change::Kind::Rows;
    change.group = group;
    change.rowsBefore = m_content.baseline().rows(group);
    change.rows = m_content.form().reads() ? rows : filled(rows);
    return change;
}

Change Applied::companion(ElementId id) const {
    Change change;
    change.id = id;
    change.before = m_content.baseline().value(id);
    change.text = change.before.text();
    change.companion = true;
    return change;
}

QList<ElementId> Applied::missingDocuments() const {
    QList<ElementId> missing = m_content.missingDocuments();
    missing.removeIf([this](ElementId id) { return !m_exclusion.applies(id); });
    return missing;
}

QList<Change> Applied::changes() const {
    const FormSchema& form = m_content.form();
    QList<Change> changes;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->readable && (!it->cleared || form.find(it.key())->clearable()))
            changes.append(changeOf(it.key(), *it));
    }
    for (const auto& [group, rows] : m_content.overlay().lists()) {
        if (m_exclusion.applies(form, group) && rules::areCellsRead(form.members(group), rows))
            changes.append(changeOf(group, rows));
    }
    for (const ElementId id : rules::companions(m_edited))
        changes.append(companion(id));
    return changes;
}

Value appliedValue(const FormContent& content, const Exclusion& exclusion, ElementId id) {
    const Entry* entry =
        exclusion.counts(id) ? content.overlay().find(content.mirror().sourceOf(id)) : nullptr;
    return entry && entry->readable ? Value(entry->wire) : content.baseline().value(id);
}

} // namespace lineside
