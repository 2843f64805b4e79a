#pragma once

#include "models/ports/failure.h"

#include <QFutureWatcher>

namespace lineside {

/// How a QObject awaits what a port answers; beside the ports since pages that ask one, and stories, both
/// need it.
///
/// Calls `done` in the event loop when the future has settled; nothing happens when the context has died by
/// then. Not QFuture::then(context): in Qt 6.4 a context that dies before the answer is an assertion.
template <typename T, typename F>
void whenSettled(const QFuture<Result<T>>& future, QObject* context, F done) {
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            const bool answered = watcher->future().resultCount() > 0;
            done(answered ? watcher->result() : Result<T>(Failure{.kind = Failure::Kind::Cancelled}));
        });
    watcher->setFuture(future);
}

} // namespace lineside
