#pragma once

class QLabel;
class QWidget;

namespace lineside {

/// The label of the form row that a field stands in, also among others in one row.
QLabel* rowLabel(const QWidget* field);
/// Puts a widget below the row that a field stands in, within the cell of the row: neighbours, label and the
/// order of Tab stay. False where no layout tells the place.
bool placeBelow(QWidget* field, QWidget* below);

} // namespace lineside
