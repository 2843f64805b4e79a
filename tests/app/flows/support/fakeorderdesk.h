#pragma once

#include "app/flows/orderjobs.h"
#include "models/wire/writer.h"
#include "tests/support/awaited.h"

#include <deque>

namespace lineside {

/// A desk of real stories over a road whose answers come when a test says so.
class FakeOrderDesk : public OrderJobs {
public:
    template <typename T>
    struct Call : Awaited<T> {
        QString what; ///< customer or attempt
        Request request{Operation::CustomersQuery};
    };
    std::deque<Call<DuplicateReport>> checks;
    std::deque<Call<Record>> quotes;
    std::deque<Call<Created>> creates;
    std::deque<Call<Evidence>> looks;
    std::deque<Call<Attempt>> decisions;
    std::deque<Call<Record>> customers;
    QStringList decidedFor; ///< customer IDs, one a decision
    std::optional<OrderToSend> order;
    Attempts* kept = nullptr;

    QFuture<Result<DuplicateReport>> duplicates(Request query, CancelToken cancel) override {
        return begin(checks, {}, query, cancel);
    }
    QFuture<Result<Record>> quote(Request query, CancelToken cancel) override {
        return begin(quotes, {}, query, cancel);
    }
    QFuture<Result<Created>> create(OrderToSend sent, CancelToken cancel) override {
        order = sent;
        return begin(creates, sent.draftId, sent.request, cancel);
    }
    QFuture<Result<Evidence>> lookAfter(QString id, CancelToken cancel) override {
        return begin(looks, id, none(), cancel);
    }
    QFuture<Result<Attempt>> decide(QString id, QString customerId) override {
        decidedFor.append(customerId);
        return begin(decisions, id, none(), {});
    }
    QFuture<Result<Record>> customer(QString id, CancelToken cancel) override {
        return begin(customers, id, none(), cancel);
    }
    [[nodiscard]] QByteArray preview(const Request& request) const override {
        wire::Signature signature;
        signature.sessionKey = QStringLiteral("hidden");
        return wire::envelope(request, signature, {});
    }
    [[nodiscard]] Attempts* attempts() const override { return kept; }

private:
    static Request none() { return Request(Operation::CustomersQuery); }
    template <typename T>
    static QFuture<Result<T>> begin(std::deque<Call<T>>& calls, const QString& what, const Request& request,
                                    const CancelToken& cancel) {
        Call<T>& call = calls.emplace_back();
        call.what = what;
        call.request = request;
        call.cancel = cancel;
        return call.begin();
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
    QFuture<Result<Attempt>> end(Attempt ended, Attempt::State) override {
        put(ended);
        return settled(Result<Attempt>(ended));
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
