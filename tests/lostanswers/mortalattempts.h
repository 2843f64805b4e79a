#pragma once

#include "models/ports/attempts.h"
#include "models/ports/whensettled.h"

#include <QPromise>

#include <functional>
#include <memory>

namespace lineside::test {

/// The attempts of a store as a program has them until it dies: after that nothing of it reaches the disk,
/// whatever its stories still do.
class MortalAttempts : public Attempts {
    Q_OBJECT

public:
    /// `store` must outlive it.
    explicit MortalAttempts(Attempts& store) : m_store(store) {}

    std::function<void(const Attempt&)> before; ///< about to be written
    std::function<void(const Attempt&)> after;  ///< on the disk
    bool dead = false;

    [[nodiscard]] bool isOpen() const override { return !dead && m_store.isOpen(); }

    QFuture<Result<bool>> put(Attempt attempt) override {
        before(attempt);
        return dead ? refused<bool>() : written(attempt, m_store.put(attempt));
    }
    QFuture<Result<Attempt>> end(Attempt ended, Attempt::State from) override {
        before(ended);
        return dead ? refused<Attempt>() : written(ended, m_store.end(ended, from));
    }
    QFuture<Result<QList<Attempt>>> find(AttemptQuery query) override {
        return dead ? refused<QList<Attempt>>() : m_store.find(query);
    }
    QFuture<Result<int>> count(AttemptQuery query) override {
        return dead ? refused<int>() : m_store.count(query);
    }

private:
    /// Passed on; once it is on the disk, that is said first.
    template <typename T>
    QFuture<Result<T>> written(const Attempt& attempt, const QFuture<Result<T>>& writing) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        whenSettled(writing, &m_store, [this, promise, attempt](const Result<T>& kept) {
            if (kept)
                after(attempt);
            promise->addResult(kept);
            promise->finish();
        });
        return promise->future();
    }
    template <typename T>
    static QFuture<Result<T>> refused() {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(Failure{.kind = Failure::Kind::Storage}));
        promise.finish();
        return promise.future();
    }

    Attempts& m_store;
};

} // namespace lineside::test
