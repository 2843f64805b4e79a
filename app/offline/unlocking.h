#pragma once

#include "app/offline/passphrase.h"
#include "app/offline/vault.h"

namespace lineside::offline {

/// How an unlocking ended. Without failure and wrong passphrase the vault is open.
struct Unlocked {
    std::optional<Failure> failure;
    bool wrongPassphrase = false;
    bool byPassphrase = false;
    std::optional<Key> key;
    int unreadableDrafts = 0;
    int unreadableAttempts = 0;
};

/// In the vault's thread: with a key from a keeper, under a passphrase chosen just now, or under the one that
/// was chosen before. The last two take about a second.
Unlocked unlockedWith(Vault& vault, const Key& key, const QByteArray& wrapped = {});
Unlocked unlockedFirst(Vault& vault, const QString& passphrase, const VaultFound& found, PassphraseCost cost);
Unlocked unlockedAgain(Vault& vault, const QString& passphrase, const VaultFound& found);

} // namespace lineside::offline
