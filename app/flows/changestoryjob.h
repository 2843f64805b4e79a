#pragma once

#include "app/flows/changeroad.h"

namespace lineside {

/// The ChangeStory over a road. Held by shared pointers only: while a change is on its way it holds itself,
/// and the model.
class ChangeStoryJob : public ChangeStory, public std::enable_shared_from_this<ChangeStoryJob> {
    Q_OBJECT

public:
    ChangeStoryJob(std::shared_ptr<RecordModel> model, ChangeRoad& road);

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const News& news() const override { return m_news; }
    [[nodiscard]] RecordModel& model() const override { return *m_model; }
    [[nodiscard]] int readings() const override { return m_readings; }
    [[nodiscard]] const Pending& pending() const override { return m_pending; }
    [[nodiscard]] ChangeSet next() const override;
    [[nodiscard]] QByteArray preview(const ChangeSet& changes) const override;
    [[nodiscard]] const Saved& saved() const override { return m_saved; }

    void choose(int conflict, Take take) override;
    void send() override;
    void lookAgain() override;
    void cancel() override;

private:
    /// The one way to end a step.
    void enter(State state, News news = {});
    void leave();
    void ask(State state, const ChangeSet& changes);
    void look();
    void takeReread(const Result<Reread>& result);
    void takeTheirs(const Record& theirs);
    void takeLook(const Result<LostLook>& result);
    QList<Comparison> takeLost(const LostLook& found);
    void askFirst(const Record& theirs, const QList<Conflict>& conflicts, News news = {});
    void go(const ChangeSet& changes);
    void takeSaved(const Result<Saved>& result);
    void finish(const Saved& saved);
    [[nodiscard]] bool isOurs(const Record& theirs) const;

    std::shared_ptr<RecordModel> m_model;
    ChangeRoad& m_road;
    State m_state = State::Ready;
    State m_before = State::Ready; ///< of Looking
    News m_news;
    int m_readings = 0;
    Pending m_pending;
    ChangeSet m_shown;    ///< on which send() was called
    ChangeSet m_sent;     ///< of which nothing is known yet
    QStringList m_looked; ///< attempts of lost changes of which the agent has seen what there is to see
    Saved m_saved;
    CancelToken m_cancel;
    bool m_left = false; ///< its person has
    int m_call = 0;      ///< answers to earlier calls are not waited for
};

} // namespace lineside
