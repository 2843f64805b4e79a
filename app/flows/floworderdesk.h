#pragma once

#include "app/flows/keeping.h"
#include "app/flows/orderjobs.h"

#include <QObject>

namespace lineside {

/// The port OrderDesk, and the road of its stories, over a service and the attempts of this computer. Owned
/// by the composition root; flows that it started hold the service alive.
class FlowOrderDesk : public QObject, public OrderJobs {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `attempts` should outlive the desk: without them no create can be sent.
    FlowOrderDesk(
        std::shared_ptr<Service> service, Attempts& attempts,
        Clock clock = [] { return QDateTime::currentDateTimeUtc(); }, QObject* parent = nullptr);

    /// Another service from here on: flows under way end with the one they began with.
    void setService(std::shared_ptr<Service> service) { m_service = std::move(service); }

    /// The installation's codes for "nobody has it": SiteCatalog::notFoundCodes().
    void setNotFoundCodes(const QStringList& codes) { m_notFoundCodes = codes; }

    QFuture<Result<DuplicateReport>> duplicates(Request query, CancelToken cancel) override;
    QFuture<Result<Record>> quote(Request query, CancelToken cancel) override;
    QFuture<Result<Created>> create(OrderToSend order, CancelToken cancel) override;
    QFuture<Result<Evidence>> lookAfter(QString attemptId, CancelToken cancel) override;
    QFuture<Result<Attempt>> decide(QString attemptId, QString customerId) override;
    QFuture<Result<Record>> customer(QString customerId, CancelToken cancel) override;
    [[nodiscard]] QByteArray preview(const Request& request) const override;
    [[nodiscard]] Attempts* attempts() const override { return m_keeping.attempts; }

    /// Creates and decisions on their way. The program waits for them before it ends.
    [[nodiscard]] int sendsUnderWay() const { return m_sends; }

Q_SIGNALS:
    void sendsUnderWayChanged(int count);

private:
    std::function<void()> begin();

    std::shared_ptr<Service> m_service;
    flows::Keeping m_keeping;
    QStringList m_notFoundCodes;
    QSet<QString> m_sending; ///< drafts whose create is under way here; the store knows of other desks'
    int m_sends = 0;
};

} // namespace lineside
