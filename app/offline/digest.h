#pragma once

#include "app/offline/key.h"

#include <QString>

namespace lineside::offline {

/// A digest under the store's key (BLAKE2b, 32 bytes), to find rows by what stands sealed in them: without
/// the key nobody can tell whether a guess is right. `purpose` keeps equal bytes of two kinds apart.
QByteArray keyedDigest(const Key& key, const QByteArray& purpose, const QByteArray& bytes);
/// Of a draft's ID.
QByteArray draftDigest(const Key& key, const QString& draftId);

} // namespace lineside::offline
