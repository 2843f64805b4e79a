#pragma once

#include <QString>

namespace lineside::offline {

/// Where a store is. Practice and live never share one.
struct Place {
    QString file; ///< its folder is made when missing
    bool practice = false;
    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace lineside::offline
