#include "ui/drafts/draftmodel.h"

#include "models/formats/moment.h"
#include "models/recordmodel/formschema.h"
#include "ui/look/icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace lineside {

using namespace Qt::StringLiterals;

QString timeWords(const QDateTime& utc, const QDateTime& now) {
    const bool today = utc.toLocalTime().date() == now.toLocalTime().date();
    return today ? displayTime(utc) : displayDateAndTime(utc);
}

namespace {

DraftModel::Line lineOf(const SavedDraft& draft) {
    return {draft.content.title, draft.content.kind, draft.content.customerId, draft.savedAt, draft, {}};
}

/// A change is known by the time at which it was sent.
DraftModel::Line lineOf(const Attempt& attempt) {
    if (attempt.kind == Attempt::Kind::Create)
        return {attempt.title, DraftContent::Kind::Order, {}, attempt.endedAt, {}, attempt};
    const bool update = attempt.kind == Attempt::Kind::Update;
    const QString form = update ? QString(DraftContent::Kind::Customer) : QString(); // a later version's
    return {attempt.title, form, attempt.customerId, attempt.sentAt, {}, attempt};
}

} // namespace

void DraftModel::setDrafts(const QList<SavedDraft>& drafts) {
    QList<Line> lines;
    for (const SavedDraft& draft : drafts)
        lines.append(lineOf(draft));
    take(m_drafts, lines);
}

void DraftModel::setDraft(const QString& draftId, const std::optional<SavedDraft>& draft) {
    QList<Line> lines = m_drafts;
    lines.removeIf([&](const Line& line) { return line.draft->id == draftId; });
    if (draft) {
        const auto older = std::find_if(lines.cbegin(), lines.cend(), [&](const Line& line) {
            return line.time < draft->savedAt || (line.time == draft->savedAt && line.draft->id > draftId);
        });
        lines.insert(older, lineOf(*draft));
    }
    take(m_drafts, lines);
}

bool DraftModel::showsAttempt(const QString& attemptId) const {
    return std::any_of(m_uncertain.cbegin(), m_uncertain.cend(),
                       [&](const Line& line) { return line.uncertain->id == attemptId; });
}

void DraftModel::setAttempts(const QList<Attempt>& attempts) {
    QList<Line> lines;
    for (const Attempt& attempt : attempts) {
        if (attempt.state == Attempt::State::Uncertain)
            lines.append(lineOf(attempt));
    }
    take(m_uncertain, lines);
}

void DraftModel::take(QList<Line>& place, QList<Line> lines) {
    beginResetModel();
    place = std::move(lines);
    endResetModel();
}

const DraftModel::Line* DraftModel::line(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    return row < m_uncertain.size() ? &m_uncertain.at(row) : &m_drafts.at(row - m_uncertain.size());
}

int DraftModel::rowOf(const QString& draftId) const {
    for (int row = 0; row < rowCount(); ++row) {
        const Line* at = line(row);
        if (at->draft && at->draft->id == draftId)
            return row;
    }
    return -1;
}

int DraftModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_uncertain.size() + m_drafts.size());
}

int DraftModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DraftModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& at = *line(index.row());
    if (role == Qt::DecorationRole && index.column() == State)
        return look::mark(at.uncertain ? look::Mark::Uncertain : look::Mark::Draft);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Who:
        return at.title.isEmpty() ? tr("No name yet") : at.title;
    case What:
        return whatWords(at);
    case State:
        if (at.uncertain && at.kind == DraftContent::Kind::Customer)
            return tr("Not answered: it may or may not be saved");
        return at.uncertain ? tr("Uncertain: the answer was lost") : tr("Draft");
    case Time:
        return timeWords(at.time, QDateTime::currentDateTime());
    default:
        return {};
    }
}

QString DraftModel::whatWords(const Line& line) {
    const FormSchema* form = FormSchema::named(line.kind);
    if (!form)
        return tr("Kept by a newer Lineside");
    const QString title = QCoreApplication::translate("schema", form->title());
    return form->reads() ? title.arg(line.customerId) : title;
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Name");
    case What:
        return tr("What");
    case State:
        return tr("State");
    case Time:
        return tr("Saved");
    default:
        return {};
    }
}

} // namespace lineside
