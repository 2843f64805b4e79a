#pragma once

#include "models/ports/attempts.h"

#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace lineside::test {

/// What survives a program: the attempts as they were put, in the order of the puts.
struct AttemptsDisk {
    QList<Attempt> attempts;
    QList<Attempt::State> log;
    bool open = true;
    int failAt = -1;                             ///< the put of this number, from 0, fails
    std::function<void(const Attempt&)> written; ///< called when one is on the disk

    [[nodiscard]] Attempt* find(const QString& id) {
        for (Attempt& attempt : attempts) {
            if (attempt.id == id)
                return &attempt;
        }
        return nullptr;
    }
    [[nodiscard]] Attempt last() const { return attempts.value(0); }

    /// As every store: why an attempt is not begun.
    [[nodiscard]] std::optional<Failure> whyNotBegun(const Attempt& attempt) const {
        using State = Attempt::State;
        if ((attempt.state != State::Prepared && attempt.state != State::Sending) ||
            attempt.draftId.isEmpty())
            return {};
        std::optional<Failure> why;
        for (const Attempt& other : attempts) {
            if (other.draftId != attempt.draftId || other.id == attempt.id)
                continue;
            if (other.state == State::Accepted)
                return Failure{.kind = Failure::Kind::AlreadyMade, .code = other.customerId};
            if (other.state == State::Sending || other.state == State::Uncertain)
                why = Failure{.kind = Failure::Kind::Undecided};
        }
        return why;
    }
};

/// The port over such a disk, answering later as a store does. What it finds as "sending" it takes for
/// uncertain, as every store does that is opened.
class MemoryAttempts : public Attempts {
    Q_OBJECT

public:
    explicit MemoryAttempts(std::shared_ptr<AttemptsDisk> disk) : m_disk(std::move(disk)) {
        for (Attempt& attempt : m_disk->attempts) {
            if (attempt.state != Attempt::State::Sending)
                continue;
            attempt.state = Attempt::State::Uncertain;
            attempt.failure.kind = Failure::Kind::Lost;
            attempt.failure.outcomeUnknown = true;
        }
    }

    [[nodiscard]] bool isOpen() const override { return m_disk->open; }

    QFuture<Result<bool>> put(Attempt attempt) override {
        if (m_disk->log.size() == m_disk->failAt) {
            m_disk->log.append(attempt.state);
            return later(Result<bool>(Failure{.kind = Failure::Kind::Storage}));
        }
        if (const auto why = m_disk->whyNotBegun(attempt))
            return later(Result<bool>(*why));
        m_disk->log.append(attempt.state);
        if (Attempt* known = m_disk->find(attempt.id))
            *known = attempt;
        else
            m_disk->attempts.prepend(attempt);
        if (m_disk->written)
            m_disk->written(attempt);
        return later(Result<bool>(true));
    }

    QFuture<Result<Attempt>> end(Attempt ended, Attempt::State from) override {
        const Attempt* stands = m_disk->find(ended.id);
        if (!stands)
            return later(Result<Attempt>(Failure{.kind = Failure::Kind::Storage}));
        if (stands->state != from)
            return later(Result<Attempt>(*stands));
        return put(ended).then(
            [ended](const Result<bool>& kept) { return kept ? Result<Attempt>(ended) : kept.failure(); });
    }
    QFuture<Result<QList<Attempt>>> find(AttemptQuery query) override {
        return later(Result<QList<Attempt>>(matching(query)));
    }
    QFuture<Result<int>> count(AttemptQuery query) override {
        return later(Result<int>(int(matching(query).size())));
    }

private:
    [[nodiscard]] QList<Attempt> matching(const AttemptQuery& query) const {
        QList<Attempt> found;
        for (const Attempt& attempt : m_disk->attempts) {
            if (query.takes(attempt))
                found.append(attempt);
        }
        return found;
    }
    template <typename T>
    QFuture<Result<T>> later(Result<T> result) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        // Without a context: a future settles, whoever has gone meanwhile.
        QTimer::singleShot(0, [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    std::shared_ptr<AttemptsDisk> m_disk;
};

} // namespace lineside::test
