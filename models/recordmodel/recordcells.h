#pragma once

#include "models/recordmodel/recordmodel.h"

namespace lineside {

/// What a RecordModel shows in an element's cell: text of sensitive elements as bullets, whole for editing.
QVariant cellOf(const RecordModel& model, ElementId id, RecordModel::Column column, int role);
QVariant titleOf(RecordModel::Column column);

} // namespace lineside
