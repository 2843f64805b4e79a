#include "app/offline/payload.h"
#include "app/offline/trouble.h"
#include "app/offline/vault.h"

#include <QTimeZone>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

/// IDs stand in the clear: nothing shorter than a random one is taken, so that no number gets there.
bool isRandom(const QString& id) {
    constexpr int shortest = 20;
    return id.size() >= shortest && id.size() <= 64;
}

QDateTime nowUtc() {
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch()).toUTC();
}

QVariant stamp(const QDateTime& time) {
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime fromStamp(const QVariant& value) {
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong()).toUTC();
}

} // namespace

Result<QDateTime> Vault::saveDraft(const QString& id, const DraftContent& content) {
    if (!m_key)
        return storageFailure(Reason::Closed);
    if (!isRandom(id))
        return storageFailure(Reason::Disk, u"the draft's ID is not random"_s);
    const QDateTime now = nowUtc();
    const qint64 revision = nextRevision(u"drafts"_s, id, m_unreadableDrafts);
    if (revision < 0)
        return failed();
    const Row row{id, revision, 0, {}};
    if (!m_database.run(u"INSERT INTO drafts (id, revision, state, savedat, payload) VALUES (?, ?, 0, ?, ?) "
                        u"ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = 0, "
                        u"savedat = excluded.savedat, payload = excluded.payload"_s,
                        {id, revision, stamp(now), seal(*m_key, place(u"drafts"_s, row), packed(content))}))
        return failed();
    m_unreadableDrafts.remove(id);
    return now;
}

Result<QList<SavedDraft>> Vault::drafts() {
    if (!m_key)
        return storageFailure(Reason::Closed);
    auto rows = m_database.run(
        u"SELECT id, revision, savedat, payload FROM drafts WHERE state = 0 ORDER BY savedat DESC, id"_s);
    if (!rows)
        return failed();
    QList<SavedDraft> all;
    while (rows->next()) {
        const Row row{rows->value(0).toString(), rows->value(1).toLongLong(), 0,
                      rows->value(3).toByteArray()};
        std::optional<QByteArray> plain = unseal(*m_key, place(u"drafts"_s, row), row.payload);
        auto content = plain ? draftFrom(*plain) : std::nullopt;
        if (content)
            all.append({row.id, int(row.revision), fromStamp(rows->value(2)), *std::move(content)});
        else
            m_unreadableDrafts.insert(row.id);
        if (plain)
            wipe(*plain);
    }
    return all;
}

Result<bool> Vault::setRemoved(const QString& id, bool removed) {
    if (!m_key)
        return storageFailure(Reason::Closed);
    auto query = m_database.run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {removed ? 1 : 0, id});
    if (!query)
        return failed();
    return query->numRowsAffected() > 0;
}

Result<bool> Vault::putAttempt(const Attempt& attempt) {
    if (!m_key)
        return storageFailure(Reason::Closed);
    if (!isRandom(attempt.id))
        return storageFailure(Reason::Disk, u"the attempt's ID is not random"_s);
    if (!writeAttempt(attempt))
        return failed();
    return true;
}

bool Vault::writeAttempt(const Attempt& attempt) {
    const qint64 revision = nextRevision(u"attempts"_s, attempt.id, m_unreadableAttempts);
    if (revision < 0)
        return false;
    const Row row{attempt.id, revision, qint64(attempt.state), {}};
    const bool written =
        m_database
            .run(u"INSERT INTO attempts (id, revision, state, madeat, sentat, endedat, payload) "
                 u"VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                 u"revision = excluded.revision, state = excluded.state, madeat = excluded.madeat, "
                 u"sentat = excluded.sentat, endedat = excluded.endedat, payload = excluded.payload"_s,
                 {attempt.id, revision, row.state, stamp(attempt.madeAt), stamp(attempt.sentAt),
                  stamp(attempt.endedAt), seal(*m_key, place(u"attempts"_s, row), packed(attempt))})
            .has_value();
    if (written)
        m_unreadableAttempts.remove(attempt.id);
    return written;
}

Result<QList<Attempt>> Vault::attempts() {
    if (!m_key)
        return storageFailure(Reason::Closed);
    auto rows =
        m_database.run(u"SELECT id, revision, state, payload FROM attempts ORDER BY madeat DESC, id"_s);
    if (!rows)
        return failed();
    QList<Attempt> all;
    while (rows->next()) {
        const Row row{rows->value(0).toString(), rows->value(1).toLongLong(), rows->value(2).toLongLong(),
                      rows->value(3).toByteArray()};
        if (auto attempt = opened(row))
            all.append(*std::move(attempt));
    }
    return all;
}

std::optional<Attempt> Vault::opened(const Row& row) {
    std::optional<QByteArray> plain = unseal(*m_key, place(u"attempts"_s, row), row.payload);
    auto attempt = plain ? attemptFrom(*plain) : std::nullopt;
    if (plain)
        wipe(*plain);
    if (!attempt)
        m_unreadableAttempts.insert(row.id);
    return attempt;
}

bool Vault::sendingBecomesUncertain() {
    QList<Attempt> lost;
    {
        auto rows = m_database.run(u"SELECT id, revision, state, payload FROM attempts WHERE state = ?"_s,
                                   {int(Attempt::State::Sending)});
        if (!rows)
            return false;
        while (rows->next()) {
            const Row row{rows->value(0).toString(), rows->value(1).toLongLong(), rows->value(2).toLongLong(),
                          rows->value(3).toByteArray()};
            if (auto attempt = opened(row))
                lost.append(*std::move(attempt));
        }
    }
    return std::all_of(lost.begin(), lost.end(), [this](Attempt& attempt) {
        attempt.state = Attempt::State::Uncertain;
        attempt.endedAt = nowUtc();
        attempt.failure = {.kind = Failure::Kind::Lost,
                           .detail = u"Lineside ended before the answer came"_s,
                           .outcomeUnknown = true};
        return writeAttempt(attempt);
    });
}

} // namespace lineside::offline
