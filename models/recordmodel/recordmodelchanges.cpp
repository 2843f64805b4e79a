#include "models/recordmodel/recordmodel.h"

#include <algorithm>

// What follows from the overlay: problems, companions, the change set.
namespace lineside {

Edited RecordModel::editedAt(const FormRow& row) const {
    const Entry entry = m_overlay.value(row.id);
    return {.element = &row.element(),
            .id = row.id,
            .typed = entry.typed,
            .wire = entry.wire,
            .cleared = entry.cleared,
            .readable = entry.readable,
            .clearable = row.clearable()};
}

Draft RecordModel::draft(const Record& currentRecord) const {
    Draft found{.baseline = &m_baseline, .current = &currentRecord, .edits = {}, .editedGroups = {}};
    for (const FormRow& row : m_form.rows()) {
        if (m_overlay.contains(row.id))
            found.edits.append(editedAt(row));
    }
    for (const auto& [group, rows] : m_groups)
        found.editedGroups.append(group);
    return found;
}

void RecordModel::judge(ElementId id) {
    if (m_overlay.contains(id))
        m_own.insert(id, rules::ofElement(editedAt(*m_form.find(id))));
    else
        m_own.remove(id);
}

void RecordModel::settle(int firstRow, int lastRow) {
    QList<Problem> before;
    before.swap(m_problems);
    for (const FormRow& row : m_form.rows())
        m_problems += m_own.value(row.id);
    const Record now = current();
    m_problems += rules::together(m_form.sendOperation(), draft(now));
    if (firstRow <= lastRow)
        Q_EMIT dataChanged(index(firstRow, ValueColumn), index(lastRow, OriginalColumn));
    if (before != m_problems) {
        QList<Problem> both = before + m_problems;
        for (const Problem& problem : both) {
            const int row = m_form.rowOf(problem.element);
            if (row >= 0 && before.contains(problem) != m_problems.contains(problem))
                Q_EMIT dataChanged(index(row, ValueColumn), index(row, ValueColumn), {SeverityRole});
        }
    }
    if (isModified() != m_wasModified) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    Q_EMIT changesChanged();
}

QList<Change> RecordModel::ownChanges() const {
    QList<Change> changes;
    for (auto it = m_overlay.cbegin(); it != m_overlay.cend(); ++it) {
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
        Change change;
        change.id = schema::id(*m_form.members(group).first());
        change.kind = Change::Kind::Rows;
        change.group = group;
        change.rowsBefore = m_baseline.rows(group);
        change.rows = rows;
        changes.append(change);
    }
    return changes;
}

ChangeSet RecordModel::changeSet() const {
    QList<Change> changes = ownChanges();
    const Record now = current();
    for (const ElementId id : rules::companions(draft(now))) {
        Change change;
        change.id = id;
        change.before = m_baseline.value(id);
        change.text = change.before.text();
        change.companion = true;
        changes.append(change);
    }
    return {m_form, m_baseline, changes};
}

} // namespace lineside
