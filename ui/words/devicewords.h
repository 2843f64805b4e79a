#pragma once

#include <QString>

namespace lineside {

/// What a typed device or SIM number is, in words: kind, other notation, check digit. "ICCID, 19 digits,
/// check digit fits". Empty while it is no whole number of any kind.
QString deviceWords(const QString& typed);

} // namespace lineside
