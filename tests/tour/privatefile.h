#pragma once

#include <QFile>

namespace lineside::tour {

/// Opens a file for writing that this user alone may read, also where it was there before. False when that
/// can't be.
inline bool openPrivately(QFile& file) {
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate, ownerOnly) && file.setPermissions(ownerOnly))
        return true;
    file.close();
    return false;
}

} // namespace lineside::tour
