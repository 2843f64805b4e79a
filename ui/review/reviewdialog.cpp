#include "ui/review/reviewdialog.h"

#include "ui/look/states.h"
#include "ui/outgoing/conflictlist.h"
#include "ui/outgoing/heldedits.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/outgoing/reviewpanel.h"
#include "ui/review/outcomepanel.h"
#include "ui/words/labels.h"
#include "ui/words/problemwords.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace lineside {

using Kind = ChangeStory::News::Kind;

namespace {

/// After a lost answer: what is still to be sent, and what the service never shows.
QString lookedWords(int left, int unseen) {
    QStringList words{ReviewDialog::tr("Lineside has looked.")};
    if (left > 0)
        words += ReviewDialog::tr("%n changes are not at the service.", nullptr, left);
    if (unseen > 0)
        words += ReviewDialog::tr("%n changes can't be seen there.", nullptr, unseen);
    return words.join(u' ');
}

QString obstacleWords(const Problem& problem) {
    return ReviewDialog::tr("The customer was changed at the service. %1: %2 Nothing was sent.")
        .arg(longLabel(problem.element), words(problem));
}

QString differenceWords(const QList<ElementId>& elements) {
    QStringList names;
    for (const ElementId id : elements)
        names.append(longLabel(id));
    return ReviewDialog::tr(
               "The customer was changed at the service, and other values would be sent than you saw: %1. "
               "Nothing was sent. Look at them, then send.")
        .arg(names.join(u", "));
}

bool isSilent(const Saved& saved) {
    return std::all_of(saved.comparisons.cbegin(), saved.comparisons.cend(),
                       [](const Comparison& comparison) { return comparison.outcome == Outcome::Taken; });
}

} // namespace

ReviewDialog::ReviewDialog(std::shared_ptr<ChangeStory> story, ReviewContext context, QWidget* parent)
    : ReviewFrame(story->model().form(), std::move(context), tr("Changes"), parent)
    , m_story(std::move(story))
    , m_state(m_story->state())
    , m_told(m_story->news().kind)
    , m_readings(m_story->readings())
    , m_outcome(new OutcomePanel(words(), this)) {
    const QString who = this->context().who;
    setWindowTitle(who.isEmpty() ? tr("Send changes") : tr("Send changes to %1").arg(who));
    pages()->addWidget(m_outcome);
    addStrip(new HeldEdits(m_story->model(), this));
    connect(m_story.get(), &ChangeStory::changed, this, &ReviewDialog::followStory);
    connect(panel()->conflicts(), &ConflictList::chosen, m_story.get(), &ChangeStory::choose);
    panel()->refresh();
    follow();
    takeRoom();
}

ReviewDialog::ReviewDialog(std::shared_ptr<ChangeStory> story, QWidget* parent)
    : ReviewDialog(std::move(story), ReviewContext(), parent) {}

void ReviewDialog::act() {
    notice()->clear();
    if (m_story->state() == State::Ready)
        m_story->send();
    else
        m_story->lookAgain();
}

/// What is on its way is not left alone; what is being asked is called off; else leaving loses nothing.
void ReviewDialog::reject() {
    if (m_story->state() == State::Sending)
        return;
    if (m_story->canCancel())
        return m_story->cancel();
    done(m_story->state() == State::Done && !m_story->model().isModified() ? Accepted : Rejected);
}

void ReviewDialog::followStory() {
    if (std::exchange(m_readings, m_story->readings()) != m_story->readings())
        Q_EMIT rebased(m_story->model().baseline());
    if (std::exchange(m_state, m_story->state()) != m_story->state())
        panel()->setConflicts(m_story->pending().conflicts);
    follow();
    const ChangeStory::News news = m_story->news();
    if (std::exchange(m_told, news.kind) != news.kind)
        tell(news);
}

void ReviewDialog::tell(const ChangeStory::News& news) {
    switch (news.kind) {
    case Kind::None:
        return;
    case Kind::Choose:
        tellLooked(news);
        return askToChoose();
    case Kind::Failed:
        return tellFailure(news);
    case Kind::Obstacle:
        return notify(look::Mark::Refuse, {obstacleWords(news.problem), {}});
    case Kind::ShownAnew:
        tabs()->setCurrentIndex(0);
        return notify(look::Mark::Warn, {differenceWords(news.elements), {}});
    case Kind::Looked:
        return tellLooked(news);
    case Kind::Unread:
        return showEnd(look::Mark::Uncertain,
                       tr("The service took the changes. It could not be read again: %1")
                           .arg(lineside::words(news.failure, During::LookUp, context().querySeconds).text));
    case Kind::TookTheirs:
        return showEnd(look::Mark::Complete, tr("Nothing is left to send. The service's values stay."));
    case Kind::AlreadyThere:
        return showEnd(look::Mark::Complete,
                       tr("Nothing is left to send. The service already has these changes."));
    case Kind::Saved:
        return showOutcome(m_story->saved());
    }
}

