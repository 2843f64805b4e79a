#pragma once

#include "app/offline/sealedtable.h"

#include <QHash>
#include <QSet>

namespace lineside::offline {

/// Whether a row is opened with the texts of its documents, or with their names alone.
enum class Texts : quint8 { Read, Left };

/// Whether a row that is written names these documents alone, or what it named before as well: a later
/// Lineside, whose part of the row is written back, may name some where this one does not look.
enum class Naming : quint8 { Alone, Besides };
inline Naming namingOver(const Later& later) {
    return later.version > 0 ? Naming::Besides : Naming::Alone;
}

/// Documents of drafts and attempts, each once however many name it: in sealed pieces, by the keyed digest of
/// its bytes. Rows name theirs in their payloads and, so that what nobody names can go, in a table of their
/// own. False: the database says why.
class DocumentRows {
public:
    explicit DocumentRows(SealedFile& file) : m_file(file) {}

    /// Gives each its name; those that are not on the disk yet are then. One without a text keeps its name.
    bool keep(Documents& documents);
    /// Takes the texts up, by their names. One that is missing, damaged or another's is left without.
    bool read(Documents& documents);
    /// The row names these from now on; what nobody names any more goes.
    bool name(const QString& table, const QString& id, const Documents& documents,
              Naming naming = Naming::Alone);

    /// Takes away those that only payloads name which were put aside before that time.
    bool forgetAside(const QDateTime& before);
    /// The transaction ended: what it wrote is on the disk, or is not.
    void ended(bool committed);
    /// What is known of texts in memory, and of another file.
    void forget();
    /// For tests: how many documents were written, and read to be named, so far.
    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] int digested() const { return m_digested; }

private:
    void letGo();
    QByteArray nameOf(const QString& text);
    bool keepText(const Document& document);
    std::optional<bool> isWhole(const QByteArray& name);
    bool writeAnew(const Document& document);
    bool read(Document& document);
    bool remove(const QString& table, const QString& id, const QByteArray& name);
    std::optional<QSet<QByteArray>> namesOf(const QString& table, const QString& id);
    [[nodiscard]] SealedPlace place(const QByteArray& name, int piece) const;

    SealedFile& m_file;
    Documents m_known;          ///< their texts are in use elsewhere: what comes again is not read again
    QSet<QByteArray> m_damaged; ///< seen so: who still has the text, or chooses it again, mends it
    QHash<QByteArray, qint64> m_unseen; ///< named from memory, not looked for on the disk yet: their bytes
    QSet<QByteArray> m_underWay;        ///< written by the transaction that is not over
    int m_written = 0;
    int m_digested = 0;
};

} // namespace lineside::offline
