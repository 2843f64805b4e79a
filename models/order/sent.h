#pragma once

#include "models/record/document.h"
#include "models/record/request.h"

#include <optional>

namespace lineside::order {

/// What an attempt sent, out of what was kept of it: saveRequest() of the order, saveForm() of its page and
/// the documents that both name. Where only the form was kept, as by an older Lineside, it gives what it
/// gives today. Nothing when neither can be read.
std::optional<Request> sentBy(const QByteArray& request, const QByteArray& form, const Documents& documents);

} // namespace lineside::order
