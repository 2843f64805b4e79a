#include "app/offline/vault.h"

#include "app/offline/stamps.h"
#include "app/offline/trouble.h"

#include <algorithm>

namespace lineside::offline {
namespace {

using namespace Qt::StringLiterals;

const QByteArray checkText = "Lineside";
const QString checkName = u"key check"_s;
const QString wrappedName = u"wrapped key"_s;

SealedPlace checkPlace(const QString& storeId, bool practice) {
    return {.table = checkName, .id = storeId, .practice = practice};
}

/// IDs stand in the clear: nothing shorter than a random one is taken, so that no number gets there.
bool isRandom(const QString& id) {
    constexpr int shortest = 20;
    return id.size() >= shortest && id.size() <= 64;
}

/// Whether nothing was typed: a form only names its documents, in their order. That its tab was opened or
/// closed is nothing.
bool isAsSent(const DraftContent& was, const DraftContent& now) {
    return was.form == now.form && was.title == now.title && was.documents == now.documents;
}

} // namespace

template <typename Work>
bool Vault::inTransaction(Work work) {
    const bool committed = m_file.database.inTransaction(std::move(work));
    m_documents.ended(committed);
    return committed;
}

Vault::~Vault() {
    close();
}

Result<VaultFound> Vault::open(const Place& place) {
    close();
    m_drafts.table().forget();
    m_attempts.table().forget();
    m_documents.forget();
    m_file.practice = place.practice;
    Database& database = m_file.database;
    if (auto failure = database.open(place))
        return *failure;
    return VaultFound{QString::fromLatin1(database.meta(u"id"_s)), database.meta(wrappedName),
                      hasSealedRows()};
}

std::optional<Failure> Vault::unlock(const Key& key, const QByteArray& wrapped) {
    Database& database = m_file.database;
    const VaultFound found{QString::fromLatin1(database.meta(u"id"_s)), wrapped, hasSealedRows()};
    const bool taken = inTransaction([&] {
        return takeKey(key, found) && (wrapped.isEmpty() || database.setMeta(wrappedName, wrapped)) &&
               // What can't be opened is known before anything takes its place.
               m_drafts.find(Texts::Left) && m_drafts.purge() && m_attempts.fillDigests() &&
               m_attempts.endLeftBehind() && acceptedBecomeMade();
    });
    if (!taken) {
        m_file.key.reset();
        return database.isOpen() ? failed() : storageFailure(Reason::Closed);
    }
    m_attempts.find(Texts::Left); // whatever can't be opened is known from the start
    return {};
}

bool Vault::takeKey(const Key& key, const VaultFound& found) {
    Database& database = m_file.database;
    const SealedPlace at = checkPlace(found.storeId, m_file.practice);
    const QByteArray check = database.meta(checkName);
    if (unseal(key, at, check) != checkText) {
        if (found.sealedRows) {
            m_otherKey = true;
            return false;
        }
        const bool stale = found.wrapped.isEmpty();
        if (!database.setMeta(checkName, seal(key, at, checkText)) ||
            (stale && !database.run(u"DELETE FROM meta WHERE name = ?"_s, {wrappedName})))
            return false;
    }
    m_file.key = key;
    return true;
}

/// A Lineside of before left the draft of an order that was accepted to be removed by its window.
bool Vault::acceptedBecomeMade() {
    auto accepted = m_attempts.find(Texts::Left, {.states = {Attempt::State::Accepted}});
    if (!accepted)
        return false;
    accepted->removeIf([](const Attempt& attempt) { return attempt.kind != Attempt::Kind::Create; });
    std::reverse(accepted->begin(), accepted->end()); // the first customer is the draft's
    return std::all_of(accepted->cbegin(), accepted->cend(),
                       [this](const Attempt& attempt) { return m_drafts.make(attempt); });
}

Failure Vault::failed() {
    return std::exchange(m_otherKey, false) ? storageFailure(Reason::OtherKey) : m_file.database.failure();
}

bool Vault::hasSealedRows() {
    auto rows =
        m_file.database.run(u"SELECT EXISTS (SELECT 1 FROM drafts) OR EXISTS (SELECT 1 FROM attempts) "
                            u"OR EXISTS (SELECT 1 FROM aside)"_s);
    // In doubt there are: a key is never made over what can't be looked at.
    return !rows || !rows->next() || rows->value(0).toBool();
}

void Vault::close() {
    if (m_file.database.isOpen() && m_file.key)
        m_drafts.purge();
    m_file.database.close();
    m_file.key.reset();
    m_documents.forget();
    m_drafts.table().wipeLater();
    m_attempts.table().wipeLater();
}

Result<bool> Vault::forget(int sentDays, const QDateTime& now) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    std::optional<AttemptRows::Forgotten> old;
    const bool done = inTransaction([&] {
        old = m_attempts.forget(now.addDays(-sentDays));
        return old && m_drafts.purge(now.addDays(-1)) && m_documents.forgetAside(now.addDays(-sentDays)) &&
               std::all_of(old->drafts.cbegin(), old->drafts.cend(),
                           [this](const QString& id) { return m_drafts.forgetTitle(id); });
    });
    if (!done)
        return failed();
    m_attempts.forgotten(*old);
    return true;
}

