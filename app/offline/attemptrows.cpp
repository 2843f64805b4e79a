#include "app/offline/attemptrows.h"

#include "app/offline/digest.h"
#include "app/offline/stamps.h"

#include <algorithm>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;
using Kind = Attempt::Kind;
using State = Attempt::State;

const QString sealedColumns = u"id, revision, state, payload"_s;

/// What stays of one for as long as the store.
Attempt bareOf(const Attempt& attempt) {
    Attempt bare;
    bare.kind = attempt.kind;
    bare.id = attempt.id;
    bare.draftId = attempt.draftId;
    bare.state = attempt.state;
    bare.madeAt = attempt.madeAt;
    bare.sentAt = attempt.sentAt;
    bare.endedAt = attempt.endedAt;
    bare.customerId = attempt.customerId;
    bare.failure.kind = attempt.failure.kind;
    bare.failure.code = attempt.failure.code;
    bare.failure.outcomeUnknown = attempt.failure.outcomeUnknown;
    return bare;
}

/// A state that a later Lineside has counts as Uncertain, as in the payload.
QString inStates(const QList<State>& states) {
    QStringList numbers;
    for (const State state : states)
        numbers.append(QString::number(int(state)));
    return u" AND min(state, %1) IN (%2)"_s.arg(int(State::Uncertain)).arg(numbers.join(u','));
}

} // namespace

QVariant AttemptRows::digest(const QString& draftId) const {
    return draftId.isEmpty() ? QVariant() : draftDigest(*m_file.key, draftId);
}

bool AttemptRows::write(const Attempt& attempt) {
    return write(attempt, m_table.later(attempt.id));
}

bool AttemptRows::write(Attempt attempt, const Later& later) {
    const qint64 revision = m_table.nextRevision(attempt.id);
    if (revision < 0 || !m_documents.keep(attempt.documents))
        return false;
    const SealedRow row{attempt.id, revision, qint64(attempt.state), {}};
    const QByteArray plain = packed(attempt, later);
    const bool written =
        m_file.database
            .run(u"INSERT INTO attempts (id, revision, state, kind, draft, madeat, sentat, endedat, payload) "
                 u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                 u"revision = excluded.revision, state = excluded.state, kind = excluded.kind, "
                 u"draft = excluded.draft, madeat = excluded.madeat, sentat = excluded.sentat, "
                 u"endedat = excluded.endedat, payload = excluded.payload"_s,
                 {attempt.id, revision, row.state, int(attempt.kind), digest(attempt.draftId),
                  stamp(attempt.madeAt), stamp(attempt.sentAt), stamp(attempt.endedAt),
                  m_table.sealed(row, plain)})
            .has_value();
    return written && m_documents.name(u"attempts"_s, attempt.id, attempt.documents, namingOver(later)) &&
           (attempt.state != State::Sending || noteDraft(attempt));
}

std::optional<bool> AttemptRows::writeOver(State from, const Attempt& attempt) {
    bool stands = false;
    {
        auto row =
            m_file.database.run(u"SELECT 1 FROM attempts WHERE id = ?"_s + inStates({from}), {attempt.id});
        if (!row)
            return {};
        stands = row->next();
    }
    if (stands && !write(attempt))
        return {};
    return stands;
}

/// What the draft was when it was sent: what is typed afterwards is not in it.
bool AttemptRows::noteDraft(const Attempt& sending) {
    return m_file.database
        .run(u"UPDATE attempts SET draftrevision = (SELECT revision FROM drafts WHERE id = ?) WHERE id = ?"_s,
             {sending.draftId, sending.id})
        .has_value();
}

std::optional<QSqlQuery> AttemptRows::select(const QString& columns, const AttemptQuery& query) {
    QString sql = u"SELECT %1 FROM attempts WHERE 1"_s.arg(columns);
    QVariantList values;
    if (query.id) {
        sql += u" AND id = ?"_s;
        values.append(*query.id);
    }
    if (query.draftId) { // without an ID there is no digest, and null is equal to nothing
        sql += u" AND draft = ?"_s;
        values.append(digest(*query.draftId));
    }
    if (query.kind) {
        sql += u" AND kind = ?"_s;
        values.append(int(*query.kind));
    }
    if (!query.states.isEmpty())
        sql += inStates(query.states);
    if (query.since.isValid()) {
        sql += u" AND madeat >= ?"_s;
        values.append(stamp(query.since));
    }
    return m_file.database.run(sql + u" ORDER BY madeat DESC, id"_s, values);
}

