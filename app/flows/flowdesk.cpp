#include "app/flows/flowdesk.h"

#include <QPointer>

namespace lineside {

FlowDesk::FlowDesk(std::shared_ptr<Service> service, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service)) {}

QFuture<Result<Record>> FlowDesk::lookUp(Guess guess, CancelToken cancel) {
    return flows::asFuture(flows::lookUp(m_service, std::move(guess), std::move(cancel)));
}

QFuture<Result<QList<Match>>> FlowDesk::find(FindQuery query, CancelToken cancel) {
    return flows::asFuture(flows::find(m_service, std::move(query), std::move(cancel)));
}

QFuture<Result<Prepared>> FlowDesk::prepare(ChangeSet changes, CancelToken cancel) {
    return flows::asFuture(flows::prepare(m_service, std::move(changes), std::move(cancel)));
}

QFuture<Result<Saved>> FlowDesk::send(ChangeSet changes) {
    Q_EMIT sendsUnderWayChanged(++m_sends);
    return flows::asFuture(flows::send(m_service, std::move(changes)), [guard = QPointer(this)] {
        if (guard)
            Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
    });
}

QByteArray FlowDesk::preview(const ChangeSet& changes) const {
    return m_service->preview(changes.request());
}

} // namespace lineside
