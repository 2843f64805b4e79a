#pragma once

namespace lineside {

class RecordModel;
struct Binding;

/// Puts the marks of a change on the field: bar, revert icon, what it was. Label and problem are others'.
void markField(Binding& binding, const RecordModel& model);
/// Tooltip and accessible description. Of what is sensitive they never hold a value.
void describe(const Binding& binding, const RecordModel& model);

} // namespace lineside
