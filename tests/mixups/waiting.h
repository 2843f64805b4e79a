#pragma once

#include "models/ports/failure.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace lineside::test {

/// Runs the event loop until `signal` comes and `isOver()`. A drill that waits by looking every few
/// milliseconds would mostly wait.
template <typename Sender, typename Signal, typename IsOver>
void waitFor(Sender* sender, Signal signal, IsOver isOver) {
    constexpr int longestMs = 60'000;
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, [&] {
        if (isOver())
            loop.quit();
    });
    QTimer::singleShot(longestMs, &loop, [] { qFatal("A story did not end"); });
    if (!isOver())
        loop.exec();
}

template <typename T>
Result<T> answered(const QFuture<Result<T>>& future) {
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    waitFor(&watcher, &QFutureWatcherBase::finished, [&] { return future.isFinished(); });
    return future.result();
}

} // namespace lineside::test
