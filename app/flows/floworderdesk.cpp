#include "app/flows/floworderdesk.h"

#include "app/flows/create.h"
#include "app/flows/duplicates.h"
#include "app/flows/lostanswer.h"
#include "app/flows/quote.h"

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QFuture<Result<T>> failed(const Failure& failure) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(failure));
    promise.finish();
    return promise.future();
}

} // namespace

FlowOrderDesk::FlowOrderDesk(std::shared_ptr<Service> service, Attempts& attempts, Clock clock,
                             QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_keeping{&attempts, std::move(clock)} {
    setTiming({.clock = m_keeping.clock});
}

/// Counts one more story that the program waits for; the result ends it.
std::function<void()> FlowOrderDesk::begin() {
    Q_EMIT sendsUnderWayChanged(++m_sends);
    return [guard = QPointer(this)] {
        if (guard)
            Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
    };
}

QFuture<Result<DuplicateReport>> FlowOrderDesk::duplicates(Request query, CancelToken cancel) {
    return flows::asFuture(flows::duplicates(m_service, std::move(query), std::move(cancel)));
}

QFuture<Result<Record>> FlowOrderDesk::quote(Request query, CancelToken cancel) {
    return flows::asFuture(flows::quote(m_service, std::move(query), std::move(cancel)));
}

QFuture<Result<Created>> FlowOrderDesk::create(OrderToSend order, CancelToken cancel) {
    if (!m_keeping.isOpen())
        return failed<Created>(flows::storageFailure(u"The store of attempts is not open."_s));
    const QString draft = order.draftId;
    if (!draft.isEmpty() && m_sending.contains(draft))
        return failed<Created>(Failure{.kind = Failure::Kind::Undecided});
    m_sending.insert(draft);
    auto ended = [guard = QPointer(this), draft, count = begin()] {
        if (guard)
            guard->m_sending.remove(draft);
        count();
    };
    return flows::asFuture(
        flows::create(m_service, m_keeping, std::move(order), m_notFoundCodes, std::move(cancel)),
        std::move(ended));
}

QFuture<Result<Evidence>> FlowOrderDesk::lookAfter(QString attemptId, CancelToken cancel) {
    return flows::asFuture(
        flows::lookAfter(m_service, m_keeping, std::move(attemptId), m_notFoundCodes, std::move(cancel)));
}

QFuture<Result<Attempt>> FlowOrderDesk::decide(QString attemptId, QString customerId) {
    return flows::asFuture(flows::decide(m_keeping, std::move(attemptId), std::move(customerId)), begin());
}

QFuture<Result<Record>> FlowOrderDesk::customer(QString customerId, CancelToken cancel) {
    return flows::asFuture(flows::askCustomer(m_service, std::move(customerId), std::move(cancel)));
}

QByteArray FlowOrderDesk::preview(const Request& request) const {
    return m_service->preview(request);
}

} // namespace lineside
