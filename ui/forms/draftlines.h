#pragma once

#include <QList>

class QWidget;

namespace lineside {

class RecordModel;

/// What is said of a form whose draft holds more than the form can show: a line each, none when it can show
/// all.
QList<QWidget*> draftLines(const RecordModel& model, QWidget* parent);

} // namespace lineside
