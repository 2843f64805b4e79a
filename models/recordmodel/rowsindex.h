#pragma once

#include "models/record/rows.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace lineside {

/// Shows rows filtered and sorted, however many: 100,000 services in the blink of an eye. Keeps the rows
/// (shared) and an order over them; texts are folded once, at the first filter or sort. Read-only; columns
/// are those that came.
class RowsIndex : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const Rows& rows);
    /// Rows that hold every word of the text, in any column, in any case.
    void setFilter(const QString& text);
    [[nodiscard]] int totalRows() const { return m_rows.count(); }
    /// The row of setRows() that is shown in a row.
    [[nodiscard]] int sourceRow(int row) const { return m_order.at(std::size_t(row)); }

    /// By text without regard to case, numbers by value; what is empty last. Column -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// The folded texts of a row stand one after another, with a line end between.
    struct Folded {
        QString text;
        std::vector<quint32> starts; ///< of row * columns + column, and one past the last
    };
    void fold();
    void reorder();
    [[nodiscard]] QStringView key(int row, int column) const;
    [[nodiscard]] bool matches(int row, const QStringList& words) const;

    Rows m_rows;
    std::vector<int> m_order;
    std::optional<Folded> m_folded;
    QString m_filter;
    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace lineside
