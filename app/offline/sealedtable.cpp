#include "app/offline/sealedtable.h"

#include "app/offline/stamps.h"

namespace lineside::offline {

using namespace Qt::StringLiterals;

SealedPlace SealedTable::place(const SealedRow& row) const {
    return {.table = m_name,
            .id = row.id,
            .revision = row.revision,
            .state = row.state,
            .practice = m_file.practice};
}

QByteArray SealedTable::sealed(const SealedRow& row, const QByteArray& plain) const {
    return seal(*m_file.key, place(row), plain);
}

std::optional<QByteArray> SealedTable::unsealed(const SealedRow& row) const {
    return unseal(*m_file.key, place(row), row.payload);
}

qint64 SealedTable::nextRevision(const QString& id) {
    Database& database = m_file.database;
    if (isUnreadable(id) && !putAside(id))
        return -1;
    auto row = database.run(u"SELECT revision FROM %1 WHERE id = ?"_s.arg(m_name), {id});
    if (!row)
        return -1;
    return row->next() ? row->value(0).toLongLong() + 1 : 1;
}

/// With its documents, until they are forgotten: who mends it finds them.
bool SealedTable::putAside(const QString& id) {
    Database& database = m_file.database;
    return database.run(u"INSERT INTO aside (place, id, revision, state, payload, putat) "
                        u"SELECT '%1', id, revision, state, payload, ? FROM %1 WHERE id = ?"_s.arg(m_name),
                        {stamp(nowInStamps()), id}) &&
           database.run(u"INSERT OR IGNORE INTO documentnames (place, id, digest) "
                        u"SELECT 'aside', id, digest FROM documentnames WHERE place = ? AND id = ?"_s,
                        {m_name, id});
}

void SealedTable::forget() {
    m_unreadable.clear();
    wipeLater();
}

void SealedTable::wipeLater() {
    for (Later& later : m_later)
        wipe(later.tail);
    m_later.clear();
}

} // namespace lineside::offline
