#pragma once

#include <QStringList>

namespace lineside {

/// What is known of possible duplicates beside an order that is to be sent.
struct SeenMatches {
    QStringList shown;      ///< customers that stand there, or were looked at
    QStringList unexamined; ///< of them, those that nobody has decided about
    QString nobodyLooked;   ///< in words, why the service did not look; empty: it did, or was not asked yet
};

} // namespace lineside
