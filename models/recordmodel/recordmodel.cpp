#include "models/recordmodel/recordmodel.h"

#include "models/recordmodel/editcommands.h"
#include "models/recordmodel/recordcells.h"

namespace lineside {

RecordModel::RecordModel(const FormSchema& form, QObject* parent)
    : QAbstractTableModel(parent)
    , m_content(form) {
    findProblems(); // a form of something new begins with what is missing
}

RecordModel::~RecordModel() = default;

bool RecordModel::setBaseline(const Record& record) {
    if (!m_content.read(record))
        return false;
    tellLists();
    settleAll();
    return true;
}

void RecordModel::takeState(const RecordModel& other) {
    m_figuresEditable = other.m_figuresEditable;
    m_catalog = other.m_catalog;
    take(other.m_content);
}

void RecordModel::restore(const FormContent& content) {
    ++m_visit;
    take(content);
}

void RecordModel::take(const FormContent& content) {
    Q_ASSERT(&form() == &content.form());
    m_undo.clear();
    m_content = content;
    m_content.settle();
    m_judgement.judgeAll(m_content.overlay());
    tellLists();
    settleAll();
}

Record RecordModel::current() const {
    return Applied(m_content, m_exclusion, m_catalog).record();
}

Value RecordModel::current(ElementId id) const {
    return appliedValue(m_content, m_exclusion, id);
}

ChangeSet RecordModel::changeSet() const {
    return {form(), key(), loaded(), Applied(m_content, m_exclusion, m_catalog).changes()};
}

bool RecordModel::isEditable(ElementId id) const {
    const FormRow* row = form().find(id);
    return row && row->editable() && id != form().key() && (m_figuresEditable || !row->element().computed);
}

void RecordModel::setFiguresEditable(bool editable) {
    m_figuresEditable = editable;
    settleAll();
}

QList<ElementId> RecordModel::heldBack() const {
    QList<ElementId> held;
    for (const FormRow& row : form().rows()) {
        if (m_content.overlay().find(row.id) && !isEditable(row.id))
            held.append(row.id);
    }
    return held;
}

void RecordModel::setCatalog(const SiteCatalog& catalog) {
    m_catalog = catalog;
    settleAll();
}

bool RecordModel::edit(ElementId id, const QString& typed) {
    if (!isEditable(id))
        return false;
    const Overlay::Slot slot = m_content.overlay().typed(id, typed);
    push(id, slot);
    if (!slot)
        m_content.agree(id);
    return true;
}

bool RecordModel::clear(ElementId id) {
    if (!isEditable(id) || !form().find(id)->clearable())
        return false;
    if (!form().reads())
        return edit(id, QString());
    push(id, m_content.overlay().cleared(id));
    return true;
}

void RecordModel::revert(ElementId id) {
    if (!m_content.overlay().find(id)) {
        if (missingDocuments().contains(id))
            step(new TakeOutCommand(*this, id));
        return;
    }
    push(id, std::nullopt);
    m_content.settle();
}

void RecordModel::revertAll() {
    beginSteps(QString());
    const QList<ElementId> elements = m_content.overlay().entries().keys();
    for (const ElementId id : elements)
        revert(id);
    for (const GroupId group : m_content.overlay().groups())
        revertRows(group);
    endSteps();
}

void RecordModel::beginVisit() {
    ++m_visit;
    m_content.settle();
}

bool RecordModel::editRows(GroupId group, const Rows& rows) {
    if (!form().isSent(group))
        return false;
    push(group, rows);
    return true;
}

void RecordModel::revertRows(GroupId group) {
    if (!m_content.overlay().lists().contains(group))
        return;
    push(group, std::nullopt);
    m_content.settle();
}

void RecordModel::setMirrored(bool mirrored) {
    if (mirrored != isMirrored() && !form().reads())
        step(new MirrorCommand(*this, mirrored));
}

void RecordModel::beginSteps(const QString& words) {
    m_steps = words;
}

void RecordModel::endSteps() {
    m_steps.reset();
    if (std::exchange(m_inSteps, false))
        m_undo.endMacro();
}

/// What can be done again is only lost to a step that does something.
void RecordModel::step(QUndoCommand* command) {
    if (m_steps) {
        m_undo.beginMacro(*m_steps);
        m_inSteps = true;
        m_steps.reset();
    }
    m_undo.push(command);
}

void RecordModel::push(ElementId id, const Overlay::Slot& slot) {
    const Overlay::Slot before = m_content.overlay().slot(id);
    if (!isSameEdit(before, slot))
        step(new EditCommand(*this, id, before, slot, m_visit));
}

void RecordModel::push(GroupId group, const std::optional<Rows>& rows) {
    const std::optional<Rows> before = m_content.overlay().list(group);
    const std::optional<Rows> after = m_content.overlay().edited(group, rows);
    if (before != after)
        step(new RowsCommand(*this, group, before, after));
}

void RecordModel::put(ElementId id, const Overlay::Slot& slot) {
    m_content.put(id, slot);
    m_judgement.judge(*form().find(id), m_content.overlay().find(id));
    settle(form().rowOf(id), form().rowOf(id));
}

void RecordModel::put(GroupId group, const std::optional<Rows>& rows) {
    m_content.put(group, rows);
    Q_EMIT rowsChanged(group);
    settle(0, -1);
}

void RecordModel::putMirrored(bool mirrored) {
    m_content.setMirrored(mirrored);
    settleAll();
}

void RecordModel::putKept(const KeptParts& kept, ElementId about) {
    m_content.setKept(kept);
    settle(form().rowOf(about), form().rowOf(about));
}

RecordModel::Mark RecordModel::mark(ElementId id) const {
    const Entry* entry = m_content.overlay().find(id);
    if (!entry)
        return Mark::None;
    if (entry->cleared)
        return Mark::Cleared;
    return m_content.overlay().isNothing(id) ? Mark::Added : Mark::Changed;
}

RecordModel::Mark RecordModel::mark(GroupId group) const {
    return m_content.overlay().lists().contains(group) ? Mark::Rows : Mark::None;
}

/// What is hidden follows from all that is typed; problems only from what is not.
void RecordModel::findProblems() {
    const QList<ElementId> held = heldBack();
    const Exclusion nothing({}, {held.cbegin(), held.cend()});
    const Applied all(m_content, nothing, m_catalog);
    m_exclusion =
        Exclusion(rules::excluded(form().sendOperation(), all.edited()), {held.cbegin(), held.cend()});
    m_judgement.follow(Applied(m_content, m_exclusion, m_catalog), m_content);
}

void RecordModel::settle(int firstRow, int lastRow) {
    const QList<Problem> before = problems();
    const Exclusion hidden = m_exclusion;
    findProblems();
    if (firstRow <= lastRow)
        Q_EMIT dataChanged(index(firstRow, ValueColumn), index(lastRow, OriginalColumn));
    tellSeverities(before);
    for (const ElementId id : m_exclusion.turnedSince(hidden))
        tellRow(id);
    if (isModified() != m_wasModified) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    Q_EMIT changesChanged();
}

void RecordModel::tellLists() {
    for (const GroupId group : form().groups())
        Q_EMIT rowsChanged(group);
}

void RecordModel::tellRow(ElementId id) {
    if (const int row = form().rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, ValueColumn), index(row, OriginalColumn));
}

void RecordModel::tellSeverities(const QList<Problem>& before) {
    if (before == problems())
        return;
    const QList<Problem> now = problems(), both = before + now;
    for (const Problem& problem : both) {
        const int row = form().rowOf(problem.element);
        if (row >= 0 && before.contains(problem) != now.contains(problem))
            Q_EMIT dataChanged(index(row, ValueColumn), index(row, ValueColumn), {SeverityRole});
    }
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(form().rows().size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cellOf(*this, form().rows().at(index.row()).id, Column(index.column()), role);
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool known = orientation == Qt::Horizontal && section >= 0 && section < ColumnCount;
    return known && role == Qt::DisplayRole ? titleOf(Column(section)) : QVariant();
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ValueColumn && isEditable(form().rows().at(index.row()).id))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != ValueColumn ||
        role != Qt::EditRole)
        return false;
    return edit(form().rows().at(index.row()).id, value.toString());
}

} // namespace lineside
