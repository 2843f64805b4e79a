#pragma once

#include "app/api/service.h"

namespace lineside {

template <typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
Promise<T> startedPromise() {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void finish(const Promise<T>& promise, Result<T> result) {
    promise->addResult(std::move(result));
    promise->finish();
}

inline Failure failureOf(Failure::Kind kind, const QString& detail = {}) {
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    return failure;
}

/// A call from call() to its end.
struct ApiService::Job {
    Job(Request what, CancelToken token) : request(std::move(what)), cancel(std::move(token)) {}

    Request request;
    CancelToken cancel;
    Promise<Reply> promise = startedPromise<Reply>();
    api::Session::Mark mark; ///< of the session that signed the last attempt
    quint64 person = 0;      ///< the agent who made the call: it is never sent for another
    bool repeated = false;
    api::Begun begun = std::make_shared<std::atomic_bool>(false); ///< of the attempt that runs
};

/// A sign-in that runs, by the agent's wish (then with a promise) or because calls need it.
struct ApiService::SignIn {
    CancelToken cancel;
    Promise<Header> promise;
    bool repeated = false;
};

} // namespace lineside
