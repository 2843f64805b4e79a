#pragma once

#include "app/settings/logfile.h"

namespace lineside::logging {

/// Where the log of this user stands: lineside.log in the program's local data.
QString defaultPath();

/// From now on every warning of Qt and the program, and what is worse, goes, redacted, to the log file and to
/// the standard error stream, and nowhere else; what is less goes nowhere, whatever QT_LOGGING_RULES or a
/// qtlogging.ini says. The first call of a program counts: later ones do nothing and say false. Before the
/// application object, which logs already. Safe from every thread.
bool install(const QString& path = defaultPath(), LogFile::Limits limits = {});

} // namespace lineside::logging
