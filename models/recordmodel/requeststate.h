#pragma once

#include "models/record/document.h"
#include "models/record/request.h"

#include <QStringList>

#include <optional>

namespace lineside {

/// A request that was sent, as bytes, to be kept: operation, elements by path with their action and text,
/// rows. What was sent is read from it, never derived again from a form by the rules of a later day.
/// Versioned; holds personal data. Documents that the bytes name are added to `beside`; without it each text
/// stands in the bytes.
QByteArray saveRequest(const Request& request, Documents* beside = nullptr);

/// What saveRequest() kept, of an earlier or a later version as far as it goes: an element that this version
/// lacks, or whose document is not there, is left out. The paths of the latter, elements and groups, are
/// added to `missing`: what was sent was more than what is answered. Nothing when it is something else.
std::optional<Request> restoreRequest(const QByteArray& bytes, const Documents& documents = {},
                                      QStringList* missing = nullptr);

} // namespace lineside
