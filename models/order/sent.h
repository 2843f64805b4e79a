#pragma once

#include "models/record/request.h"

#include <optional>

namespace lineside::order {

/// What an attempt sent, out of what was kept of it: saveRequest() of the order and saveForm() of its page.
/// Where only the form was kept, as by an older Lineside, it gives what it gives today. Nothing when neither
/// can be read.
std::optional<Request> sentBy(const QByteArray& request, const QByteArray& form);

} // namespace lineside::order
