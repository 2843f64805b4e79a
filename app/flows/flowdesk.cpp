#include "app/flows/flowdesk.h"

#include "app/flows/changestoryjob.h"
#include "app/flows/lostchange.h"
#include "app/flows/requeryjob.h"

#include <QPointer>

namespace lineside {

FlowDesk::FlowDesk(std::shared_ptr<Service> service, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service)) {}

void FlowDesk::setAttempts(Attempts& attempts, std::function<QString(const QString& customerId)> draftOf) {
    m_keeping.attempts = &attempts;
    m_draftOf = std::move(draftOf);
}

QFuture<Result<Record>> FlowDesk::lookUp(Guess guess, CancelToken cancel) {
    return flows::asFuture(flows::lookUp(m_service, std::move(guess), std::move(cancel)));
}

QFuture<Result<QList<Match>>> FlowDesk::find(FindQuery query, CancelToken cancel) {
    return flows::asFuture(flows::find(m_service, std::move(query), std::move(cancel)));
}

std::shared_ptr<RequeryStory> FlowDesk::requery() {
    return std::make_shared<RequeryJob>(*this);
}

std::shared_ptr<ChangeStory> FlowDesk::change(std::shared_ptr<RecordModel> model) {
    return std::make_shared<ChangeStoryJob>(std::move(model), *this);
}

QFuture<Result<Reread>> FlowDesk::reread(ChangeSet changes, CancelToken cancel) {
    return flows::asFuture(flows::reread(m_service, std::move(changes), std::move(cancel)));
}

QFuture<Result<Saved>> FlowDesk::send(ChangeSet changes) {
    Q_EMIT sendsUnderWayChanged(++m_sends);
    const QString draftId = m_draftOf(changes.key());
    return flows::asFuture(flows::send(m_service, m_keeping.ofNow(), std::move(changes), draftId),
                           [guard = QPointer(this)] {
                               if (guard)
                                   Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
                           });
}

/// Counted as a sending: the program waits until it is kept.
void FlowDesk::arrived(ChangeSet changes) {
    Q_EMIT sendsUnderWayChanged(++m_sends);
    flows::asFuture(flows::keepArrived(m_keeping, std::move(changes)), [guard = QPointer(this)] {
        if (guard)
            Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
    });
}

QByteArray FlowDesk::preview(const ChangeSet& changes) const {
    return m_service->preview(changes.request());
}

} // namespace lineside
