#include "ui/review/reviewflow.h"

#include "models/formats/integer.h"
#include "models/ports/whensettled.h"
#include "ui/words/labels.h"
#include "ui/words/problemwords.h"

#include <algorithm>

namespace lineside {

ReviewFlow::ReviewFlow(RecordModel& model, Desk& desk, Seconds seconds, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_desk(desk)
    , m_seconds(seconds)
    , m_shown(model.form(), {}, {}, {})
    , m_sent(model.form(), {}, {}, {}) {
    m_desk.expectQuery(); // the first thing that Send does
}

bool ReviewFlow::isBusy() const {
    return m_stage == Stage::Asking || m_stage == Stage::Sending || m_stage == Stage::Looking;
}

void ReviewFlow::enter(Stage stage) {
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ReviewFlow::choose(int conflict, Take take) {
    m_pending.takes[conflict] = take;
    Q_EMIT chosen();
}

ChangeSet ReviewFlow::next() const {
    if (!hasConflicts())
        return m_model.changeSet();
    RecordModel trial(m_model.form());
    trial.takeState(m_model);
    resolve(trial, m_pending);
    return trial.changeSet();
}

void ReviewFlow::send() {
    if (m_stage != Stage::Ready || m_pending.undecided() > 0)
        return;
    m_shown = next();
    if (hasConflicts()) {
        const Pending chosen = std::exchange(m_pending, {});
        resolve(m_model, chosen);
        Q_EMIT rebased(chosen.theirs);
        if (m_model.changeSet().isEmpty()) {
            enter(Stage::Done);
            Q_EMIT nothingLeft(true);
            return;
        }
    }
    enter(Stage::Asking);
    ask(m_model.changeSet());
}

void ReviewFlow::lookAgain() {
    if (m_stage != Stage::Uncertain && m_stage != Stage::Unread)
        return;
    m_before = m_stage;
    enter(Stage::Looking);
    ask(m_sent);
}

void ReviewFlow::cancel() {
    if (!canCancel())
        return;
    ++m_call;
    m_cancel.cancel();
    enter(m_stage == Stage::Looking ? m_before : Stage::Ready);
}

void ReviewFlow::ask(const ChangeSet& changes) {
    m_cancel = CancelToken();
    whenSettled(m_desk.prepare(changes, m_cancel), this,
                [this, call = ++m_call](const Result<Prepared>& result) {
                    if (call == m_call)
                        takePrepared(result);
                });
}

void ReviewFlow::takePrepared(const Result<Prepared>& result) {
    const bool looking = m_stage == Stage::Looking;
    if (!result.ok()) {
        enter(looking ? m_before : Stage::Ready);
        const During during = looking ? During::LookUp : During::Save;
        FailureWords said = words(result.failure(), during, m_seconds.query);
        if (m_stage == Stage::Uncertain)
            said.text += u' ' + tr("The changes may or may not be saved. Nothing is sent again until "
                                   "Lineside has looked.");
        Q_EMIT failed(said);
        return;
    }
    const Prepared& prepared = result.value();
    if (!isOurs(prepared.theirs))
        return takePrepared(Failure{.kind = Failure::Kind::WrongCustomer});
    if (looking && m_before == Stage::Unread)
        return takeUnread(prepared.theirs);
    if (looking)
        return takeLost(prepared.theirs);
    if (prepared.conflicts.isEmpty())
        return takeTheirs(prepared.theirs);
    askFirst(prepared.theirs, prepared.conflicts);
}

void ReviewFlow::askFirst(const Record& theirs, const QList<Conflict>& conflicts) {
    m_pending = {theirs, conflicts, {}};
    m_pending.takes.resize(conflicts.size());
    enter(Stage::Ready);
    Q_EMIT conflictsFound();
}

void ReviewFlow::takeUnread(const Record& theirs) {
    finish({compare(m_sent, theirs, m_model.form()), theirs, {}});
}

/// What of the lost change is at the service, whatever the query shows of it; the rest is merged as ever.
void ReviewFlow::takeLost(const Record& theirs) {
    const QList<Comparison> comparisons = compareLost(m_sent, theirs, m_model.form());
    adoptLost(m_model, comparisons, theirs);
    const ChangeSet left = m_model.changeSet();
    const bool told = std::any_of(comparisons.cbegin(), comparisons.cend(), [](const Comparison& one) {
        return one.outcome != Outcome::Taken; // masked, or not shown
    });
    if (left.isEmpty() && told)
        return finish({comparisons, theirs, {}});
    Q_EMIT rebased(theirs);
    if (left.isEmpty()) {
        enter(Stage::Done);
        Q_EMIT nothingLeft(false);
        return;
    }
    const QList<Conflict> conflicts = merge(left, theirs, m_model.form());
    if (!conflicts.isEmpty())
        return askFirst(theirs, conflicts);
    const auto unseen = std::count_if(comparisons.cbegin(), comparisons.cend(), [&](const Comparison& one) {
        return one.outcome == Outcome::CannotBeSeen && left.find(one.change.id);
    });
    enter(Stage::Ready);
    Q_EMIT looked(left.count() - int(unseen), int(unseen));
}

void ReviewFlow::takeTheirs(const Record& theirs) {
    rebase(theirs);
    const ChangeSet left = m_model.changeSet();
    if (left.isEmpty()) {
        enter(Stage::Done);
        Q_EMIT nothingLeft(false);
    } else if (const QString words = obstacle(); !words.isEmpty()) {
        enter(Stage::Ready);
        Q_EMIT failed({words, {}});
    } else if (!left.isWithin(m_shown)) {
        enter(Stage::Ready);
        Q_EMIT shownAnew({difference(left), {}});
    } else {
        go();
    }
}

void ReviewFlow::rebase(const Record& theirs) {
    m_model.setBaseline(theirs);
    Q_EMIT rebased(theirs);
}

/// What the customer's new state demands before the changes may go out, e.g. a companion that is no longer
/// whole.
QString ReviewFlow::obstacle() const {
    for (const Problem& problem : m_model.problems()) {
        if (problem.severity != Severity::Warn)
            return tr("The customer was changed at the service. %1: %2 Nothing was sent.")
                .arg(longLabel(problem.element), words(problem));
    }
    return {};
}

QString ReviewFlow::difference(const ChangeSet& left) const {
    QStringList names;
    const QList<ElementId> elements = left.beyond(m_shown);
    for (const ElementId id : elements)
        names.append(longLabel(id));
    return tr("The customer was changed at the service, and other values would be sent than you saw: %1. "
              "Nothing was sent. Look at them, then send.")
        .arg(names.join(u", "));
}

/// The stories see to that; a record of somebody else would be no ground for this page's edits.
bool ReviewFlow::isOurs(const Record& theirs) const {
    return readKey(theirs.text(m_model.form().key())) == m_model.key();
}

void ReviewFlow::go() {
    m_sent = m_model.changeSet();
    enter(Stage::Sending);
    whenSettled(m_desk.send(m_sent), this, [this](const Result<Saved>& result) { takeSaved(result); });
}

void ReviewFlow::takeSaved(const Result<Saved>& result) {
    if (!result.ok()) {
        Failure failure = result.failure();
        // Nobody calls off what is on its way, so an answer that never came tells nothing.
        failure.outcomeUnknown = failure.outcomeUnknown || failure.kind == Failure::Kind::Cancelled;
        enter(failure.outcomeUnknown ? Stage::Uncertain : Stage::Ready);
        Q_EMIT failed(words(failure, During::Save, m_seconds.send));
    } else if (result.value().now && isOurs(*result.value().now)) {
        finish(result.value());
    } else {
        enter(Stage::Unread);
        Q_EMIT unread(words(result.value().reading.value_or(Failure{.kind = Failure::Kind::WrongCustomer}),
                            During::LookUp, m_seconds.query));
    }
}

void ReviewFlow::finish(const Saved& saved) {
    adopt(m_model, saved);
    m_stage = Stage::Done;
    Q_EMIT rebased(*saved.now);
    Q_EMIT stageChanged();
    Q_EMIT this->saved(saved);
}

} // namespace lineside
