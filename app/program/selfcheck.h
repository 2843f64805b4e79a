#pragma once

#include <QString>

namespace lineside {

/// The version that the build was given.
QString programVersion();

/// Checks what an installed program needs and a broken package lacks: the SQLite driver, SVG icons, TLS, the
/// bundled catalog, the practice service. Prints a line for each; 0 when all are there.
int selfCheck();

} // namespace lineside
