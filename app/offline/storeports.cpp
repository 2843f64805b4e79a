#include "app/offline/storeports.h"

#include "app/offline/trouble.h"

#include <QPromise>

#include <optional>

namespace lineside::offline {
namespace {

template <typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
Promise<T> begun() {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void settle(QPromise<Result<T>>& promise, const Result<T>& result) {
    promise.addResult(result);
    promise.finish();
}

/// Runs the job in the worker's thread; `after` on this one, when the future has settled.
template <typename T, typename Job>
QFuture<Result<T>> ask(Worker* worker, Job job, std::function<void(const Result<T>&)> after = {}) {
    const auto promise = begun<T>();
    if (worker) {
        worker->post([worker, promise, job = std::move(job), after = std::move(after)](Vault& vault) {
            worker->deliver([promise, after, result = job(vault)] {
                settle(*promise, result);
                if (after)
                    after(result);
            });
        });
    } else {
        settle(*promise, Result<T>(storageFailure(Reason::Closed)));
    }
    return promise->future();
}

/// What says that something changed, if it did and the port is still there.
template <typename T, typename Port, typename What>
std::function<void(const Result<T>&)> saying(Port* port, const What& what) {
    return [port = QPointer(port), what](const Result<T>& result) {
        if (port && result)
            emit port->changed(what);
    };
}

} // namespace

struct StoreDrafts::Waiting {
    QMutex mutex;
    std::optional<DraftContent> content; ///< taken when its turn has come
    std::vector<Promise<QDateTime>> promises;

    /// False when its turn has come already.
    bool join(DraftContent& newer, const Promise<QDateTime>& promise) {
        const QMutexLocker lock(&mutex);
        if (!content)
            return false;
        content = std::move(newer);
        promises.push_back(promise);
        return true;
    }
    DraftContent take() {
        const QMutexLocker lock(&mutex);
        DraftContent taken = std::move(*content);
        content.reset();
        return taken;
    }
};

void StoreDrafts::setWorker(Worker* worker) {
    m_worker = worker;
    m_waiting.clear();
}

QFuture<Result<QDateTime>> StoreDrafts::save(QString id, DraftContent content) {
    if (!m_worker)
        return ask<QDateTime>(nullptr, [](Vault&) { return Result<QDateTime>(); });
    const auto promise = begun<QDateTime>();
    if (const auto waiting = m_waiting.value(id).lock(); waiting && waiting->join(content, promise))
        return promise->future();

    const auto waiting = std::make_shared<Waiting>();
    waiting->content = std::move(content);
    waiting->promises.push_back(promise);
    m_waiting.insert(id, waiting);
    m_worker->post([worker = m_worker, id, waiting, after = saying<QDateTime>(this, id)](Vault& vault) {
        const Result<QDateTime> result = vault.saveDraft(id, waiting->take());
        worker->deliver([waiting, result, after] {
            for (const auto& each : waiting->promises)
                settle(*each, result);
            after(result);
        });
    });
    return promise->future();
}

QFuture<Result<QList<SavedDraft>>> StoreDrafts::all() {
    return ask<QList<SavedDraft>>(m_worker, [](Vault& vault) { return vault.drafts(); });
}

QFuture<Result<std::optional<SavedDraft>>> StoreDrafts::one(QString id) {
    return ask<std::optional<SavedDraft>>(m_worker,
                                          [id = std::move(id)](Vault& vault) { return vault.draft(id); });
}

QFuture<Result<int>> StoreDrafts::count() {
    return ask<int>(m_worker, [](Vault& vault) { return vault.draftCount(); });
}

QFuture<Result<bool>> StoreDrafts::setRemoved(const QString& id, bool removed) {
    m_waiting.remove(id); // a saving after this one must not be written before it
    return ask<bool>(
        m_worker, [id, removed](Vault& vault) { return vault.setRemoved(id, removed); },
        saying<bool>(this, id));
}

QFuture<Result<bool>> StoreDrafts::remove(QString id) {
    return setRemoved(id, true);
}

QFuture<Result<bool>> StoreDrafts::restore(QString id) {
    return setRemoved(id, false);
}

QFuture<Result<bool>> StoreAttempts::put(Attempt attempt) {
    const auto after = [attempt, port = QPointer(this)](const Result<bool>& put) {
        if (port && put)
            port->tell(attempt);
    };
    return ask<bool>(
        m_worker, [attempt](Vault& vault) { return vault.putAttempt(attempt); }, after);
}

QFuture<Result<Attempt>> StoreAttempts::end(Attempt ended, Attempt::State from) {
    const auto after = [port = QPointer(this), opening = m_opening, ended,
                        from](const Result<Attempt>& stands) {
        if (port && stands)
            port->tell(stands.value());
        // A look at what is uncertain can be had again; the agent's word on it was told as not kept.
        else if (port && port->m_worker && port->m_opening == opening && from != Attempt::State::Uncertain)
            port->m_refused.insert(ended.id, {ended, from});
    };
    return ask<Attempt>(
        m_worker, [ended, from](Vault& vault) { return vault.endAttempt(ended, from); }, after);
}

void StoreAttempts::setWorker(Worker* worker) {
    m_worker = worker;
    m_refused.clear(); // found as they stand when the store opens again
    ++m_opening;
}

void StoreAttempts::endAgain() {
    const QHash<QString, Ending> refused = std::exchange(m_refused, {});
    for (const Ending& each : refused)
        end(each.ended, each.from);
}

void StoreAttempts::tell(const Attempt& attempt) {
    const QPointer<StoreAttempts> alive = this;
    if (attempt.state == Attempt::State::Accepted)
        emit draftMade(attempt.draftId);
    if (alive)
        emit changed({attempt.id, attempt.draftId, attempt.state});
}

QFuture<Result<QList<Attempt>>> StoreAttempts::find(AttemptQuery query) {
    return ask<QList<Attempt>>(m_worker,
                               [query = std::move(query)](Vault& vault) { return vault.attempts(query); });
}

QFuture<Result<int>> StoreAttempts::count(AttemptQuery query) {
    return ask<int>(m_worker, [query = std::move(query)](Vault& vault) { return vault.attemptCount(query); });
}

} // namespace lineside::offline
