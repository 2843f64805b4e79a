#include "app/offline/unlocking.h"

#include "app/offline/trouble.h"

namespace lineside::offline {

Unlocked unlockedWith(Vault& vault, const Key& key, const QByteArray& wrapped) {
    Unlocked end;
    end.failure = vault.unlock(key, wrapped);
    end.key = key;
    end.unreadableDrafts = vault.unreadableDrafts();
    end.unreadableAttempts = vault.unreadableAttempts();
    return end;
}

Unlocked unlockedFirst(Vault& vault, const QString& passphrase, const VaultFound& found,
                       PassphraseCost cost) {
    const Key key = Key::random();
    const QByteArray wrapped = wrapKey(key, passphrase, found.storeId, cost);
    Unlocked end;
    if (wrapped.isEmpty())
        end.failure = storageFailure(Reason::NoMemory);
    else
        end = unlockedWith(vault, key, wrapped);
    end.byPassphrase = true;
    return end;
}

Unlocked unlockedAgain(Vault& vault, const QString& passphrase, const VaultFound& found) {
    using Outcome = Unwrapped::Outcome;
    const Unwrapped unwrapped = unwrapKey(found.wrapped, passphrase, found.storeId);
    Unlocked end;
    if (unwrapped.outcome == Outcome::Opened)
        end = unlockedWith(vault, *unwrapped.key, found.wrapped);
    else if (unwrapped.outcome == Outcome::WrongPassphrase)
        end.wrongPassphrase = true;
    else
        end.failure = storageFailure(unwrapped.outcome == Outcome::NoMemory ? Reason::NoMemory
                                                                            : Reason::PassphraseDamaged);
    end.byPassphrase = true;
    return end;
}

} // namespace lineside::offline
