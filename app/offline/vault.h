#pragma once

#include "app/offline/attemptrows.h"
#include "app/offline/draftrows.h"

#include <functional>

namespace lineside::offline {

/// What is known of a store before there is a key.
struct VaultFound {
    QString storeId;
    QByteArray wrapped; ///< the data key under a passphrase; empty when there is none
    bool sealedRows = false;
};

/// Drafts, attempts and the documents of both in their sealed rows. Lives in one thread and blocks it; Store
/// is what others use. A payload that can't be opened is counted, left on disk as it is and never shown; of a
/// document that can't, the draft or attempt comes without its text and keeps its name.
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
    /// empty; gives rows of an earlier Lineside the columns that take the key; makes attempts found in
    /// Sending Uncertain and those in Prepared Refused, and drafts of attempts found Accepted made; purges
    /// what was removed. All of it or nothing.
    std::optional<Failure> unlock(const Key& key, const QByteArray& wrapped = {});
    /// Purges what was removed, then closes.
    void close();
    /// Takes the personal data out of attempts that were accepted or refused before so many days, of those
    /// that can't be opened and of what was put aside before then the documents, and purges drafts that were
    /// removed more than a day ago. All of it or nothing; an uncertain attempt stays.
    Result<bool> forget(int sentDays, const QDateTime& now);

    Result<QDateTime> saveDraft(const QString& id, const DraftContent& content);
    /// Of documents the names alone, as of attempts unless the query asks for the texts.
    Result<QList<SavedDraft>> drafts();
    Result<std::optional<SavedDraft>> draft(const QString& id);
    Result<int> draftCount();
    /// False when there is no such draft. One that was made is none, and does not come back.
    Result<bool> setRemoved(const QString& id, bool removed);
    Result<bool> putAttempt(const Attempt& attempt);
    /// See Attempts::end().
    Result<Attempt> endAttempt(const Attempt& ended, Attempt::State from);
    Result<QList<Attempt>> attempts(const AttemptQuery& query = {});
    Result<int> attemptCount(const AttemptQuery& query);

    /// Payloads found that could not be opened.
    [[nodiscard]] int unreadableDrafts() const { return m_drafts.table().unreadable(); }
    [[nodiscard]] int unreadableAttempts() const { return m_attempts.table().unreadable(); }
    /// For tests.
    [[nodiscard]] const DocumentRows& documents() const { return m_documents; }

private:
    template <typename Work>
    bool inTransaction(Work work);
    bool takeKey(const Key& key, const VaultFound& found);
    bool hasSealedRows();
    bool acceptedBecomeMade();
    std::optional<Failure> whyNotBegun(const Attempt& attempt);
    bool keepDraft(const QString& id, const QDateTime& at, const DraftContent& content);
    bool settleDraft(const Attempt& ended);
    void noteWritten(const Attempt& attempt);
    /// The value, or why there is none.
    template <typename T>
    Result<T> answer(std::optional<T> found);
    Failure failed();

    SealedFile m_file;
    DocumentRows m_documents{m_file};
    DraftRows m_drafts{m_file, m_documents};
    AttemptRows m_attempts{m_file, m_documents};
    bool m_otherKey = false; ///< the last key was refused
};

} // namespace lineside::offline
