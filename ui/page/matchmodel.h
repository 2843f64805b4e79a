#pragma once

#include "models/ports/uncertainstory.h"

#include <QAbstractTableModel>
#include <QDate>

namespace lineside {

/// Customers that a search found, or who may be one that is looked for, one a row, in the columns that their
/// table wants.
class MatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Id,
        Account,
        Street,
        City,
        Status,
        Age,
        MatchedBy, ///< the patterns
        Who,       ///< name and ID
        Address,   ///< in one
        Created,
        FoundBy, ///< which question found them
        Differs, ///< in how much from what was ordered
        ColumnCount
    };

    /// The columns of a search.
    explicit MatchModel(QObject* parent = nullptr);
    explicit MatchModel(QList<Column> columns, QObject* parent = nullptr);

    void setMatches(const QList<Match>& matches, QDate today);
    void setCandidates(const QList<Candidate>& candidates);
    [[nodiscard]] const QList<Candidate>& candidates() const { return m_rows; }
    [[nodiscard]] QString customerId(int row) const { return m_rows.value(row).match.customerId; }
    /// -1 when they are not there.
    [[nodiscard]] int rowOf(const QString& customerId) const;
    /// Where a column stands; -1: nowhere.
    [[nodiscard]] int indexOf(Column column) const { return int(m_columns.indexOf(column)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Candidate& row, Column column) const;
    [[nodiscard]] QString toolTip(const Candidate& row, Column column) const;

    QList<Column> m_columns;
    QList<Candidate> m_rows;
    QDate m_today;
};

} // namespace lineside
