#pragma once

#include <QString>

namespace lineside::wire {

/// The text without what XML 1.0 has no way to write: most control characters, halves of surrogate pairs,
/// U+FFFE and U+FFFF.
QString legalText(const QString& text);

} // namespace lineside::wire
