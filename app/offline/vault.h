#pragma once

#include "app/offline/database.h"
#include "app/offline/key.h"
#include "app/offline/sealing.h"
#include "models/ports/attempts.h"
#include "models/ports/drafts.h"

#include <QSet>

#include <functional>

namespace lineside::offline {

/// What is known of a store before there is a key.
struct VaultFound {
    QString storeId;
    QByteArray wrapped; ///< the data key under a passphrase; empty when there is none
    bool sealedRows = false;
};

/// Drafts and attempts in their sealed rows. Lives in one thread and blocks it; Store is what others use. A
/// payload that can't be opened is counted, left on disk as it is and never shown.
class Vault {
public:
    Vault() = default;
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    Result<VaultFound> open(const Place& place);
    /// Takes the key if it sealed this store, or if nothing is sealed yet. Keeps `wrapped` beside, unless
    /// empty; makes attempts found in Sending Uncertain; purges what was removed. All of it or nothing.
    std::optional<Failure> unlock(const Key& key, const QByteArray& wrapped = {});
    /// Purges what was removed, then closes.
    void close();

    Result<QDateTime> saveDraft(const QString& id, const DraftContent& content);
    Result<QList<SavedDraft>> drafts();
    /// False when there is no such draft.
    Result<bool> setRemoved(const QString& id, bool removed);
    Result<bool> putAttempt(const Attempt& attempt);
    Result<QList<Attempt>> attempts();

    /// Payloads found that could not be opened.
    [[nodiscard]] int unreadableDrafts() const { return int(m_unreadableDrafts.size()); }
    [[nodiscard]] int unreadableAttempts() const { return int(m_unreadableAttempts.size()); }

private:
    struct Row {
        QString id;
        qint64 revision = 0;
        qint64 state = 0;
        QByteArray payload;
    };
    bool takeKey(const Key& key, const VaultFound& found);
    bool hasSealedRows();
    bool purge();
    bool sendingBecomesUncertain();
    bool writeAttempt(const Attempt& attempt);
    /// The revision to write; a payload in its place that can't be opened is put aside first. Below 0:
    /// failed.
    qint64 nextRevision(const QString& table, const QString& id, const QSet<QString>& unreadable);
    std::optional<Attempt> opened(const Row& row);
    [[nodiscard]] SealedPlace place(const QString& table, const Row& row) const;
    Failure failed();

    Database m_database;
    bool m_practice = false;
    bool m_otherKey = false; ///< the last key was refused
    std::optional<Key> m_key;
    QSet<QString> m_unreadableDrafts;
    QSet<QString> m_unreadableAttempts;
};

} // namespace lineside::offline