std::optional<QList<Attempt>> AttemptRows::find(Texts texts, const AttemptQuery& query) {
    auto rows = select(sealedColumns, query);
    if (!rows)
        return {};
    QList<Attempt> all;
    while (rows->next()) {
        auto attempt = opened(*rows);
        if (!attempt || !query.takes(*attempt))
            continue;
        if (texts == Texts::Read && !m_documents.read(attempt->documents))
            return {};
        all.append(*std::move(attempt));
    }
    return all;
}

std::optional<int> AttemptRows::count(const AttemptQuery& query) {
    auto rows = select(u"id"_s, query);
    if (!rows)
        return {};
    int found = 0;
    while (rows->next())
        found += m_table.isUnreadable(rows->value(0).toString()) ? 0 : 1;
    return found;
}

std::optional<bool> AttemptRows::isUndecided(const Attempt& attempt) {
    auto rows = m_file.database.run(u"SELECT 1 FROM attempts WHERE draft = ? AND id <> ? "
                                    u"AND state NOT IN (?, ?, ?)"_s,
                                    {digest(attempt.draftId), attempt.id, int(State::Prepared),
                                     int(State::Accepted), int(State::Refused)});
    if (!rows)
        return {};
    return rows->next();
}

std::optional<Attempt> AttemptRows::opened(const QSqlQuery& row) {
    return m_table.opened({row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                           row.value(3).toByteArray()},
                          attemptFrom);
}

std::optional<bool> AttemptRows::isSent(const QString& draftId) {
    auto row = m_file.database.run(u"SELECT 1 FROM attempts WHERE draft = ? AND draftrevision = "
                                   u"(SELECT revision FROM drafts WHERE id = ?)"_s,
                                   {digest(draftId), draftId});
    if (!row)
        return {};
    return row->next();
}

bool AttemptRows::followDraft(const QString& draftId, int revision) {
    return m_file.database
        .run(u"UPDATE attempts SET draftrevision = (SELECT revision FROM drafts WHERE id = ?) "
             u"WHERE draft = ? AND draftrevision = ?"_s,
             {draftId, digest(draftId), revision})
        .has_value();
}

bool AttemptRows::endLeftBehind() {
    return endAll(State::Sending, State::Uncertain,
                  {.kind = Failure::Kind::Lost,
                   .detail = u"Lineside ended before the answer came"_s,
                   .outcomeUnknown = true}) &&
           endAll(State::Prepared, State::Refused,
                  {.kind = Failure::Kind::Cancelled,
                   .detail = u"Lineside ended before anything left this computer"_s});
}

bool AttemptRows::endAll(State state, State as, const Failure& why) {
    auto found = find(Texts::Left, {.states = {state}});
    return found && std::all_of(found->begin(), found->end(), [&](Attempt& attempt) {
               attempt.state = as;
               attempt.endedAt = nowInStamps();
               attempt.failure = why;
               return write(attempt);
           });
}

std::optional<AttemptRows::Forgotten> AttemptRows::forget(const QDateTime& before) {
    QList<Attempt> old;
    QStringList closed; // for ever
    {
        auto rows = m_file.database.run(
            u"SELECT %1 FROM attempts WHERE state IN (?, ?) AND kind IN (?, ?) "
            u"AND bare = 0 AND coalesce(endedat, sentat, madeat) < ?"_s.arg(sealedColumns),
            {int(State::Accepted), int(State::Refused), int(Kind::Create), int(Kind::Update), stamp(before)});
        if (!rows)
            return {};
        while (rows->next()) {
            if (auto attempt = opened(*rows))
                old.append(*std::move(attempt));
            else
                closed.append(rows->value(0).toString());
        }
    }
    if (!std::all_of(closed.cbegin(), closed.cend(),
                     [this](const QString& id) { return m_documents.name(u"attempts"_s, id, {}); }))
        return {};
    Forgotten done;
    for (const Attempt& attempt : old) {
        if (!write(bareOf(attempt), {}) ||
            !m_file.database.run(u"UPDATE attempts SET bare = 1 WHERE id = ?"_s, {attempt.id}))
            return {};
        done.attempts.append(attempt.id);
        if (!attempt.draftId.isEmpty())
            done.drafts.append(attempt.draftId);
    }
    return done;
}

bool AttemptRows::fillDigests() {
    QList<Attempt> unfilled;
    {
        auto rows = m_file.database.run(u"SELECT %1 FROM attempts WHERE draft IS NULL"_s.arg(sealedColumns));
        if (!rows)
            return false;
        while (rows->next()) {
            if (auto attempt = opened(*rows))
                unfilled.append(*std::move(attempt));
        }
    }
    return std::all_of(unfilled.cbegin(), unfilled.cend(), [this](const Attempt& attempt) {
        return m_file.database
            .run(u"UPDATE attempts SET draft = ? WHERE id = ?"_s, {digest(attempt.draftId), attempt.id})
            .has_value();
    });
}

} // namespace lineside::offline
