#pragma once

#include "models/ports/attempts.h"
#include "models/record/request.h"

#include <optional>

namespace lineside::order {

/// What an attempt sent, as it was kept. An attempt of a Lineside that kept only the form gives what its form
/// gives today. Nothing when neither can be read.
std::optional<Request> sentBy(const Attempt& attempt);

} // namespace lineside::order
