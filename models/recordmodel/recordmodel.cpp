#include "models/recordmodel/recordmodel.h"

#include "models/record/meaning.h"
#include "models/recordmodel/editcommands.h"
#include "models/rules/typed.h"

#include <algorithm>

namespace lineside {

RecordModel::RecordModel(const FormSchema& form, QObject* parent)
    : QAbstractTableModel(parent)
    , m_form(form) {
    exclude();
    findProblems(); // a form of something new begins with what is missing
}

RecordModel::~RecordModel() = default;

void RecordModel::takeState(const RecordModel& other) {
    Q_ASSERT(&m_form == &other.m_form);
    m_undo.clear();
    m_key = other.m_key;
    m_ground = other.m_ground;
    m_agreed = other.m_agreed;
    m_overlay = other.m_overlay;
    m_groups = other.m_groups;
    m_own = other.m_own;
    m_figuresEditable = other.m_figuresEditable;
    m_mirrored = other.m_mirrored;
    m_catalog = other.m_catalog;
    m_kept = other.m_kept;
    standOn(other.m_baseline);
}

Record RecordModel::current() const {
    return over(applied());
}

Value RecordModel::current(ElementId id) const {
    if (m_mirrored || !m_excluded.isEmpty())
        return current().value(id);
    const auto it = m_overlay.constFind(id);
    return it == m_overlay.cend() || !it->readable ? m_baseline.value(id) : Value(it->wire);
}

bool RecordModel::isEditable(ElementId id) const {
    const FormRow* row = m_form.find(id);
    if (!row || !row->editable() || id == m_form.key())
        return false;
    return m_figuresEditable || !row->element().computed;
}

void RecordModel::setFiguresEditable(bool editable) {
    m_figuresEditable = editable;
    settle(0, rowCount() - 1);
}

bool RecordModel::edit(ElementId id, const QString& typed) {
    if (!isEditable(id))
        return false;
    const Slot slot = slotFor(*m_form.find(id), typed);
    push(id, slot);
    if (!slot)
        m_agreed.insert(id);
    return true;
}

bool RecordModel::clear(ElementId id) {
    if (!isEditable(id) || !m_form.find(id)->clearable())
        return false;
    if (!m_form.reads())
        return edit(id, QString());
    const bool overNothing = meansNothing(m_form.find(id)->element(), m_baseline.value(id));
    push(id, Entry{.typed = {}, .wire = {}, .cleared = true, .explicitly = overNothing, .readable = true});
    return true;
}

void RecordModel::revert(ElementId id) {
    if (!m_overlay.contains(id))
        return;
    push(id, std::nullopt);
    settleGround();
}

void RecordModel::revertAll() {
    m_undo.beginMacro(QString());
    const QList<ElementId> elements = m_overlay.keys();
    for (const ElementId id : elements)
        revert(id);
    const auto groups = m_groups;
    for (const auto& [group, rows] : groups)
        revertRows(group);
    m_undo.endMacro();
}

const Rows& RecordModel::rows(GroupId group) const {
    const auto it = m_groups.find(group);
    return it == m_groups.end() ? m_baseline.rows(group) : it->second;
}

bool RecordModel::editRows(GroupId group, const Rows& rows) {
    if (!m_form.isSent(group))
        return false;
    pushRows(group, rows);
    return true;
}

void RecordModel::revertRows(GroupId group) {
    if (!m_groups.contains(group))
        return;
    pushRows(group, std::nullopt);
    settleGround();
}

RecordModel::Slot RecordModel::slotFor(const FormRow& row, const QString& typed) const {
    if (typed == m_baseline.text(row.id)) // back at what the field showed, in whatever spelling it came
        return {};
    const TypedText read = readTyped(row.element(), typed, QDate::currentDate());
    Entry entry{
        .typed = typed, .wire = read.wire, .cleared = false, .explicitly = false, .readable = read.readable};
    entry.cleared = read.readable && read.wire.isEmpty();
    return differs(row, entry) ? Slot(entry) : std::nullopt;
}

bool RecordModel::differs(const FormRow& row, const Entry& entry) const {
    const Value& before = m_baseline.value(row.id);
    if (entry.cleared)
        return entry.explicitly || !meansNothing(row.element(), before);
    return !entry.readable || !sameMeaning(row.element(), Value(entry.wire), before);
}

bool RecordModel::differs(GroupId group, const Rows& rows) const {
    return !sameMeaning(m_form.members(group), rows, m_baseline.rows(group));
}

void RecordModel::push(ElementId id, const Slot& slot) {
    const auto it = m_overlay.constFind(id);
    const Slot before = it == m_overlay.cend() ? Slot() : Slot(*it);
    if (before != slot)
        m_undo.push(new EditCommand(*this, id, before, slot, m_visit));
}

void RecordModel::pushRows(GroupId group, const std::optional<Rows>& rows) {
    const auto it = m_groups.find(group);
    const auto before = it == m_groups.end() ? std::optional<Rows>() : it->second;
    if (before != rows)
        m_undo.push(new RowsCommand(*this, group, before, rows));
}

void RecordModel::put(ElementId id, const Slot& slot) {
    const FormRow& row = *m_form.find(id);
    m_agreed.remove(id);
    if (slot && differs(row, *slot))
        m_overlay.insert(id, *slot);
    else
        m_overlay.remove(id);
    judge(id);
    settle(m_form.rowOf(id), m_form.rowOf(id));
}

void RecordModel::putRows(GroupId group, const std::optional<Rows>& rows) {
    if (rows && differs(group, *rows))
        m_groups[group] = *rows;
    else
        m_groups.erase(group);
    Q_EMIT rowsChanged(group);
    settle(0, -1);
}

QString RecordModel::shownText(ElementId id) const {
    const auto it = m_overlay.constFind(id);
    return it == m_overlay.cend() ? m_baseline.text(id) : it->typed;
}

RecordModel::Mark RecordModel::mark(ElementId id) const {
    const auto it = m_overlay.constFind(id);
    if (it == m_overlay.cend())
        return Mark::None;
    if (it->cleared)
        return Mark::Cleared;
    return meansNothing(m_form.find(id)->element(), m_baseline.value(id)) ? Mark::Added : Mark::Changed;
}

int RecordModel::keptFields() const {
    return int(m_kept.value(QLatin1StringView("edits")).toMap().size() +
               m_kept.value(QLatin1StringView("groups")).toMap().size());
}

RecordModel::Mark RecordModel::mark(GroupId group) const {
    return m_groups.contains(group) ? Mark::Rows : Mark::None;
}

QList<Problem> RecordModel::problems(ElementId id) const {
    QList<Problem> found;
    std::copy_if(m_problems.cbegin(), m_problems.cend(), std::back_inserter(found),
                 [&](const Problem& problem) { return problem.element == id; });
    return found;
}

} // namespace lineside
