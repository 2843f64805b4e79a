#pragma once

#include "app/flows/keeping.h"
#include "models/ports/lostchanges.h"
#include "models/ports/service.h"

#include <QObject>

namespace lineside {

/// The port LostChanges over a service and the attempts of this computer. Owned by the composition root.
class FlowLostChanges : public QObject, public LostChanges {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    FlowLostChanges(
        std::shared_ptr<Service> service, Attempts& attempts,
        Clock clock = [] { return QDateTime::currentDateTimeUtc(); }, QObject* parent = nullptr);

    /// Decisions that are not kept yet. Who leaves waits for them.
    [[nodiscard]] int sendsUnderWay() const { return m_sends; }

    /// Another service from here on: flows under way end with the one they began with.
    void setService(std::shared_ptr<Service> service) { m_service = std::move(service); }

    QFuture<Result<ChangeEvidence>> lookAfter(QString attemptId, CancelToken cancel) override;
    QFuture<Result<Attempt>> decide(QString attemptId, bool saved) override;
    /// Of a store that has just been opened: looks after each of them, once. What stays uncertain, or can't
    /// be asked now, waits for the agent.
    void lookAfterAll();

Q_SIGNALS:
    void sendsUnderWayChanged(int count);

private:
    void noteChange(const AttemptChange& what);
    std::function<void()> begin();

    std::shared_ptr<Service> m_service;
    flows::Keeping m_keeping;
    CancelToken m_looks; ///< of the store that is open: they end when it closes
    int m_sends = 0;
};

} // namespace lineside
