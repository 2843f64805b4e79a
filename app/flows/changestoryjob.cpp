#include "app/flows/changestoryjob.h"

#include "models/formats/integer.h"
#include "models/ports/whensettled.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lineside {

using Kind = ChangeStory::News::Kind;

namespace {

ChangeStory::News failed(ChangeStory::State during, const Failure& failure) {
    return {.kind = Kind::Failed, .during = during, .failure = failure};
}

/// What the customer's new state demands before the changes may go out, e.g. a companion that is no longer
/// whole.
std::optional<Problem> obstacle(const RecordModel& model) {
    for (const Problem& problem : model.problems()) {
        if (problem.severity != Severity::Warn)
            return problem;
    }
    return {};
}

/// Of what is left to send after a lost answer: what is seen not to be there, and what can't be seen.
ChangeStory::News looked(const ChangeSet& left, const QList<Comparison>& comparisons) {
    const auto unseen = std::count_if(comparisons.cbegin(), comparisons.cend(), [&](const Comparison& one) {
        return one.outcome == Outcome::CannotBeSeen && left.find(one.change.id);
    });
    return {.kind = Kind::Looked, .left = left.count() - int(unseen), .unseen = int(unseen)};
}

bool isAllTaken(const QList<Comparison>& comparisons) {
    return std::all_of(comparisons.cbegin(), comparisons.cend(),
                       [](const Comparison& one) { return one.outcome == Outcome::Taken; });
}

} // namespace

ChangeStoryJob::ChangeStoryJob(std::shared_ptr<RecordModel> model, ChangeRoad& road)
    : m_model(std::move(model))
    , m_road(road)
    , m_shown(m_model->form(), {}, {}, {})
    , m_sent(m_model->form(), {}, {}, {}) {
    m_road.expectQuery(); // the first thing that send() does
}

void ChangeStoryJob::enter(State state, News news) {
    m_state = state;
    m_news = std::move(news);
    Q_EMIT changed();
}

void ChangeStoryJob::choose(int conflict, Take take) {
    m_pending.takes[conflict] = take;
    Q_EMIT changed();
}

ChangeSet ChangeStoryJob::next() const {
    if (!hasConflicts())
        return m_model->changeSet();
    RecordModel trial(m_model->form());
    trial.takeState(*m_model);
    resolve(trial, m_pending);
    return trial.changeSet();
}

QByteArray ChangeStoryJob::preview(const ChangeSet& changes) const {
    return m_road.preview(changes);
}

void ChangeStoryJob::send() {
    if (m_state != State::Ready || m_pending.undecided() > 0)
        return;
    m_shown = next();
    if (hasConflicts()) {
        resolve(*m_model, std::exchange(m_pending, {}));
        ++m_readings;
        if (m_model->changeSet().isEmpty())
            return enter(State::Done, {.kind = Kind::TookTheirs});
    }
    ask(State::Asking, m_model->changeSet());
}

void ChangeStoryJob::lookAgain() {
    if (m_state != State::Uncertain && m_state != State::Unread)
        return;
    m_before = m_state;
    ask(State::Looking, m_sent);
}

void ChangeStoryJob::cancel() {
    if (!canCancel())
        return;
    ++m_call;
    m_cancel.cancel();
    enter(m_state == State::Looking ? m_before : State::Ready);
}

void ChangeStoryJob::ask(State state, const ChangeSet& changes) {
    m_cancel = CancelToken();
    whenSettled(m_road.reread(changes, m_cancel), this,
                [this, call = ++m_call](const Result<Reread>& result) {
                    if (call == m_call)
                        takeReread(result);
                });
    enter(state);
}

