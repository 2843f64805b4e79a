#pragma once

class QMenu;

namespace lineside {

class RecordModel;
struct Binding;

/// The context menu of a field, with the form's undo, "Revert" and "Empty". The caller shows and deletes it.
QMenu* makeFieldMenu(Binding& binding, RecordModel& model);

} // namespace lineside
