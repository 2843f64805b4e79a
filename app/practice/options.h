#pragma once

#include "models/wire/names.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace lineside {

/// How a practice service is set up.
struct PracticeOptions {
    /// How many examples a new store gets. The fixed ones are always there, the 10,000 lines of 1007 from
    /// seven customers on.
    int customers = 1000;
    quint64 seed = 1;            ///< the same seed and number make the same customers
    QString storePath;           ///< SQLite file, kept, for this user only; empty: one that goes with its run
    quint16 port = 0;            ///< 0: any free one
    QString logPath;             ///< one line a call, without personal data; empty: none
    WireNames names;             ///< how elements are spelled, in requests and replies
    int sessionSeconds = 1200;   ///< a session not used for so long is gone
    int numberAfterSeconds = 20; ///< a new line gets its phone number after so long
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
};

} // namespace lineside