void ChangeStoryJob::takeReread(const Result<Reread>& result) {
    const bool looking = m_state == State::Looking;
    if (!result.ok())
        return enter(looking ? m_before : State::Ready, failed(m_state, result.failure()));
    const auto& [theirs, conflicts] = result.value();
    if (!isOurs(theirs))
        return takeReread(Failure{.kind = Failure::Kind::WrongCustomer});
    if (looking && m_before == State::Unread)
        return finish({compare(m_sent, theirs, m_model->form()), theirs, {}});
    if (looking)
        return takeLost(theirs);
    if (conflicts.isEmpty())
        return takeTheirs(theirs);
    askFirst(theirs, conflicts);
}

void ChangeStoryJob::askFirst(const Record& theirs, const QList<Conflict>& conflicts) {
    m_pending = {theirs, conflicts, {}};
    m_pending.takes.resize(conflicts.size());
    enter(State::Ready, {.kind = Kind::Choose});
}

void ChangeStoryJob::takeTheirs(const Record& theirs) {
    m_model->setBaseline(theirs);
    ++m_readings;
    const ChangeSet left = m_model->changeSet();
    if (left.isEmpty())
        enter(State::Done, {.kind = Kind::AlreadyThere});
    else if (const auto problem = obstacle(*m_model))
        enter(State::Ready, {.kind = Kind::Obstacle, .problem = *problem});
    else if (!left.isWithin(m_shown))
        enter(State::Ready, {.kind = Kind::ShownAnew, .elements = left.beyond(m_shown)});
    else
        go(left);
}

/// What of the lost change is at the service, whatever the query shows of it; the rest is merged as ever.
void ChangeStoryJob::takeLost(const Record& theirs) {
    const QList<Comparison> comparisons = compareLost(m_sent, theirs, m_model->form());
    adoptLost(*m_model, comparisons, theirs);
    if (hasArrived(comparisons))
        m_road.arrived(m_sent);
    const ChangeSet left = m_model->changeSet();
    if (left.isEmpty() && !isAllTaken(comparisons)) // masked, or not shown: that is to be said
        return finish({comparisons, theirs, {}});
    ++m_readings;
    if (left.isEmpty())
        return enter(State::Done, {.kind = Kind::AlreadyThere});
    const QList<Conflict> conflicts = merge(left, theirs, m_model->form());
    if (!conflicts.isEmpty())
        return askFirst(theirs, conflicts);
    enter(State::Ready, looked(left, comparisons));
}

/// The stories see to that; a record of somebody else would be no ground for these edits.
bool ChangeStoryJob::isOurs(const Record& theirs) const {
    return readKey(theirs.text(m_model->form().key())) == m_model->key();
}

/// From here on the story is its own: it ends though nobody shows it any more. Its answer is waited for by
/// the application, since an object that holds itself can't be what its own answer hangs on.
void ChangeStoryJob::go(const ChangeSet& changes) {
    m_sent = changes;
    whenSettled(m_road.send(m_sent), QCoreApplication::instance(),
                [self = shared_from_this()](const Result<Saved>& result) mutable {
                    std::exchange(self, nullptr)->takeSaved(result);
                });
    enter(State::Sending);
}

void ChangeStoryJob::takeSaved(const Result<Saved>& result) {
    if (!result.ok()) {
        Failure failure = result.failure();
        // Nobody calls off what is on its way, so an answer that never came tells nothing.
        failure.outcomeUnknown = failure.outcomeUnknown || failure.kind == Failure::Kind::Cancelled;
        return enter(failure.outcomeUnknown ? State::Uncertain : State::Ready,
                     failed(State::Sending, failure));
    }
    const Saved& saved = result.value();
    if (saved.now && isOurs(*saved.now))
        return finish(saved);
    const Failure unread = saved.reading.value_or(Failure{.kind = Failure::Kind::WrongCustomer});
    enter(State::Unread, {.kind = Kind::Unread, .during = State::Sending, .failure = unread});
}

void ChangeStoryJob::finish(const Saved& saved) {
    m_saved = saved;
    adopt(*m_model, saved.comparisons, *saved.now);
    ++m_readings;
    enter(State::Done, {.kind = Kind::Saved});
}

} // namespace lineside
