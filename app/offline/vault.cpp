#include "app/offline/vault.h"

#include "app/offline/trouble.h"

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

const QByteArray checkText = "Lineside";

SealedPlace checkPlace(const QString& storeId, bool practice) {
    return {.table = u"key check"_s, .id = storeId, .practice = practice};
}

} // namespace

Vault::~Vault() {
    close();
}

Result<VaultFound> Vault::open(const Place& place) {
    close();
    m_unreadableDrafts.clear();
    m_unreadableAttempts.clear();
    m_practice = place.practice;
    if (auto failure = m_database.open(place))
        return *failure;
    return VaultFound{QString::fromLatin1(m_database.meta(u"id"_s)), m_database.meta(u"wrapped key"_s),
                      hasSealedRows()};
}

std::optional<Failure> Vault::unlock(const Key& key, const QByteArray& wrapped) {
    const VaultFound found{QString::fromLatin1(m_database.meta(u"id"_s)), wrapped, hasSealedRows()};
    const bool taken = m_database.inTransaction([&] {
        if (!takeKey(key, found))
            return false;
        drafts(); // what can't be opened is put aside before anything takes its place
        return (wrapped.isEmpty() || m_database.setMeta(u"wrapped key"_s, wrapped)) && purge() &&
               sendingBecomesUncertain() && acceptedBecomeMade();
    });
    if (!taken) {
        m_key.reset();
        return m_database.isOpen() ? failed() : storageFailure(Reason::Closed);
    }
    // Whatever can't be opened is known from the start.
    drafts();
    attempts();
    return {};
}

bool Vault::takeKey(const Key& key, const VaultFound& found) {
    const SealedPlace at = checkPlace(found.storeId, m_practice);
    const QByteArray check = m_database.meta(u"key check"_s);
    if (unseal(key, at, check) != checkText) {
        if (found.sealedRows) {
            m_otherKey = true;
            return false;
        }
        const bool stale = found.wrapped.isEmpty();
        if (!m_database.setMeta(u"key check"_s, seal(key, at, checkText)) ||
            (stale && !m_database.run(u"DELETE FROM meta WHERE name = 'wrapped key'"_s)))
            return false;
    }
    m_key = key;
    return true;
}

Failure Vault::failed() {
    return std::exchange(m_otherKey, false) ? storageFailure(Reason::OtherKey) : m_database.failure();
}

bool Vault::hasSealedRows() {
    auto rows = m_database.run(u"SELECT EXISTS (SELECT 1 FROM drafts) OR EXISTS (SELECT 1 FROM attempts) "
                               u"OR EXISTS (SELECT 1 FROM aside)"_s);
    // In doubt there are: a key is never made over what can't be looked at.
    return !rows || !rows->next() || rows->value(0).toBool();
}

bool Vault::purge() {
    return m_database.run(u"DELETE FROM drafts WHERE state = ?"_s, {int(DraftState::Removed)}).has_value();
}

void Vault::close() {
    if (m_database.isOpen() && m_key)
        purge();
    m_database.close();
    m_key.reset();
    for (Later& later : m_later)
        wipe(later.tail);
    m_later.clear();
}

SealedPlace Vault::place(const QString& table, const Row& row) const {
    // A draft is removed and restored without being sealed anew: that is no part of the seal.
    const bool draft = table == u"drafts" && row.state != qint64(DraftState::Made);
    return {.table = table,
            .id = row.id,
            .revision = row.revision,
            .state = draft ? 0 : row.state,
            .practice = m_practice};
}

qint64 Vault::nextRevision(const QString& table, const QString& id, const QSet<QString>& unreadable) {
    if (unreadable.contains(id) &&
        !m_database.run(u"INSERT INTO aside (place, id, revision, state, payload) "
                        u"SELECT '%1', id, revision, state, payload FROM %1 WHERE id = ?"_s.arg(table),
                        {id}))
        return -1;
    auto row = m_database.run(u"SELECT revision FROM %1 WHERE id = ?"_s.arg(table), {id});
    if (!row)
        return -1;
    return row->next() ? row->value(0).toLongLong() + 1 : 1;
}

} // namespace lineside::offline
