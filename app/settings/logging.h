#pragma once

#include "app/settings/logfile.h"

namespace lineside::logging {

/// Where the log of this user stands: lineside.log in the program's local data.
QString defaultPath();

/// From now on every Qt message goes, redacted, to the log file and to the standard error stream, and nowhere
/// else. The first call of a program counts: later ones do nothing and say false. Safe from every thread.
bool install(const QString& path = defaultPath(), LogFile::Limits limits = {});

} // namespace lineside::logging
