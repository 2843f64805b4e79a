#pragma once

#include "ui/look/tokens.h"

namespace lineside::look {

/// The system's scheme. The palette is the platform's own: before Qt 6.5 its lightness is all there is to go
/// by.
Scheme systemScheme(const QPalette& platform);
/// Whether the user has asked the system for high contrast.
bool systemHighContrast(const QPalette& platform);

} // namespace lineside::look
