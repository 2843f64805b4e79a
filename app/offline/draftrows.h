#pragma once

#include "app/offline/documentrows.h"

namespace lineside::offline {

/// The rows of drafts. A row without a value is one that the database failed at: it says why. What belongs
/// into one transaction is the vault's to join.
///
/// The row of a draft whose order was made stays, without the order, for as long as the store: whatever still
/// holds the draft, a page, a saving on its way or a store of before, finds it and the customer's number.
class DraftRows {
public:
    DraftRows(SealedFile& file, DocumentRows& documents)
        : m_file(file)
        , m_documents(documents)
        , m_table(file, QStringLiteral("drafts")) {}

    bool save(const QString& id, const QDateTime& at, DraftContent content);
    /// The newest first; with an ID only that one.
    std::optional<QList<SavedDraft>> find(const QString& id = {}, Texts texts = Texts::Read);
    std::optional<int> count();
    /// False when there is no such draft. One that was made is none.
    std::optional<bool> setRemoved(const QString& id, bool removed);
    /// All that are removed; those that were before `before` only, when that is valid.
    bool purge(const QDateTime& before = {});
    /// Of a draft that was made only its numbers stay.
    bool forgetTitle(const QString& id);
    /// Takes away the draft of a change that the service has; one that was saved since the change was sent
    /// stays.
    bool settle(const Attempt& accepted);

    /// What stops a draft from being kept or sent: that it was made, or that the disk doesn't say whether.
    std::optional<Failure> whyMade(const QString& id);
    /// Once: the customer that was made first is the draft's.
    bool make(const Attempt& accepted);

    [[nodiscard]] SealedTable& table() { return m_table; }
    [[nodiscard]] const SealedTable& table() const { return m_table; }

private:
    /// In the clear. Removed and restored without being sealed anew; Made for good.
    enum class State : quint8 { Kept, Removed, Made };
    std::optional<MadeDraft> made(const SealedRow& row);
    bool write(const SealedRow& row, const QDateTime& at, const QByteArray& plain);

    SealedFile& m_file;
    DocumentRows& m_documents;
    SealedTable m_table;
};

} // namespace lineside::offline
