#pragma once

#include "models/ports/orderdesk.h"

#include <QAbstractTableModel>

namespace lineside {

/// Customers who may be the one that a lost create made, one a row.
class CandidateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        CustomerColumn,
        AddressColumn,
        StatusColumn,
        CreatedColumn,
        FoundByColumn,
        DiffersColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCandidates(const QList<Candidate>& candidates);
    [[nodiscard]] const QList<Candidate>& candidates() const { return m_candidates; }
    [[nodiscard]] int rowOf(const QString& customerId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Candidate> m_candidates;
};

/// "Marcus Bell, 20001".
QString candidateName(const Candidate& candidate);

} // namespace lineside