void ReviewDialog::tellLooked(const ChangeStory::News& news) {
    if (news.left + news.unseen > 0)
        notice()->tell(look::Mark::Warn, {lookedWords(news.left, news.unseen), {}});
}

void ReviewDialog::tellFailure(const ChangeStory::News& news) {
    const bool uncertain = m_story->state() == State::Uncertain;
    const bool looked = news.during == State::Looking;
    const int seconds = news.during == State::Sending ? context().sendSeconds : context().querySeconds;
    FailureWords said = lineside::words(news.failure, looked ? During::LookUp : During::Save, seconds);
    if (uncertain && looked)
        said.text += u' ' + tr("The changes may or may not be saved. Nothing is sent again until "
                               "Lineside has looked.");
    notify(uncertain ? look::Mark::Uncertain : look::Mark::Refuse, said);
}

void ReviewDialog::notify(look::Mark mark, const FailureWords& said) {
    notice()->tell(mark, said);
    primary()->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::askToChoose() {
    tabs()->setCurrentIndex(0);
    panel()->conflicts()->focusFirst();
}

void ReviewDialog::showOutcome(const Saved& result) {
    Q_EMIT saved(result);
    if (isSilent(result))
        return done(Accepted);
    notice()->clear();
    m_outcome->setSaved(result);
    pages()->setCurrentWidget(m_outcome);
    follow();
    cancelButton()->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::showEnd(look::Mark mark, const QString& text) {
    notice()->clear();
    m_outcome->setText(mark, text);
    pages()->setCurrentWidget(m_outcome);
    follow();
    (primary()->isVisible() ? primary() : cancelButton())->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::follow() {
    const ChangeSet next = m_story->next();
    panel()->setChanges(next);
    panel()->setChoosing(m_story->state() == State::Ready);
    const auto conflictHides = [](const Conflict& conflict) {
        return std::any_of(conflict.sides.cbegin(), conflict.sides.cend(),
                           [](const Conflict::Side& side) { return schema::sensitive(side.id); });
    };
    const QList<Conflict>& conflicts = m_story->pending().conflicts;
    showEye(next, std::any_of(conflicts.cbegin(), conflicts.cend(), conflictHides));
    followXml(next);
    followButtons(next);
    followProgress();
}

void ReviewDialog::followButtons(const ChangeSet& next) {
    const State state = m_story->state();
    const bool looks = state == State::Uncertain || state == State::Unread || state == State::Looking;
    const int count = next.count();
    if (looks)
        primary()->setText(tr("Look again"));
    else if (count == 0)
        primary()->setText(m_story->hasConflicts() && m_story->pending().undecided() == 0 ? tr("Keep theirs")
                                                                                          : tr("Send"));
    else
        primary()->setText(tr("Send %n changes", nullptr, count));
    const bool ready = state == State::Ready && m_story->pending().undecided() == 0 &&
                       (count > 0 || m_story->hasConflicts());
    primary()->setEnabled(ready || state == State::Uncertain || state == State::Unread);
    primary()->setVisible(state != State::Done);
    const bool ends = state == State::Done || state == State::Unread || state == State::Uncertain;
    cancelButton()->setText(ends ? tr("Close") : tr("Cancel"));
    cancelButton()->setEnabled(state != State::Sending);
    look::setPrimary(cancelButton(), state == State::Done);
}

QString ReviewDialog::waitingFor() const {
    const int open = m_story->pending().undecided();
    if (open > 1)
        return tr("%n choices are still open.", nullptr, open);
    const qsizetype at = m_story->pending().takes.indexOf(std::nullopt);
    return tr("Choose first: %1.").arg(words().unit(m_story->pending().conflicts.at(at)));
}

void ReviewDialog::followXml(const ChangeSet& next) {
    showXml(m_story->preview(next), next);
}

void ReviewDialog::followReveal() {
    m_outcome->refresh();
    followXml(m_story->next());
}

void ReviewDialog::followProgress() {
    const State state = m_story->state();
    if (m_story->isBusy())
        return showBusy(state == State::Sending ? tr("Sending…") : tr("Asking the service…"));
    if (state == State::Ready && m_story->pending().undecided() > 0)
        showIdle(waitingFor());
    else
        showIdle(state == State::Ready ? tr("Then Lineside reads the customer again and compares.")
                                       : QString());
}

} // namespace lineside
