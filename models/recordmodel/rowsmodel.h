#pragma once

#include "models/recordmodel/recordmodel.h"

#include <QAbstractTableModel>

namespace lineside {

/// Shows the rows of one repeated group of a RecordModel, and edits them where the form sends the group: then
/// there is one more, empty row at the end, and typing in it adds one. Owned beside the record model, which
/// must live on.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    RowsModel(RecordModel& record, GroupId group, QObject* parent = nullptr);

    [[nodiscard]] GroupId group() const { return m_group; }
    [[nodiscard]] bool isEditable() const;
    /// Path of the column below the item, "" for a list of plain values.
    [[nodiscard]] QString columnName(int column) const { return m_columns.value(column); }
    [[nodiscard]] const Element* member(int column) const;
    /// Rows of the group, without the empty one at the end.
    [[nodiscard]] int filledRows() const { return m_record.rows(m_group).count(); }

    bool append(const QList<Value>& values);
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// An empty text takes a cell's value away; a row without any value goes. A text that can't be read stays
    /// as typed, with its problem: RecordModel::SeverityRole says so, and the list is not sent with it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void takeColumns();
    [[nodiscard]] bool isReadable(const QModelIndex& index) const;
    [[nodiscard]] QList<QList<Value>> cells() const;
    bool write(const QList<QList<Value>>& cells);

    RecordModel& m_record;
    GroupId m_group;
    QStringList m_columns;
};

} // namespace lineside
