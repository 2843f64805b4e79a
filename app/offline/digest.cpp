#include "app/offline/digest.h"

#include <array>
#include <sodium.h>

namespace lineside::offline {
namespace {

using SubKey = std::array<unsigned char, crypto_generichash_KEYBYTES>;

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

/// Digests have a key of their own, made of the store's.
SubKey subKey(const Key& key) {
    static_assert(Key::size == crypto_kdf_KEYBYTES);
    SubKey made{};
    crypto_kdf_derive_from_key(made.data(), made.size(), 1, "LnSdDgst", key.data());
    return made;
}

} // namespace

QByteArray keyedDigest(const Key& key, const QByteArray& purpose, const QByteArray& bytes) {
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    SubKey made = subKey(key);
    crypto_generichash_state state;
    crypto_generichash_init(&state, made.data(), made.size(), size_t(digest.size()));
    const QByteArray about = QByteArray::number(purpose.size()) + ':' + purpose;
    crypto_generichash_update(&state, raw(about), quint64(about.size()));
    crypto_generichash_update(&state, raw(bytes), quint64(bytes.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()), size_t(digest.size()));
    sodium_memzero(made.data(), made.size());
    sodium_memzero(&state, sizeof state);
    return digest;
}

QByteArray draftDigest(const Key& key, const QString& draftId) {
    return keyedDigest(key, "draft", draftId.toUtf8());
}

} // namespace lineside::offline
