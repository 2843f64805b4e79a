#pragma once

#include "app/offline/keykeeper.h"

namespace lineside::offline {

/// The key in the system's keychain: Credential Manager, Keychain, Secret Service or KWallet. Never in a
/// plain file instead.
class KeychainKeeper : public KeyKeeper {
    Q_OBJECT

public:
    using KeyKeeper::KeyKeeper;
    void read(const QString& storeId, std::function<void(const Answer&)> done) override;
    /// Reads it back before it says that it is kept.
    void write(const QString& storeId, const Key& key, std::function<void(bool kept)> done) override;
};

} // namespace lineside::offline
