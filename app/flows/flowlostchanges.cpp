#include "app/flows/flowlostchanges.h"

#include "app/flows/lostchange.h"
#include "models/ports/whensettled.h"

namespace lineside {

FlowLostChanges::FlowLostChanges(std::shared_ptr<Service> service, Attempts& attempts, Clock clock,
                                 QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_keeping{&attempts, std::move(clock)} {}

QFuture<Result<ChangeEvidence>> FlowLostChanges::lookAfter(QString attemptId, CancelToken cancel) {
    return flows::asFuture(
        flows::lookAfterChange(m_service, m_keeping, std::move(attemptId), std::move(cancel)));
}

QFuture<Result<Attempt>> FlowLostChanges::decide(QString attemptId, bool arrived) {
    return flows::asFuture(flows::decideChange(m_keeping, std::move(attemptId), arrived));
}

void FlowLostChanges::lookAfterAll() {
    if (!m_keeping.isOpen())
        return;
    whenSettled(m_keeping.attempts->find({.states = {Attempt::State::Uncertain}}), this,
                [this](const Result<QList<Attempt>>& found) {
                    for (const Attempt& attempt : found ? found.value() : QList<Attempt>()) {
                        if (attempt.kind == Attempt::Kind::Update)
                            lookAfter(attempt.id, {});
                    }
                });
}

} // namespace lineside
