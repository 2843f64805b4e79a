#include "app/offline/key.h"

#include <atomic>
#include <sodium.h>

namespace lineside::offline {
namespace {

std::atomic_int count = 0; // vaults live in threads of their own

} // namespace

Key::Key() {
    // Safe to call again and from any thread; it fails only without a source of random bytes.
    if (sodium_init() < 0)
        qFatal("libsodium can't start");
    auto* bytes = static_cast<unsigned char*>(sodium_malloc(size));
    Q_CHECK_PTR(bytes);
    m_bytes = std::shared_ptr<unsigned char[]>(bytes, [](unsigned char* old) {
        sodium_free(old);
        --count;
    });
    ++count;
}

Key Key::random() {
    Key key;
    randombytes_buf(key.m_bytes.get(), size);
    return key;
}

std::optional<Key> Key::fromBytes(const QByteArray& bytes) {
    if (bytes.size() != size)
        return {};
    Key key;
    std::copy(bytes.cbegin(), bytes.cend(), key.m_bytes.get());
    return key;
}

QByteArray Key::bytes() const {
    return {reinterpret_cast<const char*>(data()), size};
}

int Key::living() {
    return count;
}

bool operator==(const Key& a, const Key& b) {
    return sodium_memcmp(a.data(), b.data(), Key::size) == 0;
}

namespace {

std::function<void(const QByteArray&)>& wipingWatcher() {
    static std::function<void(const QByteArray&)> watcher;
    return watcher;
}

} // namespace

void wipe(QByteArray& bytes) {
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (const auto& watcher = wipingWatcher())
        watcher(bytes);
    bytes.clear();
}

void watchWiping(std::function<void(const QByteArray& left)> watcher) {
    wipingWatcher() = std::move(watcher);
}

} // namespace lineside::offline
