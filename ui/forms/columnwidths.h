#pragma once

#include <QList>

class QTableView;

namespace lineside {

/// Sets the widths of a table's columns: as asked for (at a 13 px font; 0: the last one, which takes what is
/// left), wider where their words are longer. What is more than the table has is taken from columns that have
/// more than their words.
void fitColumns(QTableView& table, const QList<int>& asked);

} // namespace lineside
