#include "models/recordmodel/overlay.h"

#include "models/formats/signs.h"
#include "models/record/meaning.h"
#include "models/rules/typed.h"

namespace lineside {

namespace {

bool holdsAll(const Rows& all, const Rows& of) {
    for (int row = 0; row < of.count(); ++row) {
        for (const QString& column : of.columns()) {
            if (all.value(row, column) != of.value(row, column))
                return false;
        }
    }
    return true;
}

/// In whatever order their columns came.
bool isSameCells(const Rows& a, const Rows& b) {
    return a.count() == b.count() && holdsAll(a, b) && holdsAll(b, a);
}

} // namespace

bool isSameEdit(const std::optional<Entry>& a, const std::optional<Entry>& b) {
    if (!a || !b || !a->readable || !b->readable)
        return a == b;
    return a->wire == b->wire && a->cleared == b->cleared && a->overNothing == b->overNothing;
}

Overlay::Overlay(const FormSchema& form, Entries entries, Lists lists)
    : m_form(&form)
    , m_entries(std::move(entries))
    , m_lists(std::move(lists)) {}

const Entry* Overlay::find(ElementId id) const {
    const auto it = m_entries.constFind(id);
    return it == m_entries.cend() ? nullptr : &*it;
}

Overlay::Slot Overlay::slot(ElementId id) const {
    const Entry* entry = find(id);
    return entry ? Slot(*entry) : Slot();
}

const Rows& Overlay::rows(GroupId group) const {
    const auto it = m_lists.find(group);
    return it == m_lists.end() ? m_baseline.rows(group) : it->second;
}

std::optional<Rows> Overlay::list(GroupId group) const {
    const auto it = m_lists.find(group);
    return it == m_lists.end() ? std::nullopt : std::optional(it->second);
}

std::optional<Rows> Overlay::edited(GroupId group, const std::optional<Rows>& rows) const {
    if (!rows || !differs(group, *rows))
        return {};
    std::optional<Rows> now = list(group);
    return now && isSameCells(*now, *rows) ? now : rows;
}

QString Overlay::text(ElementId id) const {
    const Entry* entry = find(id);
    return entry ? entry->typed : withMarks(m_baseline.text(id));
}

bool Overlay::isNothing(ElementId id) const {
    return meansNothing(m_form->find(id)->element(), m_baseline.value(id));
}

Overlay::Slot Overlay::typed(ElementId id, const QString& text) const {
    const QString& given = m_baseline.text(id);
    if (text == given || text == withMarks(given)) // back at what the field showed, however it came
        return {};
    const TypedText read =
        readTyped(m_form->find(id)->element(), withoutMarks(text, given), QDate::currentDate());
    Entry entry;
    entry.typed = read.shown;
    entry.wire = read.wire;
    entry.readable = read.readable;
    entry.cleared = read.readable && read.wire.isEmpty();
    return differs(id, entry) ? Slot(entry) : std::nullopt;
}

Entry Overlay::cleared(ElementId id) const {
    Entry entry;
    entry.cleared = true;
    entry.overNothing = isNothing(id);
    return entry;
}

bool Overlay::differs(ElementId id, const Entry& entry) const {
    if (entry.cleared)
        return entry.overNothing || !isNothing(id);
    return !entry.readable ||
           !sameMeaning(m_form->find(id)->element(), Value(entry.wire), m_baseline.value(id));
}

bool Overlay::differs(GroupId group, const Rows& rows) const {
    return !sameMeaning(m_form->members(group), rows, m_baseline.rows(group));
}

void Overlay::put(ElementId id, const Slot& slot) {
    if (slot && differs(id, *slot))
        m_entries.insert(id, *slot);
    else
        m_entries.remove(id);
}

void Overlay::put(GroupId group, const std::optional<Rows>& rows) {
    if (rows && differs(group, *rows))
        m_lists[group] = *rows;
    else
        m_lists.erase(group);
}

QList<ElementId> Overlay::standOn(const Record& record) {
    m_baseline = record;
    QList<ElementId> ended;
    m_entries.removeIf([&](auto it) {
        const bool stays = differs(it.key(), it.value());
        if (!stays)
            ended.append(it.key());
        return !stays;
    });
    std::erase_if(m_lists, [this](const auto& list) { return !differs(list.first, list.second); });
    return ended;
}

QList<schema::Unit> Overlay::units() const {
    QList<schema::Unit> units;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (const schema::Unit unit(it.key()); !units.contains(unit))
            units.append(unit);
    }
    return units;
}

QList<GroupId> Overlay::groups() const {
    QList<GroupId> groups;
    for (const auto& [group, rows] : m_lists)
        groups.append(group);
    return groups;
}

} // namespace lineside
