#pragma once

#include "models/ports/canceltoken.h"
#include "models/ports/failure.h"

#include <QPromise>

namespace lineside {

/// A question to a fake whose answer comes when a test says so.
template <typename T>
struct Awaited {
    CancelToken cancel;
    QPromise<Result<T>> promise;

    /// Whoever asks waits for this.
    QFuture<Result<T>> begin() {
        promise.start();
        return promise.future();
    }
    void answer(Result<T> result) {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace lineside
