#include "ui/forms/issuelist.h"
#include "ui/look/icons.h"
#include "ui/words/labels.h"
#include "ui/words/problemwords.h"
#include "ui/words/values.h"

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

look::Mark markOf(Severity severity) {
    switch (severity) {
    case Severity::Warn:
        return look::Mark::Warn;
    case Severity::Missing:
        return look::Mark::Missing;
    case Severity::Refuse:
        break;
    }
    return look::Mark::Refuse;
}

look::Mark markOf(RecordModel::Mark mark) {
    switch (mark) {
    case RecordModel::Mark::Cleared:
        return look::Mark::Cleared;
    case RecordModel::Mark::Added:
        return look::Mark::Set;
    case RecordModel::Mark::Rows:
        return look::Mark::WholeList;
    default:
        return look::Mark::Changed;
    }
}

/// A list of plain values in one line; of items, how many.
QString rowsWords(const Rows& rows) {
    if (rows.isEmpty())
        return IssueListModel::tr("None");
    if (rows.columns() == QStringList{QString()})
        return rows.texts().join(u", "_s);
    return IssueListModel::tr("%n row(s)", nullptr, rows.count());
}

} // namespace

IssueListModel::IssueListModel(RecordModel& record, FormBinder::ChoiceProvider choices, QObject* parent)
    : QAbstractListModel(parent)
    , m_record(record)
    , m_choices(std::move(choices)) {
    connect(&record, &RecordModel::changesChanged, this, &IssueListModel::rebuild);
    rebuild();
}

void IssueListModel::setShowMissing(bool show) {
    m_showMissing = show;
    rebuild();
}

void IssueListModel::setChoices(FormBinder::ChoiceProvider choices) {
    m_choices = std::move(choices);
    rebuild();
}

void IssueListModel::addProblems(QList<Item>& items) const {
    for (const Severity severity : {Severity::Refuse, Severity::Missing, Severity::Warn}) {
        if (severity == Severity::Missing && !m_showMissing)
            continue;
        for (const Problem& problem : m_record.problems()) {
            if (problem.severity == severity)
                items.append({Kind::Problem, problem.element, int(markOf(severity)),
                              longLabel(problem.element), QString(), words(problem)});
        }
    }
}

IssueListModel::Item IssueListModel::changeOf(const FormRow& row) const {
    const Element& element = row.element();
    const QList<Choice> choices = m_choices ? m_choices(element) : QList<Choice>();
    const RecordModel::Mark mark = m_record.mark(row.id);
    const bool hidden = schema::sensitive(row.id) && element.type != Type::Base64;
    const Value& was = m_record.baseline().value(row.id);
    const QString before = hidden && !was.isNothing() ? bullets() : shown(element, was, choices);
    QString now;
    if (mark == RecordModel::Mark::Cleared)
        now = willBeEmptiedWord();
    else if (hidden)
        now = bullets();
    else
        now = shown(element, Value(m_record.shownText(row.id)), choices);
    return {Kind::Change, row.id, int(markOf(mark)), longLabel(row.id), before, now};
}

void IssueListModel::addChanges(QList<Item>& items) const {
    for (const FormRow& row : m_record.form().rows()) {
        if (m_record.mark(row.id) != RecordModel::Mark::None)
            items.append(changeOf(row));
    }
    for (const GroupId group : m_record.form().groups()) {
        if (m_record.mark(group) == RecordModel::Mark::None)
            continue;
        const ElementId id = schema::id(*m_record.form().members(group).first());
        const QString title = m_record.form().members(group).size() > 1 ? tr("Custom fields") : label(id);
        const QString before =
            m_record.form().isRead(group) ? rowsWords(m_record.baseline().rows(group)) : QString();
        items.append({Kind::Change, id, int(markOf(RecordModel::Mark::Rows)), title, before,
                      rowsWords(m_record.rows(group))});
    }
}

void IssueListModel::rebuild() {
    QList<Item> problems, changes, all;
    addProblems(problems);
    addChanges(changes);
    const auto heading = [&](const QString& title, qsizetype count) {
        Item item;
        item.title = title;
        item.count = int(count);
        all.append(item);
    };
    if (!problems.isEmpty()) {
        heading(tr("Problems"), problems.size());
        all += problems;
        Item line;
        line.kind = Kind::Line;
        all.append(line);
    }
    heading(tr("Changes"), changes.size());
    all += changes;
    if (changes.isEmpty()) {
        Item none;
        none.kind = Kind::Empty;
        none.text = tr("Nothing is changed.");
        all.append(none);
    }
    if (all != m_items) {
        beginResetModel();
        m_items = all;
        endResetModel();
    }
    const bool other = m_problems != problems.size() || m_changes != changes.size();
    m_problems = int(problems.size());
    m_changes = int(changes.size());
    if (other)
        Q_EMIT countsChanged();
}

int IssueListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant IssueListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{item.title, item.before.isEmpty() ? QString() : tr("was %1").arg(item.before),
                          item.text};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case KindRole:
        return int(item.kind);
    case ElementRole:
        return item.element.index();
    case MarkRole:
        return item.mark;
    case BeforeRole:
        return item.before.isEmpty() ? QString() : tr("was %1").arg(item.before);
    case TextRole:
        return item.text;
    case CountRole:
        return item.count;
    default:
        return {};
    }
}

Qt::ItemFlags IssueListModel::flags(const QModelIndex& index) const {
    const auto kind = Kind(index.data(KindRole).toInt());
    const bool jumps = index.isValid() && (kind == Kind::Problem || kind == Kind::Change);
    return jumps ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace lineside
