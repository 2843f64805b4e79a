#include "ui/review/reviewdialog.h"

#include "ui/look/states.h"
#include "ui/review/conflictlist.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewnotice.h"
#include "ui/review/reviewpanel.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace lineside {

using Stage = ReviewFlow::Stage;

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

bool isSilent(const Saved& saved) {
    return std::all_of(saved.comparisons.cbegin(), saved.comparisons.cend(),
                       [](const Comparison& comparison) { return comparison.outcome == Outcome::Taken; });
}

} // namespace

ReviewDialog::ReviewDialog(RecordModel& model, Desk& desk, ReviewContext context, QWidget* parent)
    : ReviewFrame(model.form(), std::move(context), tr("Changes"), parent)
    , m_model(model)
    , m_desk(desk)
    , m_flow(model, desk, {this->context().querySeconds, this->context().sendSeconds}, this)
    , m_outcome(new OutcomePanel(words(), this)) {
    const QString who = this->context().who;
    setWindowTitle(who.isEmpty() ? tr("Send changes") : tr("Send changes to %1").arg(who));
    pages()->addWidget(m_outcome);
    connectFlow();
    connectEnds();
    panel()->refresh();
    follow();
    takeRoom();
}

ReviewDialog::ReviewDialog(RecordModel& model, Desk& desk, QWidget* parent)
    : ReviewDialog(model, desk, ReviewContext(), parent) {}

void ReviewDialog::act() {
    notice()->clear();
    if (m_flow.stage() == Stage::Ready)
        m_flow.send();
    else
        m_flow.lookAgain();
}

/// What is on its way is not left alone; what is being asked is called off; else leaving loses nothing.
void ReviewDialog::reject() {
    if (m_flow.stage() == Stage::Sending)
        return;
    if (m_flow.canCancel())
        return m_flow.cancel();
    done(m_flow.stage() == Stage::Done && !m_model.isModified() ? Accepted : Rejected);
}

void ReviewDialog::connectFlow() {
    connect(&m_flow, &ReviewFlow::rebased, this, &ReviewDialog::rebased);
    connect(&m_flow, &ReviewFlow::chosen, this, &ReviewDialog::follow);
    connect(panel()->conflicts(), &ConflictList::chosen, &m_flow, &ReviewFlow::choose);
    connect(&m_flow, &ReviewFlow::stageChanged, this, [this] {
        panel()->setConflicts(m_flow.pending().conflicts);
        follow();
    });
    connect(&m_flow, &ReviewFlow::conflictsFound, this, [this] {
        tabs()->setCurrentIndex(0);
        panel()->conflicts()->focusFirst();
    });
}

void ReviewDialog::connectEnds() {
    connect(&m_flow, &ReviewFlow::failed, this, [this](const FailureWords& words) {
        const bool uncertain = m_flow.stage() == Stage::Uncertain;
        notice()->tell(uncertain ? look::Mark::Uncertain : look::Mark::Refuse, words);
        primary()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_flow, &ReviewFlow::shownAnew, this, [this](const FailureWords& words) {
        tabs()->setCurrentIndex(0);
        notice()->tell(look::Mark::Warn, words);
        primary()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_flow, &ReviewFlow::looked, this, [this](int left, int unseen) {
        notice()->tell(look::Mark::Warn, {lookedWords(left, unseen), {}});
    });
    connect(&m_flow, &ReviewFlow::unread, this, [this](const FailureWords& words) {
        showEnd(look::Mark::Uncertain,
                tr("The service took the changes. It could not be read again: %1").arg(words.text));
    });
    connect(&m_flow, &ReviewFlow::nothingLeft, this, [this](bool chosen) {
        showEnd(look::Mark::Complete,
                chosen ? tr("Nothing is left to send. The service's values stay.")
                       : tr("Nothing is left to send. The service already has these changes."));
    });
    connect(&m_flow, &ReviewFlow::saved, this, &ReviewDialog::showOutcome);
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
    const ChangeSet next = m_flow.next();
    panel()->setChanges(next);
    panel()->setChoosing(m_flow.stage() == Stage::Ready);
    const auto conflictHides = [](const Conflict& conflict) {
        return std::any_of(conflict.sides.cbegin(), conflict.sides.cend(),
                           [](const Conflict::Side& side) { return schema::sensitive(side.id); });
    };
    const QList<Conflict>& conflicts = m_flow.pending().conflicts;
    showEye(next, std::any_of(conflicts.cbegin(), conflicts.cend(), conflictHides));
    followXml(next);
    followButtons(next);
    followProgress();
}

void ReviewDialog::followButtons(const ChangeSet& next) {
    const Stage stage = m_flow.stage();
    const bool looks = stage == Stage::Uncertain || stage == Stage::Unread || stage == Stage::Looking;
    const int count = next.count();
    if (looks)
        primary()->setText(tr("Look again"));
    else if (count == 0)
        primary()->setText(m_flow.hasConflicts() && m_flow.pending().undecided() == 0 ? tr("Keep theirs")
                                                                                      : tr("Send"));
    else
        primary()->setText(tr("Send %n changes", nullptr, count));
    const bool ready =
        stage == Stage::Ready && m_flow.pending().undecided() == 0 && (count > 0 || m_flow.hasConflicts());
    primary()->setEnabled(ready || stage == Stage::Uncertain || stage == Stage::Unread);
    primary()->setVisible(stage != Stage::Done);
    const bool ends = stage == Stage::Done || stage == Stage::Unread || stage == Stage::Uncertain;
    cancelButton()->setText(ends ? tr("Close") : tr("Cancel"));
    cancelButton()->setEnabled(stage != Stage::Sending);
    look::setPrimary(cancelButton(), stage == Stage::Done);
}

QString ReviewDialog::waitingFor() const {
    const int open = m_flow.pending().undecided();
    if (open > 1)
        return tr("%n choices are still open.", nullptr, open);
    const qsizetype at = m_flow.pending().takes.indexOf(std::nullopt);
    return tr("Choose first: %1.").arg(words().unit(m_flow.pending().conflicts.at(at)));
}

void ReviewDialog::followXml(const ChangeSet& next) {
    showXml(m_desk.preview(next), next);
}

void ReviewDialog::followReveal() {
    m_outcome->refresh();
    followXml(m_flow.next());
}

void ReviewDialog::followProgress() {
    const Stage stage = m_flow.stage();
    if (m_flow.isBusy())
        return showBusy(stage == Stage::Sending ? tr("Sending…") : tr("Asking the service…"));
    if (stage == Stage::Ready && m_flow.pending().undecided() > 0)
        showIdle(waitingFor());
    else
        showIdle(stage == Stage::Ready ? tr("Then Lineside reads the customer again and compares.")
                                       : QString());
}

} // namespace lineside
