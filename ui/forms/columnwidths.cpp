#include "ui/forms/columnwidths.h"

#include "ui/look/metrics.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace lineside {

namespace {

int neededWidth(const QAbstractItemView& table, const QHeaderView& names, int column) {
    return std::max(
        {names.minimumSectionSize(), names.sectionSizeHint(column), table.sizeHintForColumn(column)});
}

} // namespace

void fitColumns(QTableView& table, const QList<int>& asked) {
    const QHeaderView& names = *table.horizontalHeader();
    const int columns = table.model() ? std::min(int(asked.size()), table.model()->columnCount()) : 0;
    QList<int> widths, spare;
    int over = -table.viewport()->width();
    for (int column = 0; column < columns; ++column) {
        const int wanted = look::px(asked[column]);
        const int needed = neededWidth(table, names, column);
        widths.append(wanted == 0 ? needed : std::clamp(needed, wanted, 2 * wanted));
        spare.append(std::max(0, widths.last() - needed));
        over += widths.last();
    }
    for (int column = 0; column < columns && over > 0; ++column) {
        const int given = std::min(over, spare[column]);
        widths[column] -= given;
        over -= given;
    }
    for (int column = 0; column < columns; ++column) {
        if (asked[column] > 0)
            table.setColumnWidth(column, widths[column]);
    }
}

} // namespace lineside
