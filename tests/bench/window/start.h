#pragma once

#include <QString>

namespace lineside::bench {

/// The child process: shows a window, bare or with a customer's page filled from a record in memory, and ends
/// at its first paint.
int showAndEnd(int& argc, char** argv, bool bare);
/// Start to first paint, as whole processes in pairs.
void start(const QString& self);

} // namespace lineside::bench
