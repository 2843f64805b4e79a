#include "ui/review/reviewmodel.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QGuiApplication>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

look::Mark markOf(const Change& change) {
    if (ReviewWords::isCleared(change))
        return look::Mark::Cleared;
    if (change.kind == Change::Kind::Rows)
        return look::Mark::WholeList;
    return change.before.isNothing() ? look::Mark::Set : look::Mark::Changed;
}

QVariant fontOf(const Change& change, int column) {
    if (column != ReviewModel::AfterColumn || change.companion)
        return {};
    if (!ReviewWords::isCleared(change))
        return look::font(look::Type::Strong);
    QFont italic = look::font(look::Type::Body);
    italic.setItalic(true);
    return italic;
}

} // namespace

ReviewModel::ReviewModel(const ReviewWords& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_words(words) {}

void ReviewModel::setChanges(const QList<Change>& changes) {
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void ReviewModel::refresh() {
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::text(const Change& change, int column) const {
    switch (column) {
    case ElementColumn:
        return m_words.element(change);
    case BeforeColumn:
        return m_words.before(change);
    default:
        return m_words.after(change);
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change& change = m_changes.at(index.row());
    const bool first = index.column() == ElementColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(change, index.column());
    case Qt::AccessibleTextRole:
        return first && !change.companion ? look::markText(markOf(change)) + u": "_s + text(change, 0)
                                          : text(change, index.column());
    case Qt::DecorationRole:
        if (!first)
            return {};
        return change.companion ? look::icon(look::Icon::Send, look::Token::Second)
                                : look::mark(markOf(change));
    case Qt::FontRole:
        return fontOf(change, index.column());
    case Qt::ForegroundRole:
        return index.column() == BeforeColumn || change.companion
                   ? QVariant(look::color(look::Token::Second, QGuiApplication::palette()))
                   : QVariant();
    case ChangeRole:
        return schema::path(change.id);
    case CompanionRole:
        return change.companion;
    case ClearedRole:
        return ReviewWords::isCleared(change);
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ElementColumn:
        return tr("Element");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace lineside
