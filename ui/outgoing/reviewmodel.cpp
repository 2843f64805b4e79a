#include "ui/outgoing/reviewmodel.h"

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
    layOut();
    endResetModel();
}

void ReviewModel::layOut() {
    m_lines.clear();
    QString section;
    for (int i = 0; i < int(m_changes.size()); ++i) {
        const Change& change = m_changes.at(i);
        if (m_words.reads()) {
            m_lines.append({i, Whole});
            continue;
        }
        if (const QString part = m_words.section(change); part != section) {
            section = part;
            m_lines.append({i, Heading});
        }
        if (change.kind != Change::Kind::Rows)
            m_lines.append({i, Whole});
        for (int item = 0; item < change.rows.count(); ++item)
            m_lines.append({i, item});
    }
}

bool ReviewModel::isHeading(int row) const {
    return m_lines.at(row).item == Heading;
}

void ReviewModel::refresh() {
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::text(const Line& line, int column) const {
    const Change& change = m_changes.at(line.change);
    if (line.item == Heading)
        return column == ElementColumn ? m_words.section(change) : QString();
    if (line.item >= 0)
        return column == ElementColumn ? m_words.itemName(change, line.item)
                                       : m_words.itemText(change, line.item);
    switch (column) {
    case ElementColumn:
        return m_words.reads() ? m_words.element(change) : ReviewWords::shortElement(change);
    case BeforeColumn:
        return m_words.before(change);
    default:
        return m_words.after(change);
    }
}

QVariant ReviewModel::newData(const Line& line, int column, int role) const {
    const bool first = column == ElementColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(line, column);
    case Qt::FontRole:
        return line.item == Heading ? QVariant(look::font(look::Type::Strong)) : QVariant();
    case Qt::ForegroundRole:
        return first && line.item != Heading
                   ? QVariant(look::color(look::Token::Second, QGuiApplication::palette()))
                   : QVariant();
    case ChangeRole:
        return line.item == Heading ? QVariant() : schema::path(m_changes.at(line.change).id);
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines.at(index.row());
    if (!m_words.reads())
        return newData(line, index.column(), role);
    const Change& change = m_changes.at(line.change);
    const bool first = index.column() == ElementColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::AccessibleTextRole:
        return first && !change.companion ? look::markText(markOf(change)) + u": "_s + text(line, 0)
                                          : text(line, index.column());
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

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const {
    if (index.isValid() && isHeading(index.row()))
        return Qt::ItemIsEnabled; // read, not chosen
    return QAbstractTableModel::flags(index);
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
        return m_words.reads() ? tr("After") : tr("Value");
    default:
        return {};
    }
}

} // namespace lineside
