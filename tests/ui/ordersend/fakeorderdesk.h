#pragma once

#include "models/ports/orderdesk.h"
#include "models/ports/whensettled.h"
#include "models/wire/writer.h"

#include <QPromise>

#include <list>

namespace lineside {

/// An order desk whose answers come when a test says so.
class FakeOrderDesk : public OrderDesk {
public:
    template <typename T>
    struct Call {
        QString what; ///< customer or attempt
        QPromise<Result<T>> promise;
        CancelToken cancel;
        void answer(Result<T> result) {
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    std::list<Call<Created>> creates;
    std::list<Call<Evidence>> looks;
    std::list<Call<Attempt>> decisions;
    std::list<Call<Record>> customers;
    QStringList decidedFor; ///< customer IDs, one a decision
    std::optional<OrderToSend> order;

    QFuture<Result<DuplicateReport>> duplicates(Request, CancelToken) override { return {}; }
    QFuture<Result<Record>> quote(Request, CancelToken) override { return {}; }
    QFuture<Result<Created>> create(OrderToSend sent, CancelToken cancel) override {
        order = sent;
        return begin(creates, sent.draftId, std::move(cancel));
    }
    QFuture<Result<Evidence>> lookAfter(QString id, CancelToken cancel) override {
        return begin(looks, std::move(id), std::move(cancel));
    }
    QFuture<Result<Attempt>> decide(QString id, QString customerId) override {
        decidedFor.append(customerId);
        return begin(decisions, std::move(id), {});
    }
    QFuture<Result<Record>> customer(QString id, CancelToken cancel) override {
        return begin(customers, std::move(id), std::move(cancel));
    }
    [[nodiscard]] QByteArray preview(const Request& request) const override {
        wire::Signature signature;
        signature.sessionKey = QStringLiteral("hidden");
        return wire::envelope(request, signature, {});
    }

private:
    template <typename T>
    static QFuture<Result<T>> begin(std::list<Call<T>>& calls, QString what, CancelToken cancel) {
        Call<T>& call =
            calls.emplace_back(Call<T>{std::move(what), QPromise<Result<T>>(), std::move(cancel)});
        call.promise.start();
        return call.promise.future();
    }
};

/// Attempts in memory.
class FakeAttempts : public Attempts {
public:
    QList<Attempt> kept;

    [[nodiscard]] bool isOpen() const override { return true; }
    QFuture<Result<bool>> put(Attempt attempt) override {
        const AttemptChange what{attempt.id, attempt.draftId, attempt.state};
        kept.prepend(std::move(attempt));
        Q_EMIT changed(what);
        return settled(Result<bool>(true));
    }
    QFuture<Result<QList<Attempt>>> find(AttemptQuery query) override {
        return settled(Result<QList<Attempt>>(matching(query)));
    }
    QFuture<Result<int>> count(AttemptQuery query) override {
        return settled(Result<int>(int(matching(query).size())));
    }

private:
    [[nodiscard]] QList<Attempt> matching(const AttemptQuery& query) const {
        QList<Attempt> found;
        for (const Attempt& attempt : kept) {
            if (query.takes(attempt))
                found.append(attempt);
        }
        return found;
    }
    template <typename T>
    static QFuture<Result<T>> settled(Result<T> result) {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return promise.future();
    }
};

} // namespace lineside
