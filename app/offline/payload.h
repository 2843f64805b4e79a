#pragma once

#include "models/ports/attempts.h"
#include "models/ports/drafts.h"

#include <optional>

namespace lineside::offline {

/// What a row holds, as bytes to be sealed. Nothing comes back from bytes of another or a newer format.
QByteArray packed(const DraftContent& content);
std::optional<DraftContent> draftFrom(const QByteArray& bytes);
QByteArray packed(const Attempt& attempt);
std::optional<Attempt> attemptFrom(const QByteArray& bytes);

} // namespace lineside::offline
