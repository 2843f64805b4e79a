#pragma once

#include <QString>

namespace lineside {

/// Who signs in (API page, "Envelope"). Lives in memory only: never stored, shown or logged.
struct Credentials {
    QString username;
    QString password;
    QString client;
    QString impersonationKey; ///< sent only when set
};

} // namespace lineside
