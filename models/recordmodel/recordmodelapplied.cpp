#include "models/recordmodel/editcommands.h"
#include "models/schema/mirror.h"

// What counts of the overlay: without what a rule hides, and with one address standing for the other.
namespace lineside {

RecordModel::Entries RecordModel::applied() const {
    Entries found = m_overlay;
    if (m_mirrored) {
        for (const schema::Mirrored& pair : schema::mirrored()) {
            found.remove(pair.shown);
            if (const auto it = m_overlay.constFind(pair.source); it != m_overlay.cend())
                found.insert(pair.shown, *it);
        }
    }
    found.removeIf([this](auto it) { return m_excluded.contains(it.key()); });
    return found;
}

Record RecordModel::over(const Entries& entries) const {
    Record record = m_baseline;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        if (it->readable)
            record.set(it.key(), Value(it->wire));
    }
    for (const auto& [group, rows] : m_groups) {
        if (applies(group))
            record.setRows(group, rows);
    }
    return record;
}

void RecordModel::exclude() {
    m_excluded.clear();
    const Entries entries = applied();
    const Record now = over(entries);
    m_excluded = rules::excluded(m_form.sendOperation(), edited(entries, now));
}

bool RecordModel::applies(GroupId group) const {
    const QList<const Element*> members = m_form.members(group);
    return std::any_of(members.cbegin(), members.cend(),
                       [this](const Element* member) { return applies(schema::id(*member)); });
}

void RecordModel::setMirrored(bool mirrored) {
    if (mirrored != m_mirrored && !m_form.reads())
        m_undo.push(new MirrorCommand(*this, mirrored));
}

void RecordModel::putMirrored(bool mirrored) {
    m_mirrored = mirrored;
    settle(0, rowCount() - 1);
}

void RecordModel::setCatalog(const SiteCatalog& catalog) {
    m_catalog = catalog;
    settle(0, rowCount() - 1);
}

} // namespace lineside
