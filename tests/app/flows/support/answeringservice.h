#pragma once

#include "models/ports/service.h"

#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>

namespace lineside::test {

/// A service without a network: answers each call by a script, in the event loop, and counts.
class AnsweringService : public Service {
public:
    std::function<Result<Reply>(const Request&)> answer;
    QList<Operation> asked;

    QFuture<Result<Reply>> call(Request request, CancelToken) override {
        asked.append(request.operation());
        auto promise = std::make_shared<QPromise<Result<Reply>>>();
        promise->start();
        QTimer::singleShot(0, [promise, reply = answer(request)] {
            promise->addResult(reply);
            promise->finish();
        });
        return promise->future();
    }
    QByteArray preview(const Request&) const override { return {}; }

    [[nodiscard]] int count(Operation operation) const { return int(asked.count(operation)); }
};

} // namespace lineside::test
