#include "models/recordmodel/recordmodel.h"
#include "models/schema/mirror.h"

#include <algorithm>

// What follows from the overlay: problems, companions, the change set.
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

Edited RecordModel::editedAt(const FormRow& row, const Entry& entry) {
    return {.element = &row.element(),
            .id = row.id,
            .typed = entry.typed,
            .wire = entry.wire,
            .cleared = entry.cleared,
            .readable = entry.readable,
            .clearable = row.clearable()};
}

EditedRecord RecordModel::edited(const Entries& entries, const Record& currentRecord) const {
    EditedRecord found{.baseline = &m_baseline,
                       .current = &currentRecord,
                       .edits = {},
                       .editedGroups = {},
                       .catalog = &m_catalog};
    for (const FormRow& row : m_form.rows()) {
        if (const auto it = entries.constFind(row.id); it != entries.cend())
            found.edits.append(editedAt(row, *it));
    }
    found.editedGroups = editedGroups();
    return found;
}

void RecordModel::judge(ElementId id) {
    if (m_overlay.contains(id))
        m_own.insert(id, rules::ofElement(editedAt(*m_form.find(id), m_overlay.value(id))));
    else
        m_own.remove(id);
}

void RecordModel::findProblems() {
    m_problems.clear();
    const Entries entries = applied();
    for (const FormRow& row : m_form.rows()) {
        if (entries.contains(row.id))
            m_problems += m_own.value(row.id);
    }
    const Record now = over(entries);
    m_problems += rules::together(m_form.sendOperation(), edited(entries, now));
    // What is mirrored is wrong where it was typed.
    if (m_mirrored)
        m_problems.removeIf([](const Problem& problem) { return schema::isMirrored(problem.element); });
}

void RecordModel::tellSeverities(const QList<Problem>& before) {
    if (before == m_problems)
        return;
    const QList<Problem> both = before + m_problems;
    for (const Problem& problem : both) {
        const int row = m_form.rowOf(problem.element);
        if (row >= 0 && before.contains(problem) != m_problems.contains(problem))
            Q_EMIT dataChanged(index(row, ValueColumn), index(row, ValueColumn), {SeverityRole});
    }
}

void RecordModel::settle(int firstRow, int lastRow) {
    const QList<Problem> before = m_problems;
    const QSet<ElementId> hidden = m_excluded;
    exclude();
    findProblems();
    if (firstRow <= lastRow)
        Q_EMIT dataChanged(index(firstRow, ValueColumn), index(lastRow, OriginalColumn));
    tellSeverities(before);
    const QSet<ElementId> turned = (hidden - m_excluded) | (m_excluded - hidden);
    for (const ElementId id : turned) {
        if (const int row = m_form.rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, ValueColumn), index(row, OriginalColumn));
    }
    if (isModified() != m_wasModified) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    Q_EMIT changesChanged();
}

QList<Change> RecordModel::ownChanges(const Entries& entries) const {
    QList<Change> changes;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        if (!it->readable || (it->cleared && !m_form.find(it.key())->clearable()))
            continue;
        Change change;
        change.id = it.key();
        change.kind = it->cleared ? Change::Kind::Clear : Change::Kind::Set;
        change.before = m_baseline.value(it.key());
        change.text = it->wire;
        changes.append(change);
    }
    for (const auto& [group, rows] : m_groups) {
        if (!applies(group) || !rules::areCellsRead(m_form.members(group), rows))
            continue;
        Change change;
        change.id = schema::id(*m_form.members(group).first());
        change.kind = Change::Kind::Rows;
        change.group = group;
        change.rowsBefore = m_baseline.rows(group);
        change.rows = m_form.reads() ? rows : filled(rows);
        changes.append(change);
    }
    return changes;
}

ChangeSet RecordModel::changeSet() const {
    const Entries entries = applied();
    QList<Change> changes = ownChanges(entries);
    const Record now = over(entries);
    for (const ElementId id : rules::companions(edited(entries, now))) {
        Change change;
        change.id = id;
        change.before = m_baseline.value(id);
        change.text = change.before.text();
        change.companion = true;
        changes.append(change);
    }
    return {m_form, m_key, loaded(), changes};
}

} // namespace lineside
