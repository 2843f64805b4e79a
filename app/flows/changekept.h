#pragma once

#include "models/ports/attempts.h"
#include "models/recordmodel/changeset.h"

#include <optional>

namespace lineside::flows {

/// The attempt of a change as it is kept before its first byte leaves: the request as it goes out, and what
/// stood there before.
Attempt keptOf(const ChangeSet& changes, const QString& draftId, const QDateTime& now);

/// What such an attempt sent, whole. Nothing when it, or a document that it names, can't be read, or it is
/// none of a change.
std::optional<ChangeSet> changesIn(const Attempt& attempt);

} // namespace lineside::flows
