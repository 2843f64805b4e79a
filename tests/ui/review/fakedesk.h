#pragma once

#include "models/ports/desk.h"
#include "models/wire/writer.h"

#include <QPromise>

#include <list>

namespace lineside {

/// A desk whose answers come when a test says so.
class FakeDesk : public Desk {
public:
    template <typename T>
    struct Call {
        ChangeSet changes;
        QPromise<Result<T>> promise;
        CancelToken cancel;
        void answer(Result<T> result) {
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    std::list<Call<Prepared>> prepares;
    std::list<Call<Saved>> sends;
    int expected = 0; ///< how often a query was said to be likely

    [[nodiscard]] int questions() const { return int(prepares.size() + sends.size()); }
    /// Answers the last question with what the service holds, merged as the program does.
    void prepared(const Record& theirs) {
        Call<Prepared>& call = prepares.back();
        call.answer(Prepared{theirs, merge(call.changes, theirs, FormSchema::customer())});
    }
    /// The last change was taken, and the service holds this now.
    void saved(const Record& now) {
        Call<Saved>& call = sends.back();
        call.answer(Saved{compare(call.changes, now, FormSchema::customer()), now, {}});
    }

    void expectQuery() override { ++expected; }
    QFuture<Result<Record>> lookUp(Guess, CancelToken) override { return {}; }
    QFuture<Result<QList<Match>>> find(FindQuery, CancelToken) override { return {}; }
    QFuture<Result<Prepared>> prepare(ChangeSet changes, CancelToken cancel) override {
        return begin(prepares, std::move(changes), std::move(cancel));
    }
    QFuture<Result<Saved>> send(ChangeSet changes) override { return begin(sends, std::move(changes), {}); }
    [[nodiscard]] QByteArray preview(const ChangeSet& changes) const override {
        wire::Signature signature;
        signature.sessionKey = QStringLiteral("hidden");
        return wire::envelope(changes.request(), signature, {});
    }

private:
    template <typename T>
    static QFuture<Result<T>> begin(std::list<Call<T>>& calls, ChangeSet changes, CancelToken cancel) {
        Call<T>& call =
            calls.emplace_back(Call<T>{std::move(changes), QPromise<Result<T>>(), std::move(cancel)});
        call.promise.start();
        return call.promise.future();
    }
};

} // namespace lineside
