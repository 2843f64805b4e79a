#pragma once

#include "app/offline/database.h"
#include "app/offline/payload.h"
#include "app/offline/sealing.h"

#include <QHash>
#include <QSet>

namespace lineside::offline {

/// The file of a store and the key that opens its payloads.
struct SealedFile {
    Database database;
    std::optional<Key> key; ///< nothing: locked
    bool practice = false;
};

/// A row with a payload. What else stands in it is its table's own.
struct SealedRow {
    QString id;
    qint64 revision = 0;
    qint64 state = 0; ///< as it is bound to the seal
    QByteArray payload;
};

/// The payloads of one table: seals and opens them, knows which can't be opened, and keeps what a later
/// Lineside wrote behind what this one knows. Lives as long as its file.
class SealedTable {
public:
    SealedTable(SealedFile& file, QString name) : m_file(file), m_name(std::move(name)) {}

    [[nodiscard]] QByteArray sealed(const SealedRow& row, const QByteArray& plain) const;
    /// What `read` makes of the payload; nothing where it can't be opened or read, which is noted. What was
    /// opened is wiped.
    template <typename Read>
    auto opened(const SealedRow& row, Read read) {
        std::optional<QByteArray> plain = unsealed(row);
        Later later;
        auto found = plain ? read(*plain, &later) : decltype(read(*plain, &later))();
        if (plain)
            wipe(*plain);
        if (later.version > 0)
            m_later.insert(row.id, later);
        if (!found)
            m_unreadable.insert(row.id);
        return found;
    }
    [[nodiscard]] Later later(const QString& id) const { return m_later.value(id); }
    /// Is not written any more.
    void dropLater(const QString& id) { m_later.remove(id); }

    /// The revision to write; a payload in its place that can't be opened is put aside first. Below 0:
    /// failed.
    qint64 nextRevision(const QString& id);
    /// It is on the disk anew, and can be opened.
    void written(const QString& id) { m_unreadable.remove(id); }
    [[nodiscard]] bool isUnreadable(const QString& id) const { return m_unreadable.contains(id); }
    [[nodiscard]] int unreadable() const { return int(m_unreadable.size()); }
    /// What was noted of another file, or of this one before it was closed.
    void forget();
    /// What a later Lineside kept may be personal.
    void wipeLater();

private:
    bool putAside(const QString& id);
    [[nodiscard]] SealedPlace place(const SealedRow& row) const;
    [[nodiscard]] std::optional<QByteArray> unsealed(const SealedRow& row) const;

    SealedFile& m_file;
    QString m_name;
    QSet<QString> m_unreadable;
    QHash<QString, Later> m_later; ///< by the row's ID
};

} // namespace lineside::offline
