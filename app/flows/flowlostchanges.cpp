#include "app/flows/flowlostchanges.h"

#include "app/flows/lostchange.h"
#include "models/ports/whensettled.h"

namespace lineside {

FlowLostChanges::FlowLostChanges(std::shared_ptr<Service> service, Attempts& attempts, Clock clock,
                                 QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_keeping{&attempts, std::move(clock)} {
    connect(&attempts, &Attempts::changed, this, &FlowLostChanges::noteChange);
}

/// What is looked after belongs to whose store it was.
void FlowLostChanges::noteChange(const AttemptChange& what) {
    if (what.id.isEmpty() && !m_keeping.isOpen())
        std::exchange(m_looks, {}).cancel();
}

/// Counts one more decision that the program waits for; the result ends it.
std::function<void()> FlowLostChanges::begin() {
    Q_EMIT sendsUnderWayChanged(++m_sends);
    return [guard = QPointer(this)] {
        if (guard)
            Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
    };
}

QFuture<Result<ChangeEvidence>> FlowLostChanges::lookAfter(QString attemptId, CancelToken cancel) {
    m_looks.onCancelled(this, [cancel]() mutable { cancel.cancel(); });
    return flows::asFuture(
        flows::lookAfterChange(m_service, m_keeping.ofNow(), std::move(attemptId), std::move(cancel)));
}

QFuture<Result<Attempt>> FlowLostChanges::decide(QString attemptId, bool saved) {
    return flows::asFuture(flows::decideChange(m_keeping.ofNow(), std::move(attemptId), saved), begin());
}

void FlowLostChanges::lookAfterAll() {
    if (!m_keeping.isOpen())
        return;
    whenSettled(m_keeping.attempts->find({.states = {Attempt::State::Uncertain}}), this,
                [this, keeping = m_keeping.ofNow()](const Result<QList<Attempt>>& found) {
                    if (!keeping.isOpen())
                        return;
                    for (const Attempt& attempt : found ? found.value() : QList<Attempt>()) {
                        if (attempt.kind == Attempt::Kind::Update)
                            lookAfter(attempt.id, {});
                    }
                });
}

} // namespace lineside
