#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/review/conflictlist.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewdialog.h"
#include "ui/review/reviewnotice.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/xmlview.h"
#include "ui/words/values.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

// What the dialog shows of its flow.
namespace lineside {

using Stage = ReviewFlow::Stage;

namespace {

constexpr int QuietTime = 300;
constexpr int SecondsFrom = 5;

bool isSilent(const Saved& saved) {
    return std::all_of(saved.comparisons.cbegin(), saved.comparisons.cend(),
                       [](const Comparison& comparison) { return comparison.outcome == Outcome::Taken; });
}

} // namespace

void ReviewDialog::connectFlow() {
    connect(&m_flow, &ReviewFlow::rebased, this, &ReviewDialog::rebased);
    connect(&m_flow, &ReviewFlow::chosen, this, &ReviewDialog::follow);
    connect(&m_flow, &ReviewFlow::stageChanged, this, [this] {
        if (m_flow.isBusy() && !m_ticks.isActive())
            startProgress();
        m_panel->setConflicts(m_flow.pending().conflicts);
        follow();
    });
    connect(&m_flow, &ReviewFlow::conflictsFound, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_panel->conflicts()->focusFirst();
    });
    connect(&m_flow, &ReviewFlow::failed, this, [this](const FailureWords& words) {
        const bool uncertain = m_flow.stage() == Stage::Uncertain;
        m_notice->tell(uncertain ? look::Mark::Uncertain : look::Mark::Refuse, words);
        m_primary->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_flow, &ReviewFlow::looked, this, [this](int left) {
        const QString words = left == 1
                                  ? tr("Lineside has looked. 1 change is not at the service.")
                                  : tr("Lineside has looked. %1 changes are not at the service.").arg(left);
        m_notice->tell(look::Mark::Warn, {words, {}});
    });
    connect(&m_flow, &ReviewFlow::unread, this, [this](const FailureWords& words) {
        showEnd(look::Mark::Uncertain,
                tr("The service took the changes. It could not be read again: %1").arg(words.text));
    });
    connect(&m_flow, &ReviewFlow::nothingLeft, this, [this] {
        showEnd(look::Mark::Complete, tr("Nothing is left to send. The service already has these changes."));
    });
    connect(&m_flow, &ReviewFlow::saved, this, &ReviewDialog::showOutcome);
}

void ReviewDialog::showOutcome(const Saved& result) {
    Q_EMIT saved(result);
    if (isSilent(result))
        return done(Accepted);
    m_notice->clear();
    m_outcome->setSaved(result);
    m_pages->setCurrentWidget(m_outcome);
    follow();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::showEnd(look::Mark mark, const QString& text) {
    m_notice->clear();
    m_outcome->setText(mark, text);
    m_pages->setCurrentWidget(m_outcome);
    follow();
    (m_primary->isVisible() ? m_primary : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::follow() {
    const ChangeSet next = m_flow.next();
    m_panel->setChanges(next);
    m_panel->setChoosing(m_flow.stage() == Stage::Ready);
    const auto isSensitive = [this](const Change& change) { return m_words.isSensitive(change); };
    const auto conflictHides = [](const Conflict& conflict) {
        return std::any_of(conflict.sides.cbegin(), conflict.sides.cend(),
                           [](const Conflict::Side& side) { return schema::sensitive(side.id); });
    };
    const QList<Conflict>& conflicts = m_flow.pending().conflicts;
    m_panel->eye()->setVisible(std::any_of(next.changes().cbegin(), next.changes().cend(), isSensitive) ||
                               std::any_of(conflicts.cbegin(), conflicts.cend(), conflictHides));
    followXml(next);
    followButtons(next);
    followProgress();
}

void ReviewDialog::followButtons(const ChangeSet& next) {
    const Stage stage = m_flow.stage();
    const bool looks = stage == Stage::Uncertain || stage == Stage::Unread || stage == Stage::Looking;
    const int count = next.count();
    if (looks)
        m_primary->setText(tr("Look again"));
    else if (count == 0)
        m_primary->setText(m_flow.hasConflicts() && m_flow.pending().undecided() == 0 ? tr("Keep theirs")
                                                                                      : tr("Send"));
    else
        m_primary->setText(count == 1 ? tr("Send 1 change") : tr("Send %1 changes").arg(count));
    const bool ready =
        stage == Stage::Ready && m_flow.pending().undecided() == 0 && (count > 0 || m_flow.hasConflicts());
    m_primary->setEnabled(ready || stage == Stage::Uncertain || stage == Stage::Unread);
    m_primary->setVisible(stage != Stage::Done);
    const bool ends = stage == Stage::Done || stage == Stage::Unread || stage == Stage::Uncertain;
    m_cancel->setText(ends ? tr("Close") : tr("Cancel"));
    m_cancel->setEnabled(stage != Stage::Sending);
    look::setPrimary(m_cancel, stage == Stage::Done);
}

/// A custom field that is masked somewhere hides the values of all custom fields: the XML has no other key.
wire::Hidden ReviewDialog::hidden(const ChangeSet& next) const {
    wire::Hidden what;
    what.sensitive = !m_words.isRevealed();
    const bool field =
        std::any_of(next.changes().cbegin(), next.changes().cend(), [this](const Change& change) {
            return change.kind == Change::Kind::Rows && m_words.isSensitive(change);
        });
    if (what.sensitive && field)
        what.also.append("Customer/Fields/Field/Value"_element);
    return what;
}

void ReviewDialog::followXml(const ChangeSet& next) {
    m_xml->setText(wire::prettyPrint(m_desk.preview(next), m_context.names, bullets(), hidden(next)));
}

void ReviewDialog::followReveal() {
    m_panel->refresh();
    m_outcome->refresh();
    followXml(m_flow.next());
}

QString ReviewDialog::waitingFor() const {
    const int open = m_flow.pending().undecided();
    if (open > 1)
        return tr("%1 choices are still open.").arg(open);
    const qsizetype at = m_flow.pending().takes.indexOf(std::nullopt);
    return tr("Choose first: %1.").arg(m_words.unit(m_flow.pending().conflicts.at(at)));
}

void ReviewDialog::startProgress() {
    m_clock.start();
    m_ticks.start(QuietTime);
}

void ReviewDialog::followProgress() {
    const Stage stage = m_flow.stage();
    if (!m_flow.isBusy()) {
        m_ticks.stop();
        if (stage == Stage::Ready && m_flow.pending().undecided() > 0)
            m_status->setText(waitingFor());
        else
            m_status->setText(stage == Stage::Ready
                                  ? tr("Then Lineside reads the customer again and compares.")
                                  : QString());
        return;
    }
    const qint64 passed = m_clock.elapsed();
    if (passed < QuietTime)
        return;
    if (m_ticks.interval() == QuietTime)
        m_ticks.setInterval(1000);
    const QString words = stage == Stage::Sending ? tr("Sending…") : tr("Asking the service…");
    const int seconds = int(passed / 1000);
    m_status->setText(seconds < SecondsFrom ? words : tr("%1 %2 s").arg(words).arg(seconds));
}

QString ReviewDialog::status() const {
    return m_status->text();
}

} // namespace lineside
