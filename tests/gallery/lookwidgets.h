#pragma once

#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QTableWidget>

/// The parts of the look's window. The caller owns what they return.
namespace lineside::gallery {

QWidget* surface(QPalette::ColorRole role);
QLineEdit* field(const QString& text, bool changed = false);
QPushButton* button(const QString& text);
/// A form of fields in all their states; `focused` becomes the one to have the focus.
QWidget* fields(QWidget** focused);
/// A form of every other input.
QWidget* inputs();
QTableWidget* table();
/// All marks and icons, a list and a tree.
QWidget* side();

} // namespace lineside::gallery
