#pragma once

#include "app/flows/requeryjob.h"
#include "models/ports/desk.h"
#include "tests/support/awaited.h"

#include <deque>

namespace lineside {

/// Answers look-ups when the test says so, or at once when an answer lies ready. Changes nothing.
class LookUpDesk : public Desk {
public:
    struct LookUp : Awaited<Record> {
        Guess guess;
    };
    struct Find : Awaited<QList<Match>> {
        FindQuery query;
    };

    void expectQuery() override { ++expected; }
    QFuture<Result<Record>> lookUp(Guess guess, CancelToken cancel) override {
        LookUp& asked = lookUps.emplace_back();
        asked.guess = std::move(guess);
        asked.cancel = std::move(cancel);
        QFuture<Result<Record>> future = asked.begin();
        if (ready.contains(asked.guess.value))
            answer(ready.value(asked.guess.value));
        return future;
    }
    QFuture<Result<QList<Match>>> find(FindQuery query, CancelToken cancel) override {
        Find& asked = finds.emplace_back();
        asked.query = std::move(query);
        asked.cancel = std::move(cancel);
        return asked.begin();
    }
    std::shared_ptr<RequeryStory> requery() override { return std::make_shared<RequeryJob>(*this); }
    std::shared_ptr<ChangeStory> change(std::shared_ptr<RecordModel> /*model*/) override { return {}; }

    /// To the latest look-up.
    void answer(const Result<Record>& result) { lookUps.back().answer(result); }
    void answerFind(const Result<QList<Match>>& result) { finds.back().answer(result); }

    int expected = 0; ///< how often a query was said to be likely
    std::deque<LookUp> lookUps;
    std::deque<Find> finds;
    QHash<QString, Result<Record>> ready; ///< by the value of the guess
};

} // namespace lineside
