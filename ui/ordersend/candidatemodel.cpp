#include "ui/ordersend/candidatemodel.h"

#include "ui/look/icons.h"
#include "ui/ordersend/orderwords.h"
#include "ui/review/reviewwords.h"

#include <array>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

QString addressOf(const Match& match) {
    QStringList parts{match.street, match.cityStateZip};
    parts.removeAll(QString());
    return listed(parts);
}

/// Which of the two questions found the customer.
QString foundBy(const Candidate& candidate) {
    QStringList by;
    if (candidate.byInventory)
        by.append(CandidateModel::tr("device"));
    if (candidate.match.person)
        by.append(CandidateModel::tr("name"));
    if (candidate.match.location)
        by.append(CandidateModel::tr("address"));
    if (by.isEmpty() && !candidate.match.patterns.isEmpty())
        by.append(CandidateModel::tr("name or address"));
    QString all = listed(by);
    if (!all.isEmpty())
        all[0] = all.at(0).toUpper();
    return all;
}

QString differs(const Candidate& candidate) {
    if (!candidate.customer)
        return CandidateModel::tr("Could not be read");
    if (candidate.differences == 0)
        return CandidateModel::tr("Nothing");
    return candidate.differences == 1 ? CandidateModel::tr("1 element")
                                      : CandidateModel::tr("%1 elements").arg(candidate.differences);
}

QString text(const Candidate& candidate, int column) {
    switch (column) {
    case CandidateModel::CustomerColumn:
        return candidateName(candidate);
    case CandidateModel::AddressColumn:
        return addressOf(candidate.match);
    case CandidateModel::StatusColumn:
        return statusWords(candidate.match.status);
    case CandidateModel::CreatedColumn:
        return momentWords(candidate.match.created);
    case CandidateModel::FoundByColumn:
        return foundBy(candidate);
    default:
        return differs(candidate);
    }
}

} // namespace

QString candidateName(const Candidate& candidate) {
    const Match& match = candidate.match;
    return match.name.isEmpty() ? match.customerId : match.name + u", "_s + match.customerId;
}

void CandidateModel::setCandidates(const QList<Candidate>& candidates) {
    beginResetModel();
    m_candidates = candidates;
    endResetModel();
}

int CandidateModel::rowOf(const QString& customerId) const {
    for (int row = 0; row < int(m_candidates.size()); ++row) {
        if (m_candidates.at(row).match.customerId == customerId)
            return row;
    }
    return -1;
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Candidate& candidate = m_candidates.at(index.row());
    const bool fits = candidate.customer && candidate.differences == 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(candidate, index.column());
    case Qt::DecorationRole:
        return index.column() == DiffersColumn && fits ? QVariant(look::mark(look::Mark::Complete))
                                                       : QVariant();
    default:
        return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array names{tr("Customer"), tr("Address"),  tr("Status"),
                           tr("Created"),  tr("Found by"), tr("Differs in")};
    return names[std::size_t(section)];
}

} // namespace lineside
