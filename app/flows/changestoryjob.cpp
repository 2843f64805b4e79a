#include "app/flows/changestoryjob.h"

#include "app/flows/laterchanges.h"
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
ChangeStory::News looked(const ChangeSet& left, const QList<Comparison>& comparisons, int unread) {
    const auto isUnseen = [&](const Change& change) {
        return !change.companion &&
               std::any_of(comparisons.cbegin(), comparisons.cend(), [&](const Comparison& one) {
                   return one.outcome == Outcome::CannotBeSeen && one.change.id == change.id;
               });
    };
    const int unseen = int(std::count_if(left.changes().cbegin(), left.changes().cend(), isUnseen));
    return {.kind = Kind::Looked, .left = left.count() - unseen, .unseen = unseen + unread};
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
    m_road.leaving().onCancelled(this, [this] { leave(); });
    whenSettled(m_road.isOpen(m_model->key()), this, [this](const Result<bool>& open) {
        if (m_call == 0 && open && open.value())
            look();
    });
}

void ChangeStoryJob::enter(State state, News news) {
    m_state = state;
    m_news = std::move(news);
    Q_EMIT changed();
}

/// Nothing of it is for who comes next. What is on its way goes on below, and is kept or not as it ends.
void ChangeStoryJob::leave() {
    m_left = true;
    ++m_call;
    m_cancel.cancel();
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
    if (m_left || m_state != State::Ready || m_pending.undecided() > 0)
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
    if (m_left || (m_state != State::Uncertain && m_state != State::Unread))
        return;
    if (m_state == State::Uncertain)
        return look();
    m_before = m_state;
    ask(State::Looking, m_sent);
}

/// At what was lost of this customer, by this story or before it.
void ChangeStoryJob::look() {
    m_before = State::Uncertain;
    m_cancel = CancelToken();
    whenSettled(m_road.look(m_model->key(), m_cancel), this,
                [this, call = ++m_call](const Result<LostLook>& result) {
                    if (call == m_call)
                        takeLook(result);
                });
    enter(State::Looking);
}

void ChangeStoryJob::cancel() {
    if (m_left || !canCancel())
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
    if (looking)
        return finish({compare(m_sent, theirs, m_model->form()), theirs, {}});
    if (conflicts.isEmpty())
        return takeTheirs(theirs);
    askFirst(theirs, conflicts);
}

/// `news`: what is to be told besides.
void ChangeStoryJob::askFirst(const Record& theirs, const QList<Conflict>& conflicts, News news) {
    m_pending = {theirs, conflicts, {}};
    m_pending.takes.resize(conflicts.size());
    news.kind = Kind::Choose;
    enter(State::Ready, std::move(news));
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

/// What of the lost changes is at the service, whatever the query shows of it; the rest is merged as ever.
void ChangeStoryJob::takeLook(const Result<LostLook>& result) {
    if (!result.ok())
        return enter(m_before, failed(m_state, result.failure()));
    const Record& theirs = result.value().theirs;
    if (!isOurs(theirs))
        return takeLook(Failure{.kind = Failure::Kind::WrongCustomer});
    const QList<LostChange>& lost = result.value().changes;
    const auto unread = std::count_if(lost.cbegin(), lost.cend(), [](const auto& one) { return !one.sent; });
    const QList<Comparison> comparisons = takeLost(result.value());
    const ChangeSet left = m_model->changeSet();
    if (left.isEmpty() && !isAllTaken(comparisons)) // masked, or not shown: that is to be said
        return finish({comparisons, theirs, {}});
    ++m_readings;
    if (left.isEmpty())
        return enter(State::Done, {.kind = Kind::AlreadyThere});
    // Once they send, that is their word on all of it.
    const News news = looked(left, comparisons, int(unread));
    const QList<Conflict> conflicts = merge(left, theirs, m_model->form());
    if (!conflicts.isEmpty())
        return askFirst(theirs, conflicts, news);
    enter(State::Ready, news);
}

/// Takes them up one by one. Of those that did not arrive the agent sees what there is to see. What this
/// story sent itself may be kept nowhere.
QList<Comparison> ChangeStoryJob::takeLost(const LostLook& found) {
    QList<LostChange> lost = found.changes;
    const auto isSent = [this](const LostChange& one) {
        return one.sent && one.sent->request() == m_sent.request();
    };
    if (!m_sent.isEmpty() && std::none_of(lost.cbegin(), lost.cend(), isSent)) {
        for (LostChange& older : lost)
            older.later.append(m_sent);
        lost.prepend({{}, m_sent});
    }
    m_sent = ChangeSet(m_model->form(), {}, {}, {});
    m_looked.clear();
    if (lost.isEmpty()) // decided meanwhile
        m_model->setBaseline(found.theirs);
    QList<Comparison> all;
    for (const LostChange& one : lost) {
        auto comparisons =
            one.sent ? compareLost(*one.sent, found.theirs, m_model->form()) : QList<Comparison>();
        comparisons = flows::withoutRepeated(std::move(comparisons), one.later);
        adoptLost(*m_model, comparisons, found.theirs);
        all += comparisons;
        if (!hasArrived(comparisons))
            m_looked.append(one.attemptId);
        else if (!one.attemptId.isEmpty())
            m_road.arrived(one.attemptId);
    }
    return all;
}

/// The stories see to that; a record of somebody else would be no ground for these edits.
bool ChangeStoryJob::isOurs(const Record& theirs) const {
    return readKey(theirs.text(m_model->form().key())) == m_model->key();
}

/// From here on the story is its own: it ends though nobody shows it any more. Its answer is waited for by
/// the application, since an object that holds itself can't be what its own answer hangs on.
void ChangeStoryJob::go(const ChangeSet& changes) {
    m_sent = changes;
    whenSettled(m_road.send(m_sent, m_looked), QCoreApplication::instance(),
                [self = shared_from_this()](const Result<Saved>& result) mutable {
                    std::exchange(self, nullptr)->takeSaved(result);
                });
    enter(State::Sending);
}

void ChangeStoryJob::takeSaved(const Result<Saved>& result) {
    if (m_left)
        return;
    if (!result.ok()) {
        Failure failure = result.failure();
        // Nobody calls off what is on its way, so an answer that never came tells nothing.
        failure.outcomeUnknown = failure.outcomeUnknown || failure.kind == Failure::Kind::Cancelled;
        if (!failure.outcomeUnknown)
            m_sent = ChangeSet(m_model->form(), {}, {}, {});
        if (failure.kind == Failure::Kind::Undecided) // nothing left: an earlier one comes first
            return look();
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