template <typename T>
Result<T> Vault::answer(std::optional<T> found) {
    if (!found)
        return failed();
    return *std::move(found);
}

Result<QDateTime> Vault::saveDraft(const QString& id, const DraftContent& content) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    if (!isRandom(id))
        return storageFailure(Reason::Disk, u"the draft's ID is not random"_s);
    const QDateTime now = nowInStamps();
    std::optional<Failure> made;
    const bool saved = inTransaction([&] {
        made = m_drafts.whyMade(id);
        return !made && keepDraft(id, now, content);
    });
    if (made)
        return *made;
    if (!saved)
        return failed();
    m_drafts.table().written(id);
    return now;
}

/// One that was sent is settled with its attempt unless something was typed since. Documents are compared by
/// their names, as the rows have them.
bool Vault::keepDraft(const QString& id, const QDateTime& at, const DraftContent& content) {
    const auto sent = m_attempts.isSent(id);
    if (!sent)
        return false;
    const auto before = *sent ? m_drafts.find(Texts::Left, id) : QList<SavedDraft>();
    if (!before || !m_drafts.save(id, at, content))
        return false;
    if (before->isEmpty())
        return true;
    const auto now = m_drafts.find(Texts::Left, id);
    if (!now)
        return false;
    const bool same = !now->isEmpty() && isAsSent(before->first().content, now->first().content);
    return !same || m_attempts.followDraft(id, before->first().revision);
}

Result<QList<SavedDraft>> Vault::drafts() {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    return answer(m_drafts.find(Texts::Left));
}

Result<std::optional<SavedDraft>> Vault::draft(const QString& id) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    auto found = id.isEmpty() ? QList<SavedDraft>() : m_drafts.find(Texts::Read, id);
    if (!found)
        return failed();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<int> Vault::draftCount() {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    return answer(m_drafts.count());
}

Result<bool> Vault::setRemoved(const QString& id, bool removed) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    if (const auto made = removed ? std::nullopt : m_drafts.whyMade(id))
        return *made;
    return answer(m_drafts.setRemoved(id, removed));
}

/// What stops an attempt from being begun.
std::optional<Failure> Vault::whyNotBegun(const Attempt& attempt) {
    using State = Attempt::State;
    const bool begins = attempt.state == State::Prepared || attempt.state == State::Sending;
    if (!begins || attempt.draftId.isEmpty() || attempt.kind != Attempt::Kind::Create)
        return {};
    if (const auto made = m_drafts.whyMade(attempt.draftId))
        return made;
    const auto undecided = m_attempts.isUndecided(attempt);
    if (!undecided)
        return failed();
    return *undecided ? std::optional(Failure{.kind = Failure::Kind::Undecided}) : std::nullopt;
}

/// What becomes of the draft when its attempt is accepted. One that was refused, or is uncertain, leaves it.
bool Vault::settleDraft(const Attempt& ended) {
    if (ended.state != Attempt::State::Accepted)
        return true;
    return ended.kind == Attempt::Kind::Create ? m_drafts.make(ended) : m_drafts.settle(ended);
}

Result<bool> Vault::putAttempt(const Attempt& attempt) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    if (!isRandom(attempt.id))
        return storageFailure(Reason::Disk, u"the attempt's ID is not random"_s);
    if (!attempt.draftId.isEmpty() && !isRandom(attempt.draftId))
        return storageFailure(Reason::Disk, u"the draft's ID is not random"_s);
    std::optional<Failure> why;
    const bool kept = inTransaction([&] {
        why = whyNotBegun(attempt);
        return !why && m_attempts.write(attempt) && settleDraft(attempt);
    });
    if (why)
        return *why;
    if (!kept)
        return failed();
    noteWritten(attempt);
    return true;
}

void Vault::noteWritten(const Attempt& attempt) {
    m_attempts.table().written(attempt.id);
    if (attempt.state == Attempt::State::Accepted && attempt.kind == Attempt::Kind::Create)
        m_drafts.table().written(attempt.draftId);
}

Result<Attempt> Vault::endAttempt(const Attempt& ended, Attempt::State from) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    std::optional<Attempt> stands;
    bool written = false;
    const bool done = inTransaction([&] {
        const auto over = m_attempts.writeOver(from, ended);
        written = over.value_or(false);
        if (written)
            return settleDraft(ended);
        const auto found = over ? m_attempts.find(Texts::Read, {.id = ended.id}) : std::nullopt;
        if (found && !found->isEmpty())
            stands = found->first();
        return found.has_value();
    });
    if (!done)
        return failed();
    if (written) {
        noteWritten(ended);
        return ended;
    }
    return stands ? Result<Attempt>(*stands) : storageFailure(Reason::Disk, u"there is no such attempt"_s);
}

Result<QList<Attempt>> Vault::attempts(const AttemptQuery& query) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    return answer(m_attempts.find(query.texts ? Texts::Read : Texts::Left, query));
}

Result<int> Vault::attemptCount(const AttemptQuery& query) {
    if (!m_file.key)
        return storageFailure(Reason::Closed);
    return answer(m_attempts.count(query));
}

} // namespace lineside::offline
