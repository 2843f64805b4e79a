#pragma once

#include "app/flows/changestoryjob.h"
#include "app/flows/requeryjob.h"
#include "models/wire/writer.h"
#include "tests/support/awaited.h"

#include <list>

namespace lineside {

/// A desk whose answers come when a test says so, below the real stories.
class FakeDesk : public Desk, public ChangeRoad {
public:
    template <typename T>
    struct Call : Awaited<T> {
        ChangeSet changes;
        explicit Call(ChangeSet asked) : changes(std::move(asked)) {}
    };
    std::list<Call<Reread>> rereads;
    std::list<Call<Saved>> sends;
    QList<LostChange> lost; ///< what a look finds
    QStringList seenThere;  ///< lost changes that a look saw arrive
    QStringList lookedAt;   ///< those of which the agent saw what the last change was sent upon
    int expected = 0;       ///< how often a query was said to be likely

    [[nodiscard]] int questions() const { return int(rereads.size() + sends.size()); }
    /// Answers the last question with what the service holds, merged as the program does.
    void reread(const Record& theirs) {
        Call<Reread>& call = rereads.back();
        call.answer(Reread{theirs, merge(call.changes, theirs, FormSchema::customer())});
    }
    /// The last change was taken, and the service holds this now.
    void saved(const Record& now) {
        Call<Saved>& call = sends.back();
        call.answer(Saved{compare(call.changes, now, FormSchema::customer()), now, {}});
    }

    CancelToken leaves;
    [[nodiscard]] CancelToken leaving() const override { return leaves; }
    void expectQuery() override { ++expected; }
    QFuture<Result<Record>> lookUp(Guess, CancelToken) override { return {}; }
    QFuture<Result<QList<Match>>> find(FindQuery, CancelToken) override { return {}; }
    std::shared_ptr<RequeryStory> requery() override { return std::make_shared<RequeryJob>(*this); }
    std::shared_ptr<ChangeStory> change(std::shared_ptr<RecordModel> model) override {
        return std::make_shared<ChangeStoryJob>(std::move(model), *this);
    }
    QFuture<Result<bool>> isOpen(QString) override {
        return QtFuture::makeReadyFuture(Result<bool>(!lost.isEmpty()));
    }
    /// Answered as any other question before a change.
    QFuture<Result<LostLook>> look(QString customerId, CancelToken cancel) override {
        const ChangeSet nothing(FormSchema::customer(), customerId, {}, {});
        return begin(rereads, nothing, std::move(cancel)).then([this](const Result<Reread>& found) {
            return found ? Result<LostLook>(LostLook{found.value().theirs, lost}) : found.failure();
        });
    }
    QFuture<Result<Reread>> reread(ChangeSet changes, CancelToken cancel) override {
        return begin(rereads, std::move(changes), std::move(cancel));
    }
    QFuture<Result<Saved>> send(ChangeSet changes, QStringList looked) override {
        lookedAt = std::move(looked);
        return begin(sends, std::move(changes), {});
    }
    void arrived(QString attemptId) override { seenThere.append(attemptId); }
    [[nodiscard]] QByteArray preview(const ChangeSet& changes) const override {
        wire::Signature signature;
        signature.sessionKey = QStringLiteral("hidden");
        return wire::envelope(changes.request(), signature, {});
    }

private:
    template <typename T>
    static QFuture<Result<T>> begin(std::list<Call<T>>& calls, ChangeSet changes, CancelToken cancel) {
        Call<T>& call = calls.emplace_back(std::move(changes));
        call.cancel = std::move(cancel);
        return call.begin();
    }
};

} // namespace lineside
