#pragma once

#include "models/record/value.h"

#include <QList>
#include <QStringList>

namespace lineside {

/// The items of a repeated group: cells by row and column, in one text. A column is the element's path below
/// the item; a list of plain values has the one column "". Built row by row, then only read; copies
/// share all three lists, whatever their length.
class Rows {
public:
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] int columnIndex(QStringView name) const;
    [[nodiscard]] int count() const { return int(m_starts.size()); }
    [[nodiscard]] bool isEmpty() const { return m_starts.isEmpty(); }
    /// Absent where there is no such row, as where it has no such value; the other two likewise.
    [[nodiscard]] State state(int row, int column) const;
    /// Points into this object: valid until it changes.
    [[nodiscard]] QStringView text(int row, int column) const;
    [[nodiscard]] Value value(int row, int column) const;
    [[nodiscard]] Value value(int row, QStringView column) const;
    /// The single column of a list of plain values.
    [[nodiscard]] QStringList texts() const;
    static Rows ofTexts(const QStringList& texts);

    /// Makes room before many rows come; texts counts UTF-16 units.
    void reserve(int rows, int cells, int texts);
    int addColumn(const QString& name);
    void beginRow();
    void add(int column, State state, QStringView text);
    void add(QStringView column, const Value& value);
    friend bool operator==(const Rows& a, const Rows& b);

private:
    struct Cell {
        quint32 offset;
        quint32 length;
        quint16 column;
        State state;
    };
    [[nodiscard]] const Cell* cell(int row, int column) const;

    QStringList m_columns;
    QString m_text;
    QList<Cell> m_cells;
    QList<quint32> m_starts; ///< first cell of each row
};

} // namespace lineside
