#include "app/offline/digest.h"

#include <array>
#include <sodium.h>

namespace lineside::offline {
namespace {

using SubKey = std::array<unsigned char, crypto_generichash_KEYBYTES>;

/// Digests have a key of their own, made of the store's.
SubKey subKey(const Key& key) {
    static_assert(Key::size == crypto_kdf_KEYBYTES);
    SubKey made{};
    crypto_kdf_derive_from_key(made.data(), made.size(), 1, "LnSdDgst", key.data());
    return made;
}

} // namespace

struct KeyedDigest::State {
    crypto_generichash_state hash;
};

KeyedDigest::KeyedDigest(const Key& key, const QByteArray& purpose) : m_state(std::make_unique<State>()) {
    SubKey made = subKey(key);
    crypto_generichash_init(&m_state->hash, made.data(), made.size(), crypto_generichash_BYTES);
    sodium_memzero(made.data(), made.size());
    add(QByteArray::number(purpose.size()) + ':' + purpose);
}

KeyedDigest::~KeyedDigest() {
    sodium_memzero(m_state.get(), sizeof(State));
}

void KeyedDigest::add(const QByteArray& bytes) {
    crypto_generichash_update(&m_state->hash, reinterpret_cast<const unsigned char*>(bytes.constData()),
                              quint64(bytes.size()));
}

QByteArray KeyedDigest::result() {
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char*>(digest.data()),
                             size_t(digest.size()));
    return digest;
}

QByteArray draftDigest(const Key& key, const QString& draftId) {
    KeyedDigest digest(key, "draft");
    digest.add(draftId.toUtf8());
    return digest.result();
}

} // namespace lineside::offline
