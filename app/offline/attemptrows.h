#pragma once

#include "app/offline/documentrows.h"

namespace lineside::offline {

/// The rows of attempts. Kind, state, times and a keyed digest of the draft's ID stand in the clear, so that
/// one is found without opening the others. A result without a value: the database says why.
class AttemptRows {
public:
    AttemptRows(SealedFile& file, DocumentRows& documents)
        : m_file(file)
        , m_documents(documents)
        , m_table(file, QStringLiteral("attempts")) {}

    bool write(const Attempt& attempt);
    /// The same where the row stands in that state; false, and nothing is written, where it does not. Within
    /// a transaction, so that nobody comes in between.
    std::optional<bool> writeOver(Attempt::State from, const Attempt& attempt);
    /// The newest first.
    std::optional<QList<Attempt>> find(Texts texts, const AttemptQuery& query = {});
    std::optional<int> count(const AttemptQuery& query);
    /// Whether another attempt of its draft is on its way or uncertain, as the columns say it: a row that
    /// can't be opened stands in the way too.
    std::optional<bool> isUndecided(const Attempt& attempt);

    /// What a program that ended left: what was on its way is uncertain; of what was about to be sent nothing
    /// left, and it goes with what was refused.
    bool endLeftBehind();
    /// Rows of before there was such a column.
    bool fillDigests();

    /// Whether an attempt sent the draft as it stands now.
    std::optional<bool> isSent(const QString& draftId);
    /// The draft was saved anew without anything typed: what sent it at that revision sent it as it stands.
    bool followDraft(const QString& draftId, int revision);

    struct Forgotten {
        QStringList attempts;
        QStringList drafts; ///< from which they came
    };
    /// Takes the personal data out of what was accepted or refused before that time. Date, customer and
    /// outcome stay; an uncertain one is left whole, and one of a kind that a later version has is for that
    /// to forget. One that can't be opened loses its documents alone. Once that is on the disk, forgotten()
    /// is to be called.
    std::optional<Forgotten> forget(const QDateTime& before);
    void forgotten(const Forgotten& done) {
        for (const QString& id : done.attempts)
            m_table.dropLater(id);
    }

    [[nodiscard]] SealedTable& table() { return m_table; }
    [[nodiscard]] const SealedTable& table() const { return m_table; }

private:
    bool write(Attempt attempt, const Later& later);
    bool noteDraft(const Attempt& sending);
    bool endAll(Attempt::State state, Attempt::State as, const Failure& why);
    std::optional<QSqlQuery> select(const QString& columns, const AttemptQuery& query);
    std::optional<Attempt> opened(const QSqlQuery& row);
    [[nodiscard]] QVariant digest(const QString& draftId) const;

    SealedFile& m_file;
    DocumentRows& m_documents;
    SealedTable m_table;
};

} // namespace lineside::offline
