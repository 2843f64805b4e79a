#pragma once

#include "app/offline/key.h"

#include <QString>

namespace lineside::offline {

/// Where a payload belongs. It is bound to the seal, so that a payload moved to another row, table or kind of
/// store, or brought back from an older revision, doesn't open.
struct SealedPlace {
    QString table;
    QString id;
    qint64 revision = 0;
    qint64 state = 0; ///< attempts only: a state that was changed in the clear doesn't open either
    bool practice = false;
};

/// Seals with XChaCha20-Poly1305 under a random nonce. Padded to a bucket: sizes don't tell what was typed.
QByteArray seal(const Key& key, const SealedPlace& place, QByteArray plain);
/// Nothing when a bit was flipped, the key is another or the payload belongs elsewhere.
std::optional<QByteArray> unseal(const Key& key, const SealedPlace& place, const QByteArray& sealed);
/// For tests: how many payloads this process has opened so far.
int payloadsOpened();

/// The length of what seal() makes of so many bytes.
qsizetype sealedLength(qsizetype plain);
/// The padded length of so many bytes: 2 KiB at least, then in steps of a quarter of the power of two below.
qsizetype bucketed(qsizetype length);

} // namespace lineside::offline
