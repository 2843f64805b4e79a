#include "models/formats/integer.h"
#include "models/recordmodel/recordmodel.h"

// Whose record it is, what the service holds, and what the edits stand on.
namespace lineside {

bool RecordModel::setKey(const QString& key) {
    const QString whole = readKey(key);
    if (!m_form.key().isValid() || whole.isEmpty() || (!m_key.isEmpty() && m_key != whole))
        return false;
    m_key = whole;
    return true;
}

bool RecordModel::setBaseline(const Record& record) {
    const QString whose = m_form.key().isValid() ? readKey(record.text(m_form.key())) : QString();
    if (!m_key.isEmpty() && whose != m_key)
        return false;
    m_key = whose;
    settleGround();
    m_ground.hold(m_form, editedUnits(), editedGroups(), m_baseline);
    standOn(record);
    return true;
}

/// An edit that the service now holds is none any more, and both sides agree there.
void RecordModel::standOn(const Record& record) {
    m_baseline = record;
    m_overlay.removeIf([this](auto it) {
        const bool stays = differs(*m_form.find(it.key()), it.value());
        if (!stays)
            m_ground.release(it.key());
        return !stays;
    });
    m_own.removeIf([this](auto it) { return !m_overlay.contains(it.key()); });
    std::erase_if(m_groups, [this](const auto& entry) { return !differs(entry.first, entry.second); });
    settleGround();
    for (const GroupId group : m_form.groups())
        Q_EMIT rowsChanged(group);
    settle(0, rowCount() - 1);
}

void RecordModel::beginVisit() {
    ++m_visit;
    settleGround();
}

/// An edit that was taken back has ended: the next one in its unit begins on what is shown now. Not while it
/// is typed, since a text on its way to another may for a moment be what the service holds.
void RecordModel::settleGround() {
    m_ground = settledGround();
    m_agreed.clear();
}

Ground RecordModel::settledGround() const {
    Ground ground = m_ground;
    if (ground.isEmpty())
        return ground;
    for (const ElementId id : m_agreed)
        ground.release(id);
    ground.keepOnly(editedUnits(), editedGroups(), m_baseline);
    return ground;
}

QList<schema::Unit> RecordModel::editedUnits() const {
    QList<schema::Unit> units;
    for (auto it = m_overlay.cbegin(); it != m_overlay.cend(); ++it) {
        if (const schema::Unit unit(it.key()); !units.contains(unit))
            units.append(unit);
    }
    return units;
}

QList<GroupId> RecordModel::editedGroups() const {
    QList<GroupId> groups;
    for (const auto& [group, rows] : m_groups)
        groups.append(group);
    return groups;
}

} // namespace lineside
