#pragma once

#include "app/offline/worker.h"

#include <QHash>

namespace lineside::offline {

/// The drafts of a store. The worker comes when the store is open and goes before it closes; without one
/// every future settles at once with a Failure.
class StoreDrafts : public Drafts {
    Q_OBJECT

public:
    using Drafts::Drafts;
    void setWorker(Worker* worker);

    [[nodiscard]] bool isOpen() const override { return m_worker != nullptr; }
    QFuture<Result<QDateTime>> save(QString id, DraftContent content) override;
    QFuture<Result<QList<SavedDraft>>> all() override;
    QFuture<Result<std::optional<SavedDraft>>> one(QString id) override;
    QFuture<Result<int>> count() override;
    QFuture<Result<bool>> remove(QString id) override;
    QFuture<Result<bool>> restore(QString id) override;

private:
    /// Saving is slower than typing on a busy disk: what waits for its turn is written once, the newest of
    /// it.
    struct Waiting;
    QFuture<Result<bool>> setRemoved(const QString& id, bool removed);

    Worker* m_worker = nullptr;
    QHash<QString, std::weak_ptr<Waiting>> m_waiting;
};

/// The attempts of a store, in the same way.
class StoreAttempts : public Attempts {
    Q_OBJECT

public:
    using Attempts::Attempts;
    void setWorker(Worker* worker);
    /// Something could be written: the ends that the disk refused before are tried again.
    void endAgain();

    [[nodiscard]] bool isOpen() const override { return m_worker != nullptr; }
    [[nodiscard]] int opening() const override { return m_opening; }
    QFuture<Result<bool>> put(Attempt attempt) override;
    QFuture<Result<Attempt>> end(Attempt ended, Attempt::State from) override;
    QFuture<Result<QList<Attempt>>> find(AttemptQuery query) override;
    QFuture<Result<int>> count(AttemptQuery query) override;

signals:
    /// A draft was made: it is listed no more.
    void draftMade(const QString& draftId);

private:
    struct Ending {
        Attempt ended;
        Attempt::State from;
    };
    void tell(const Attempt& attempt);

    Worker* m_worker = nullptr;
    QHash<QString, Ending> m_refused; ///< by the disk
    int m_opening = 0;
};

} // namespace lineside::offline
