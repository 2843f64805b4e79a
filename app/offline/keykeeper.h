#pragma once

#include "app/offline/key.h"

#include <QObject>
#include <QString>

#include <functional>

namespace lineside::offline {

/// Keeps data keys outside of their stores, under the stores' IDs. Answers on the caller's thread; a keeper
/// that dies first doesn't answer.
class KeyKeeper : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Outcome : quint8 {
        Found,
        Absent,     ///< the keeper works and has no such key
        Unavailable ///< there is no keeper here, or it is locked or refused
    };
    struct Answer {
        Outcome outcome = Outcome::Unavailable;
        std::optional<Key> key;
        QString detail; ///< for support
    };
    virtual void read(const QString& storeId, std::function<void(const Answer&)> done) = 0;
    /// Done with true only when the key can be read again.
    virtual void write(const QString& storeId, const Key& key, std::function<void(bool kept)> done) = 0;
};

} // namespace lineside::offline
