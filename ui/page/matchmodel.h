#pragma once

#include "models/ports/desk.h"

#include <QAbstractTableModel>
#include <QDate>

namespace lineside {

/// How old an account is in words: "3 years", "5 months", "12 days", "Today"; empty without a date.
QString ageWords(QDate created, QDate today);
/// What a pattern of Duplicate_Query compared, in words: "Name, ZIP".
QString patternWords(const QString& pattern);

/// Customers that a search found.
class MatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Id, Account, Street, City, Status, Age, MatchedBy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMatches(const QList<Match>& matches, QDate today);
    [[nodiscard]] QString customerId(int row) const { return m_matches.value(row).customerId; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Match& match, int column) const;

    QList<Match> m_matches;
    QDate m_today;
};

} // namespace lineside
