#pragma once

#include "models/record/request.h"
#include "models/wire/names.h"

#include <optional>

namespace lineside::wire {

/// The element of a create that a text of the service speaks of, by its path, its name on the wire or the
/// page's, or the end of one of these: "Invalid AgentID", "PhysicalAddress.Zip is required". Whole words,
/// the longest first. Names that are ordinary words ("City") count only as they are spelled. A name that
/// stands in several addresses is told by an address that the text names, else by which of them was sent.
/// Nothing when the text names none, or when it stays open which.
std::optional<ElementId> namedElement(const QString& text, const Request& sent, const WireNames& names = {});

} // namespace lineside::wire
