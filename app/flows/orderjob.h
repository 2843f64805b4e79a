#pragma once

#include "app/flows/orderroad.h"
#include "models/recordmodel/recordmodel.h"
#include "models/wire/names.h"

namespace lineside {

/// The OrderStory over a road. The road's create() is one story of its own; that its first byte has left is
/// told by the attempt on disk.
class OrderJob : public OrderStory {
    Q_OBJECT

public:
    struct Order {
        QString draftId;
        QString title;
        WireNames names; ///< by which a refusal may speak of an element
        SeenMatches seen;
    };

    /// Both must outlive it.
    OrderJob(const RecordModel& model, OrderRoad& road, Order order);
    ~OrderJob() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const ChangeSet& changes() const override { return m_changes; }
    [[nodiscard]] const Request& request() const override { return m_request; }
    [[nodiscard]] QByteArray preview() const override { return m_road.preview(m_request); }
    [[nodiscard]] bool isCancelled() const override { return m_token.isCancelled(); }
    [[nodiscard]] const QStringList& toExamine() const override { return m_toExamine; }
    [[nodiscard]] const std::optional<Failure>& nobodyLooked() const override { return m_order.seen.refused; }
    [[nodiscard]] bool goesOn() const override { return m_goesOn; }
    [[nodiscard]] const Created& made() const override { return m_made; }
    [[nodiscard]] const DuplicateReport& found() const override { return *m_found; }
    [[nodiscard]] const Failure& failure() const override { return m_failure; }
    [[nodiscard]] const std::optional<ElementId>& refusedAt() const override { return m_refusedAt; }
    [[nodiscard]] const Attempt& attempt() const override { return m_attempt; }

    void setSeen(const SeenMatches& seen) override;
    void goOn(bool on) override;
    void send() override;
    void cancel() override;

private:
    void enter(State state);
    void takeSeen(const SeenMatches& seen);
    void lookForSending(const AttemptChange& change);
    void take(const Result<Created>& result);
    void fail(const Failure& failure);
    void askAbout(const Failure& failure);
    void refuse(const Failure& failure);
    void findAttempt(State state, const QList<Attempt::State>& wanted, const Attempt& otherwise);

    const RecordModel& m_model;
    OrderRoad& m_road;
    Order m_order;
    State m_state = State::Ready;
    ChangeSet m_changes;
    Request m_request;
    QStringList m_toExamine; ///< of those who were seen last
    QStringList m_answered;  ///< customers that the agent went on in spite of
    bool m_goesOn = false;
    Created m_made;
    std::shared_ptr<DuplicateReport> m_found = std::make_shared<DuplicateReport>(); ///< of the last try
    Failure m_failure;
    std::optional<ElementId> m_refusedAt;
    Attempt m_attempt;
    CancelToken m_token;
};

} // namespace lineside
