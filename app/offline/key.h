#pragma once

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace lineside::offline {

/// The data key of a store: 32 bytes in memory that is locked where the system allows it, guarded, and wiped
/// when the last copy goes. Copies share it.
class Key {
public:
    static constexpr int size = 32;

    /// A new random key.
    static Key random();
    /// Nothing when the bytes are not exactly as many as a key has. Wipe the bytes after it.
    static std::optional<Key> fromBytes(const QByteArray& bytes);

    [[nodiscard]] const unsigned char* data() const { return m_bytes.get(); }
    /// A copy outside of the guarded memory, for the keychain: wipe() it.
    [[nodiscard]] QByteArray bytes() const;
    friend bool operator==(const Key& a, const Key& b);
    /// How many keys are in memory, each counted once whatever its copies.
    static int living();

private:
    Key();
    std::shared_ptr<unsigned char[]> m_bytes;
};

/// Overwrites the bytes; they must not be shared with another QByteArray.
void wipe(QByteArray& bytes);
/// For tests: `watcher` is shown what each wipe() leaves, before the memory is given back; nobody by default.
void watchWiping(std::function<void(const QByteArray& left)> watcher);

} // namespace lineside::offline
