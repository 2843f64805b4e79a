#pragma once

#include "app/offline/key.h"

#include <QString>

namespace lineside::offline {

/// How much work a guess at a passphrase costs: Argon2id passes and bytes of memory. By default libsodium's
/// "moderate": 256 MiB, about 0.7 s on a desk computer.
struct PassphraseCost {
    quint64 passes;
    quint64 memory;
    static PassphraseCost moderate();
};

/// A data key under a passphrase, as the store keeps it: cost, salt, a check of the passphrase and the sealed
/// key. Bytes without a secret.
QByteArray wrapKey(const Key& key, const QString& passphrase, const QString& storeId, PassphraseCost cost);

/// What comes of opening a wrapped key.
struct Unwrapped {
    enum class Outcome : quint8 { Opened, WrongPassphrase, Damaged, NoMemory };
    Outcome outcome = Outcome::Damaged;
    std::optional<Key> key;
};
/// Takes as long as wrapKey(): not for the thread of the windows.
Unwrapped unwrapKey(const QByteArray& wrapped, const QString& passphrase, const QString& storeId);

} // namespace lineside::offline
