#pragma once

#include "models/ports/failure.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace lineside::flows {

/// A future that may be cancelled from below, made safe to await: it settles with Failure{Cancelled}. Every
/// await of a port goes through this.
template <typename T>
QFuture<Result<T>> settled(QFuture<Result<T>> future) {
    return future.onCanceled([] { return Result<T>(Failure{.kind = Failure::Kind::Cancelled}); });
}

/// A flow as a future. The flow runs to its end whether anybody waits or not; `ended` is called just before
/// the future settles.
template <typename T>
QFuture<T> asFuture(
    QCoro::Task<T> task, std::function<void()> ended = [] {}) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    task.then([promise, ended = std::move(ended)](T value) {
        ended();
        promise->addResult(std::move(value));
        promise->finish();
    });
    return promise->future();
}

} // namespace lineside::flows
