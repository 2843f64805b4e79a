#include "ui/outgoing/outcomemodel.h"

#include "ui/look/icons.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace lineside {

using namespace Qt::StringLiterals;

OutcomeModel::OutcomeModel(const ReviewWords& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_words(words) {}

void OutcomeModel::setSaved(const Saved& saved) {
    beginResetModel();
    m_saved = saved;
    endResetModel();
}

void OutcomeModel::refresh() {
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OutcomeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_saved.comparisons.size());
}

int OutcomeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutcomeModel::now(const Comparison& comparison) const {
    if (comparison.outcome == Outcome::CannotBeSeen)
        return {};
    if (comparison.change.kind != Change::Kind::Rows)
        return m_words.value(comparison.change.id, comparison.now);
    const GroupId group = comparison.change.group;
    return m_saved.now ? m_words.rows(group, m_saved.now->rows(group)) : QString();
}

QString OutcomeModel::text(const Comparison& comparison, int column) const {
    switch (column) {
    case ElementColumn:
        return m_words.element(comparison.change);
    case SentColumn:
        if (comparison.change.kind == Change::Kind::Set && comparison.change.text.isEmpty())
            return tr("Not sent");
        return ReviewWords::isCleared(comparison.change) ? tr("Emptied") : m_words.after(comparison.change);
    case NowColumn:
        return now(comparison);
    default:
        break;
    }
    switch (comparison.outcome) {
    case Outcome::Taken:
        return tr("Taken");
    case Outcome::TakenInAnotherForm:
        return tr("Taken in another form");
    case Outcome::NotTaken:
        return tr("Not taken");
    case Outcome::CannotBeSeen:
        break;
    }
    return tr("Can't be read back");
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Comparison& comparison = m_saved.comparisons.at(index.row());
    const bool unseen = comparison.outcome == Outcome::CannotBeSeen;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(comparison, index.column());
    case Qt::DecorationRole:
        if (index.column() != ElementColumn || unseen)
            return {};
        return look::mark(comparison.outcome == Outcome::NotTaken ? look::Mark::Warn : look::Mark::Sent);
    case Qt::ForegroundRole:
        return unseen || (index.column() == OutcomeColumn && comparison.outcome != Outcome::NotTaken)
                   ? QVariant(look::color(look::Token::Second, QGuiApplication::palette()))
                   : QVariant();
    default:
        return {};
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array names{tr("Element"), tr("Sent"), tr("At the service now"), tr("What became of it")};
    return names[std::size_t(section)];
}

QString outcomeWords(const ReviewWords& words, const QList<Comparison>& comparisons) {
    const auto named = [&](Outcome outcome) {
        QStringList names;
        for (const Comparison& comparison : comparisons) {
            if (comparison.outcome == outcome)
                names.append(words.element(comparison.change));
        }
        return names;
    };
    const QStringList kept = named(Outcome::NotTaken), unseen = named(Outcome::CannotBeSeen);
    const qsizetype taken = comparisons.size() - kept.size() - unseen.size();
    QStringList parts{OutcomeModel::tr("Saved.")};
    if (taken < comparisons.size())
        parts.append(
            OutcomeModel::tr("%1 of %n changes are at the service.", nullptr, int(comparisons.size()))
                .arg(taken));
    else
        parts.append(OutcomeModel::tr("The changes are at the service."));
    if (const qsizetype other = named(Outcome::TakenInAnotherForm).size(); other > 0)
        parts.append(OutcomeModel::tr("%n are there in another form.", nullptr, int(other)));
    if (!kept.isEmpty())
        parts.append(
            OutcomeModel::tr("It kept as they were: %1.", "%n elements", int(kept.size())).arg(listed(kept)));
    if (!unseen.isEmpty())
        parts.append(OutcomeModel::tr("Can't be read back: %1.").arg(listed(unseen)));
    return parts.join(u' ');
}

} // namespace lineside
