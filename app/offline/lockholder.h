#pragma once

#include "models/ports/failure.h"

#include <QDateTime>

#include <optional>

class QLockFile;

namespace lineside::offline {

/// Who has a store open, as its lock file says.
struct LockHolder {
    QString computer;
    qint64 process = 0;
    QString program;
    QDateTime since; ///< UTC, in whole seconds
    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

/// Nothing when the lock file can't be read.
std::optional<LockHolder> holderOf(const QLockFile& lock);
/// Whether that process runs on this computer: then the lock is a good one. What runs on another computer
/// can't be seen from here; a process of the same number but another name is not the one.
bool runsHere(const LockHolder& holder);

/// Failure{Storage} of Reason::InUse that says who holds it.
Failure inUse(const std::optional<LockHolder>& holder);
/// The holder of such a failure.
std::optional<LockHolder> holderIn(const Failure& failure);

} // namespace lineside::offline
