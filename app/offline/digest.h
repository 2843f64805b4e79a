#pragma once

#include "app/offline/key.h"

#include <QString>

#include <memory>

namespace lineside::offline {

/// A digest under the store's key (BLAKE2b, 32 bytes), to find rows by what stands sealed in them: without
/// the key nobody can tell whether a guess is right. `purpose` keeps equal bytes of two kinds apart.
class KeyedDigest {
public:
    KeyedDigest(const Key& key, const QByteArray& purpose);
    ~KeyedDigest();
    KeyedDigest(const KeyedDigest&) = delete;
    KeyedDigest& operator=(const KeyedDigest&) = delete;

    void add(const QByteArray& bytes);
    /// Of all that was added; once.
    QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Of a draft's ID.
QByteArray draftDigest(const Key& key, const QString& draftId);

} // namespace lineside::offline
