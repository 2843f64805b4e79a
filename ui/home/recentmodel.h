#pragma once

#include "ui/page/page.h"

#include <QAbstractTableModel>

namespace lineside {

/// The customers that were open lately, the latest first, at most 50.
class RecentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Id, Phone, Reminder, ColumnCount };
    static constexpr int mostCustomers = 50;

    using QAbstractTableModel::QAbstractTableModel;

    void note(const CustomerLine& customer, bool toTop);
    void clear();
    [[nodiscard]] QString customerId(int row) const { return m_lines.value(row).id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CustomerLine> m_lines;
};

} // namespace lineside
