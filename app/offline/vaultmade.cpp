#include "app/offline/payload.h"
#include "app/offline/vault.h"

#include <algorithm>

// A draft whose order was made. Its row stays, without the order, for as long as the store: whatever still
// holds the draft, a page, a saving on its way or a store of before, finds it and the customer's number.
namespace lineside::offline {

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// What stops a draft from being kept or sent: that it was made, or that the disk doesn't say whether.
std::optional<Failure> Vault::whyMade(const QString& draftId) {
    auto rows = m_database.run(u"SELECT revision, payload FROM drafts WHERE id = ? AND state = ?"_s,
                               {draftId, int(DraftState::Made)});
    if (!rows)
        return failed();
    if (!rows->next())
        return {};
    const Row row{draftId, rows->value(0).toLongLong(), qint64(DraftState::Made),
                  rows->value(1).toByteArray()};
    const auto plain = unseal(*m_key, place(u"drafts"_s, row), row.payload);
    const auto made = plain ? madeFrom(*plain) : std::nullopt;
    // One that can't be opened was made all the same.
    return Failure{.kind = Failure::Kind::AlreadyMade, .code = made ? made->customerId : QString()};
}

/// What stops an attempt from being begun.
std::optional<Failure> Vault::whyNotBegun(const Attempt& attempt) {
    const bool begins = attempt.state == State::Prepared || attempt.state == State::Sending;
    if (!begins || attempt.draftId.isEmpty())
        return {};
    if (const auto made = whyMade(attempt.draftId))
        return made;
    auto rows =
        m_database.run(u"SELECT id, revision, state, payload FROM attempts WHERE state NOT IN (?, ?, ?)"_s,
                       {int(State::Prepared), int(State::Accepted), int(State::Refused)});
    if (!rows)
        return failed();
    while (rows->next()) {
        const auto other = opened(rowOf(*rows));
        if (other && other->id != attempt.id && other->draftId == attempt.draftId)
            return Failure{.kind = Failure::Kind::Undecided};
    }
    return {};
}

/// Once: the customer that was made first is the draft's.
bool Vault::makeDraft(const Attempt& accepted) {
    const QString& id = accepted.draftId;
    if (id.isEmpty())
        return true;
    auto made =
        m_database.run(u"SELECT 1 FROM drafts WHERE id = ? AND state = ?"_s, {id, int(DraftState::Made)});
    if (!made || made->next())
        return made.has_value();
    const qint64 revision = nextRevision(u"drafts"_s, id, m_unreadableDrafts);
    if (revision < 0)
        return false;
    const Row row{id, revision, qint64(DraftState::Made), {}};
    const QByteArray plain = packed(MadeDraft{accepted.customerId, accepted.id, accepted.title});
    return writeDraft(row, QDateTime::currentDateTimeUtc(), plain);
}

/// A Lineside of before left the draft of an order that was accepted to be removed by its window.
bool Vault::acceptedBecomeMade() {
    QList<Attempt> accepted;
    {
        auto rows = m_database.run(
            u"SELECT id, revision, state, payload FROM attempts WHERE state = ? ORDER BY madeat, id"_s,
            {int(State::Accepted)});
        if (!rows)
            return false;
        while (rows->next()) {
            if (auto attempt = opened(rowOf(*rows)))
                accepted.append(*std::move(attempt));
        }
    }
    return std::all_of(accepted.cbegin(), accepted.cend(),
                       [this](const Attempt& attempt) { return makeDraft(attempt); });
}

} // namespace lineside::offline
