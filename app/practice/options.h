#pragma once

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
    QString storePath;           ///< SQLite file, kept; empty: a temporary one, removed at the end
    quint16 port = 0;            ///< 0: any free one
    QString logPath;             ///< one line a call, without personal data; empty: none
    int sessionSeconds = 1200;   ///< a session not used for so long is gone
    int numberAfterSeconds = 20; ///< a new line gets its phone number after so long
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); };
};

} // namespace lineside
