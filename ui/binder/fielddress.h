#pragma once

namespace lineside {

class RecordModel;
struct Binding;

/// Puts on a field what the schema says of its element, once: label, accessible name, limits, choices,
/// masking, and the icon that reverts it. `ownsLabel`: the label beside it is of no other field.
void dressField(Binding& binding, RecordModel& model, bool ownsLabel);

} // namespace lineside
