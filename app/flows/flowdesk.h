#pragma once

#include "app/flows/lookup.h"
#include "app/flows/save.h"
#include "models/ports/desk.h"

#include <QObject>

namespace lineside {

/// The port Desk over a service, and the road of its changes. Owned by the composition root; flows that it
/// started hold the service alive.
class FlowDesk : public QObject, public Desk, public ChangeRoad {
    Q_OBJECT

public:
    explicit FlowDesk(std::shared_ptr<Service> service, QObject* parent = nullptr);

    /// Another service from here on: flows under way end with the one they began with.
    void setService(std::shared_ptr<Service> service) { m_service = std::move(service); }

    /// Where attempts of changes are kept, and which draft the changes of a customer come from (empty: none).
    /// Without it nothing is kept. `isOpening`: it is not known yet whether there is such a place; until then
    /// nothing is sent and nothing looked at, Failure{Storage}.
    void setAttempts(
        Attempts& attempts, std::function<QString(const QString& customerId)> draftOf,
        std::function<bool()> isOpening = [] { return false; });

    /// The person leaves: what their stories still ask is called off, and nothing more is kept or said of it.
    void endStories() { std::exchange(m_leaving, {}).cancel(); }

    [[nodiscard]] CancelToken leaving() const override { return m_leaving; }
    void expectQuery() override { m_service->expectQuery(); }
    QFuture<Result<Record>> lookUp(Guess guess, CancelToken cancel) override;
    QFuture<Result<QList<Match>>> find(FindQuery query, CancelToken cancel) override;
    std::shared_ptr<RequeryStory> requery() override;
    std::shared_ptr<ChangeStory> change(std::shared_ptr<RecordModel> model) override;

    QFuture<Result<Reread>> reread(ChangeSet changes, CancelToken cancel) override;
    QFuture<Result<bool>> isOpen(QString customerId) override;
    QFuture<Result<LostLook>> look(QString customerId, CancelToken cancel) override;
    QFuture<Result<Saved>> send(ChangeSet changes, QStringList looked = {}) override;
    void arrived(QString attemptId) override;
    [[nodiscard]] QByteArray preview(const ChangeSet& changes) const override;

    /// Changes on their way or not yet compared. The program waits for them before it ends.
    [[nodiscard]] int sendsUnderWay() const { return m_sends; }

Q_SIGNALS:
    void sendsUnderWayChanged(int count);

private:
    std::function<void()> begin(const QString& customerId = {});

    std::shared_ptr<Service> m_service;
    flows::Keeping m_keeping{nullptr, [] { return QDateTime::currentDateTimeUtc(); }};
    std::function<QString(const QString&)> m_draftOf = [](const QString&) { return QString(); };
    std::function<bool()> m_isOpening = [] { return false; };
    QStringList m_onTheWay; ///< customers; each one once
    CancelToken m_leaving;
    int m_sends = 0;
};

} // namespace lineside
