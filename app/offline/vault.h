#pragma once

#include "app/offline/database.h"
#include "app/offline/key.h"
#include "app/offline/payload.h"
#include "app/offline/sealing.h"

#include <QHash>
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
///
/// A draft makes one customer: the rules stand at the port Attempts, and this is where they hold.
class Vault {
public:
    Vault() = default;
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    Result<VaultFound> open(const Place& place);
    /// Takes the key if it sealed this store, or if nothing is sealed yet. Keeps `wrapped` beside, unless
    /// empty; makes attempts found in Sending Uncertain, and drafts of attempts found Accepted made; purges
    /// what was removed. All of it or nothing.
    std::optional<Failure> unlock(const Key& key, const QByteArray& wrapped = {});
    /// Purges what was removed, then closes.
    void close();

    Result<QDateTime> saveDraft(const QString& id, const DraftContent& content);
    Result<QList<SavedDraft>> drafts();
    /// False when there is no such draft. One that was made is none, and does not come back.
    Result<bool> setRemoved(const QString& id, bool removed);
    Result<bool> putAttempt(const Attempt& attempt);
    Result<QList<Attempt>> attempts();

    /// Payloads found that could not be opened.
    [[nodiscard]] int unreadableDrafts() const { return int(m_unreadableDrafts.size()); }
    [[nodiscard]] int unreadableAttempts() const { return int(m_unreadableAttempts.size()); }

private:
    /// In the clear, in a draft's row. Removed and restored without being sealed anew; Made for good.
    enum class DraftState : quint8 { Kept, Removed, Made };
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
    bool acceptedBecomeMade();
    bool writeDraft(const Row& row, const QDateTime& at, const QByteArray& plain);
    bool writeAttempt(const Attempt& attempt);
    bool makeDraft(const Attempt& accepted);
    std::optional<Failure> whyMade(const QString& draftId);
    std::optional<Failure> whyNotBegun(const Attempt& attempt);
    /// The revision to write; a payload in its place that can't be opened is put aside first. Below 0:
    /// failed.
    qint64 nextRevision(const QString& table, const QString& id, const QSet<QString>& unreadable);
    /// Of a row with id, revision, state and payload.
    static Row rowOf(const QSqlQuery& query);
    std::optional<Attempt> opened(const Row& row);
    void noteLater(const QString& id, const Later& later);
    [[nodiscard]] SealedPlace place(const QString& table, const Row& row) const;
    Failure failed();

    Database m_database;
    bool m_practice = false;
    bool m_otherKey = false; ///< the last key was refused
    std::optional<Key> m_key;
    QSet<QString> m_unreadableDrafts;
    QSet<QString> m_unreadableAttempts;
    QHash<QString, Later> m_later; ///< by the row's ID: what a later Lineside kept in it
};

} // namespace lineside::offline
