#pragma once

#include "models/record/record.h"

#include <QAbstractTableModel>

#include <functional>

namespace lineside {

/// What came and no operation knows, a row each. Nobody can say what such a value is, so it is hidden unless
/// the installation holds its element to be harmless; one row at a time can be revealed.
class ExtrasModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ElementColumn, ValueColumn, ColumnCount };
    using Harmless = std::function<bool(const QString& path)>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Without `harmless` nothing is. What was revealed is hidden again.
    void setExtras(const QList<Record::Extra>& extras, const Harmless& harmless);
    /// Something stands there and is hidden until it is revealed.
    [[nodiscard]] bool isMasked(int row) const;
    /// -1: no row.
    void reveal(int row);
    [[nodiscard]] int revealed() const { return m_revealed; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString valueText(int row) const;

    QList<Record::Extra> m_extras;
    QList<bool> m_masked;
    int m_revealed = -1;
};

} // namespace lineside
