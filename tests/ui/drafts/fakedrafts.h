#pragma once

#include "models/ports/attempts.h"
#include "models/ports/drafts.h"

#include <QPromise>

#include <algorithm>
#include <map>

namespace lineside::test {

template <typename T>
QFuture<Result<T>> settledWith(Result<T> result) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// As a store lists them.
inline Documents namesOf(Documents documents) {
    for (Document& document : documents)
        document = {QString(), "its name"};
    return documents;
}

/// Drafts in memory, each saving counted.
class FakeDrafts : public Drafts {
public:
    [[nodiscard]] bool isOpen() const override { return open; }

    QFuture<Result<QDateTime>> save(QString id, DraftContent content) override {
        if (!open || full)
            return settledWith<QDateTime>(Failure{.kind = Failure::Kind::Storage});
        if (made.contains(id))
            return settledWith<QDateTime>(Failure{.kind = Failure::Kind::AlreadyMade, .code = made[id]});
        ++savings;
        SavedDraft& draft = kept[id];
        m_last = std::max(QDateTime::currentDateTimeUtc(), m_last.addMSecs(1)); // each has its own place
        draft = {id, draft.revision + 1, m_last, content};
        emit changed(id);
        return settledWith<QDateTime>(draft.savedAt);
    }
    QFuture<Result<QList<SavedDraft>>> all() override {
        ++readAll;
        QList<SavedDraft> all = listed();
        for (SavedDraft& draft : all)
            draft.content.documents = namesOf(draft.content.documents);
        return settledWith<QList<SavedDraft>>(all);
    }
    QFuture<Result<std::optional<SavedDraft>>> one(QString id) override {
        std::optional<SavedDraft> found;
        for (const SavedDraft& draft : listed()) {
            if (draft.id == id)
                found = draft;
        }
        return settledWith<std::optional<SavedDraft>>(found);
    }
    QFuture<Result<int>> count() override { return settledWith<int>(int(listed().size())); }
    QFuture<Result<bool>> remove(QString id) override {
        removed.append(id);
        emit changed(id);
        return settledWith<bool>(true);
    }
    QFuture<Result<bool>> restore(QString id) override {
        if (made.contains(id))
            return settledWith<bool>(Failure{.kind = Failure::Kind::AlreadyMade, .code = made[id]});
        removed.removeAll(id);
        emit changed(id);
        return settledWith<bool>(true);
    }

    bool open = true;
    bool full = false;
    int savings = 0;
    int readAll = 0; ///< how often all of them were read
    std::map<QString, SavedDraft> kept;
    QStringList removed;
    std::map<QString, QString> made; ///< orders that were made: customers by drafts

private:
    [[nodiscard]] QList<SavedDraft> listed() const {
        QList<SavedDraft> found;
        for (const auto& [id, draft] : kept) {
            if (!removed.contains(id) && !made.contains(id))
                found.append(draft);
        }
        return found;
    }

    QDateTime m_last = QDateTime::currentDateTimeUtc(); ///< of the last saving
};

/// Attempts in memory.
class FakeAttempts : public Attempts {
public:
    [[nodiscard]] bool isOpen() const override { return true; }
    QFuture<Result<bool>> put(Attempt attempt) override {
        kept[attempt.id] = attempt;
        emit changed({attempt.id, attempt.draftId, attempt.state});
        return settledWith<bool>(true);
    }
    QFuture<Result<Attempt>> end(Attempt ended, Attempt::State from) override {
        if (kept[ended.id].state == from)
            put(ended);
        return settledWith<Attempt>(kept[ended.id]);
    }
    QFuture<Result<QList<Attempt>>> find(AttemptQuery query) override {
        ++finds;
        QList<Attempt> found = matching(query);
        for (Attempt& attempt : found) {
            if (!query.texts)
                attempt.documents = namesOf(attempt.documents);
        }
        return settledWith<QList<Attempt>>(found);
    }
    QFuture<Result<int>> count(AttemptQuery query) override {
        return settledWith<int>(int(matching(query).size()));
    }

    std::map<QString, Attempt> kept;
    int finds = 0;

private:
    [[nodiscard]] QList<Attempt> matching(const AttemptQuery& query) const {
        QList<Attempt> found;
        for (const auto& [id, attempt] : kept) {
            if (query.takes(attempt))
                found.append(attempt);
        }
        return found;
    }
};

} // namespace lineside::test
