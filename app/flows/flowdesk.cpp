#include "app/flows/flowdesk.h"

#include "app/flows/changestoryjob.h"
#include "app/flows/lostchange.h"
#include "app/flows/openchanges.h"
#include "app/flows/requeryjob.h"

#include <QPointer>

namespace lineside {
namespace {

/// Nothing is done before it is known what became of another.
template <typename T>
QFuture<Result<T>> undecided() {
    return QtFuture::makeReadyFuture(Result<T>(Failure{.kind = Failure::Kind::Undecided}));
}

/// What would go out now is kept nowhere, and what is kept can't be seen.
template <typename T>
QFuture<Result<T>> notOpenYet() {
    return QtFuture::makeReadyFuture(
        Result<T>(flows::storageFailure(QStringLiteral("The store of attempts is still being opened."))));
}

} // namespace

FlowDesk::FlowDesk(std::shared_ptr<Service> service, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service)) {}

void FlowDesk::setAttempts(Attempts& attempts, std::function<QString(const QString& customerId)> draftOf,
                           std::function<bool()> isOpening) {
    m_keeping.attempts = &attempts;
    m_isOpening = std::move(isOpening);
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

/// Counts one more that the program waits for; the result ends it.
std::function<void()> FlowDesk::begin(const QString& customerId) {
    if (!customerId.isEmpty())
        m_onTheWay.append(customerId);
    Q_EMIT sendsUnderWayChanged(++m_sends);
    return [guard = QPointer(this), customerId] {
        if (!guard)
            return;
        guard->m_onTheWay.removeOne(customerId);
        Q_EMIT guard->sendsUnderWayChanged(--guard->m_sends);
    };
}

QFuture<Result<bool>> FlowDesk::isOpen(QString customerId) {
    if (m_onTheWay.contains(customerId))
        return QtFuture::makeReadyFuture(Result<bool>(true));
    return flows::asFuture(flows::hasOpenChanges(m_keeping.ofNow(), std::move(customerId)));
}

QFuture<Result<LostLook>> FlowDesk::look(QString customerId, CancelToken cancel) {
    if (m_onTheWay.contains(customerId))
        return undecided<LostLook>();
    if (m_isOpening())
        return notOpenYet<LostLook>();
    return flows::asFuture(
        flows::lookAtLost(m_service, m_keeping.ofNow(), std::move(customerId), std::move(cancel)));
}

QFuture<Result<Saved>> FlowDesk::send(ChangeSet changes, QStringList looked) {
    const QString customerId = changes.key();
    if (m_onTheWay.contains(customerId))
        return undecided<Saved>();
    if (m_isOpening())
        return notOpenYet<Saved>();
    flows::ChangeToSend order{std::move(changes), m_draftOf(customerId), std::move(looked)};
    const auto ended = begin(customerId);
    return flows::asFuture(flows::send(m_service, m_keeping.ofNow(), std::move(order)), ended);
}

/// Counted as a sending: the program waits until it is kept.
void FlowDesk::arrived(QString attemptId) {
    const auto ended = begin();
    flows::asFuture(flows::keepArrived(m_keeping.ofNow(), std::move(attemptId)), ended);
}

QByteArray FlowDesk::preview(const ChangeSet& changes) const {
    return m_service->preview(changes.request());
}

} // namespace lineside
