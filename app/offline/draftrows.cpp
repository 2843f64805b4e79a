#include "app/offline/draftrows.h"

#include "app/offline/stamps.h"

namespace lineside::offline {

using namespace Qt::StringLiterals;

bool DraftRows::save(const QString& id, const QDateTime& at, DraftContent content) {
    const qint64 revision = m_table.nextRevision(id);
    const Later later = m_table.later(id);
    return revision > 0 && m_documents.keep(content.documents) &&
           write({id, revision, 0, {}}, at, packed(content, later)) &&
           m_documents.name(u"drafts"_s, id, content.documents, namingOver(later));
}

bool DraftRows::write(const SealedRow& row, const QDateTime& at, const QByteArray& plain) {
    return m_file.database
        .run(u"INSERT INTO drafts (id, revision, state, savedat, payload) VALUES (?, ?, ?, ?, ?) "
             u"ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = excluded.state, "
             u"savedat = excluded.savedat, payload = excluded.payload"_s,
             {row.id, row.revision, row.state, stamp(at), m_table.sealed(row, plain)})
        .has_value();
}

std::optional<QList<SavedDraft>> DraftRows::find(Texts texts, const QString& id) {
    QString sql = u"SELECT id, revision, savedat, payload FROM drafts WHERE state = 0"_s;
    QVariantList values;
    if (!id.isEmpty()) {
        sql += u" AND id = ?"_s;
        values.append(id);
    }
    auto rows = m_file.database.run(sql + u" ORDER BY savedat DESC, id"_s, values);
    if (!rows)
        return {};
    QList<SavedDraft> all;
    while (rows->next()) {
        const SealedRow row{rows->value(0).toString(), rows->value(1).toLongLong(), 0,
                            rows->value(3).toByteArray()};
        auto content = m_table.opened(row, draftFrom);
        if (content && texts == Texts::Read && !m_documents.read(content->documents))
            return {};
        if (content)
            all.append({row.id, int(row.revision), fromStamp(rows->value(2)), *std::move(content)});
    }
    return all;
}

std::optional<int> DraftRows::count() {
    auto rows = m_file.database.run(u"SELECT id FROM drafts WHERE state = 0"_s);
    if (!rows)
        return {};
    int found = 0;
    while (rows->next())
        found += m_table.isUnreadable(rows->value(0).toString()) ? 0 : 1;
    return found;
}

std::optional<bool> DraftRows::setRemoved(const QString& id, bool removed) {
    auto query =
        m_file.database.run(u"UPDATE drafts SET state = ?, removedat = ? WHERE id = ? AND state <> ?"_s,
                            {int(removed ? State::Removed : State::Kept),
                             removed ? stamp(nowInStamps()) : QVariant(), id, int(State::Made)});
    if (!query)
        return {};
    return query->numRowsAffected() > 0;
}

bool DraftRows::purge(const QDateTime& before) {
    const QVariantList removed{int(State::Removed)};
    if (!before.isValid())
        return m_file.database.run(u"DELETE FROM drafts WHERE state = ?"_s, removed).has_value();
    return m_file.database
        .run(u"DELETE FROM drafts WHERE state = ? AND removedat < ?"_s, removed + QVariantList{stamp(before)})
        .has_value();
}

bool DraftRows::settle(const Attempt& accepted) {
    return m_file.database
        .run(u"UPDATE drafts SET state = ?, removedat = ? WHERE id = ? AND state = ? "
             u"AND revision = (SELECT draftrevision FROM attempts WHERE id = ?)"_s,
             {int(State::Removed), stamp(nowInStamps()), accepted.draftId, int(State::Kept), accepted.id})
        .has_value();
}

std::optional<Failure> DraftRows::whyMade(const QString& id) {
    auto rows = m_file.database.run(u"SELECT revision, payload FROM drafts WHERE id = ? AND state = ?"_s,
                                    {id, int(State::Made)});
    if (!rows)
        return m_file.database.failure();
    if (!rows->next())
        return {};
    const SealedRow row{id, rows->value(0).toLongLong(), qint64(State::Made), rows->value(1).toByteArray()};
    const auto found = made(row);
    // One that can't be opened was made all the same.
    return Failure{.kind = Failure::Kind::AlreadyMade, .code = found ? found->customerId : QString()};
}

std::optional<MadeDraft> DraftRows::made(const SealedRow& row) {
    return m_table.opened(row, [](const QByteArray& plain, Later*) { return madeFrom(plain); });
}

bool DraftRows::forgetTitle(const QString& id) {
    auto rows =
        m_file.database.run(u"SELECT revision, savedat, payload FROM drafts WHERE id = ? AND state = ?"_s,
                            {id, int(State::Made)});
    if (!rows || !rows->next())
        return rows.has_value();
    SealedRow row{id, rows->value(0).toLongLong(), qint64(State::Made), rows->value(2).toByteArray()};
    const QDateTime at = fromStamp(rows->value(1));
    auto found = made(row);
    rows.reset();
    if (!found || found->title.isEmpty())
        return true;
    found->title.clear();
    ++row.revision;
    return write(row, at, packed(*found));
}

bool DraftRows::make(const Attempt& accepted) {
    const QString& id = accepted.draftId;
    if (id.isEmpty())
        return true;
    auto made =
        m_file.database.run(u"SELECT 1 FROM drafts WHERE id = ? AND state = ?"_s, {id, int(State::Made)});
    if (!made || made->next())
        return made.has_value();
    const qint64 revision = m_table.nextRevision(id);
    if (revision < 0)
        return false;
    const QByteArray plain = packed(MadeDraft{accepted.customerId, accepted.id, accepted.title});
    return write({id, revision, qint64(State::Made), {}}, nowInStamps(), plain) &&
           m_documents.name(u"drafts"_s, id, {});
}

} // namespace lineside::offline
