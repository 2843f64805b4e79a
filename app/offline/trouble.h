#pragma once

#include "models/ports/failure.h"

class QSqlError;

namespace lineside::offline {

/// Why a store is not open, or did not do what was asked. Carried in Failure::code of Failure{Storage}.
enum class Reason : quint8 {
    Closed,             ///< not opened, or closed
    InUse,              ///< another Lineside has it open: holderIn() says which
    Newer,              ///< written by a newer Lineside
    OtherKind,          ///< practice's store opened as a live one, or the other way round
    NotAStore,          ///< the file is something else, or damaged
    Disk,               ///< the file can't be read or written
    Full,               ///< no space left
    KeyLost,            ///< the keychain has no key for it, and there is something sealed
    KeyUnavailable,     ///< the keychain doesn't answer, and there is something sealed
    OtherKey,           ///< the key at hand didn't seal this store
    PassphraseDeclined, ///< the agent works without drafts
    PassphraseDamaged,  ///< what is kept for the passphrase can't be read
    NoMemory,           ///< too little memory to make a key of the passphrase
    SignInFirst,        ///< its key is in the keychain, for a sign-in that the service took
};

Failure storageFailure(Reason reason, const QString& detail = {});
/// SQLite's own code and words; they hold no values.
Failure storageFailure(const QSqlError& error);
/// Reason::Disk for a failure of another making.
Reason reasonOf(const Failure& failure);

} // namespace lineside::offline
