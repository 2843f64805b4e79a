#include "ui/drafts/lostchangequestions.h"

#include "models/ports/whensettled.h"
#include "ui/drafts/draftmodel.h"
#include "ui/words/failurewords.h"

#include <algorithm>
#include <utility>

namespace lineside {

using namespace Qt::StringLiterals;

namespace {

/// What the look came to, one sentence.
QString foundWords(const ChangeEvidence& found) {
    const Attempt& attempt = found.attempt;
    const QString time = timeWords(attempt.sentAt, QDateTime::currentDateTime());
    if (found.unseen && found.unseen->kind == Failure::Kind::Malformed)
        return LostChangeQuestions::tr(
                   "Nobody can see whether the service has the change of %1 for customer %2.")
            .arg(time, attempt.customerId);
    if (found.unseen)
        return LostChangeQuestions::tr(
                   "Nobody can see whether the service has the change of %1 for customer %2: %3")
            .arg(time, attempt.customerId, words(*found.unseen, During::LookUp).text);
    const bool missing = std::any_of(found.comparisons.cbegin(), found.comparisons.cend(),
                                     [](const Comparison& one) { return one.outcome == Outcome::NotTaken; });
    return missing ? LostChangeQuestions::tr("The change of %1 for customer %2 is not at the service now.")
                         .arg(time, attempt.customerId)
                   : LostChangeQuestions::tr(
                         "The service does not show whether it has the change of %1 for customer %2.")
                         .arg(time, attempt.customerId);
}

/// The question; of a draft of which nobody knows nothing is said.
QString draftWords(std::optional<bool> isHere) {
    if (!isHere)
        return LostChangeQuestions::tr("Was it saved? Nothing is sent again by itself.");
    return *isHere ? LostChangeQuestions::tr("Was it saved? If it was not, its draft is still here to be "
                                             "sent. Nothing is sent again by itself.")
                   : LostChangeQuestions::tr("Was it saved? Its draft is not here any more. Nothing is sent "
                                             "again by itself.");
}

} // namespace

LostChangeQuestions::LostChangeQuestions(LostChanges& changes, Drafts& drafts, QWidget* window)
    : QObject(window)
    , m_changes(changes)
    , m_drafts(drafts)
    , m_window(window) {}

void LostChangeQuestions::show(const Attempt& attempt) {
    if (std::exchange(m_looking, true))
        return;
    m_cancel = CancelToken();
    whenSettled(m_changes.lookAfter(attempt.id, m_cancel), this,
                [this, attempt, round = m_round](const Result<ChangeEvidence>& found) {
                    if (round == m_round)
                        take(attempt, found);
                });
}

void LostChangeQuestions::drop() {
    ++m_round;
    m_looking = false;
    m_cancel.cancel();
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    m_dialog->close();
}

void LostChangeQuestions::take(const Attempt& attempt, const Result<ChangeEvidence>& found) {
    if (found && found.value().attempt.state == Attempt::State::Uncertain)
        return findDraft(found.value());
    m_looking = false;
    if (!found)
        sayFailure(attempt, found.failure());
    else if (found.value().hasArrived()) // else it is decided by now
        emit arrived(attempt.customerId);
}

QDialog* LostChangeQuestions::open(const QuestionDialog::Words& words) {
    auto* dialog = new QuestionDialog(u"lostChange"_s, words, m_window);
    m_dialog = dialog;
    dialog->open();
    return dialog;
}

void LostChangeQuestions::sayFailure(const Attempt& attempt, const Failure& why) {
    QuestionDialog::Words said;
    said.title = tr("A change was not answered");
    said.text = words(why, During::LookUp).text;
    said.note = tr("The changes may or may not be saved. Nothing is sent again by itself.");
    said.yes = tr("Look again");
    said.no = tr("Close");
    connect(open(said), &QDialog::accepted, this, [this, attempt] { show(attempt); });
}

/// What is said of the draft is true.
void LostChangeQuestions::findDraft(const ChangeEvidence& found) {
    whenSettled(m_drafts.one(found.attempt.draftId), this,
                [this, found, round = m_round](const Result<std::optional<SavedDraft>>& draft) {
                    if (round != m_round)
                        return;
                    m_looking = false;
                    ask(found, draft ? std::optional(draft.value().has_value()) : std::nullopt);
                });
}

void LostChangeQuestions::ask(const ChangeEvidence& found, std::optional<bool> hasDraft) {
    const Attempt& attempt = found.attempt;
    QuestionDialog::Words said;
    said.title = tr("A change was not answered");
    said.text = foundWords(found);
    said.note = draftWords(hasDraft);
    said.yes = tr("It was saved");
    said.no = tr("It was not saved");
    if (found.unseen)
        said.other = tr("Look again");
    connect(open(said), &QDialog::finished, this, [this, attempt](int answer) {
        if (answer == QuestionDialog::Other)
            show(attempt);
        else if (answer != QuestionDialog::Later)
            decide(attempt, answer == QuestionDialog::Yes);
    });
}

void LostChangeQuestions::decide(const Attempt& attempt, bool saved) {
    whenSettled(m_changes.decide(attempt.id, saved), this,
                [this, attempt, round = m_round](const Result<Attempt>& decided) {
                    if (round != m_round)
                        return;
                    if (!decided)
                        sayFailure(attempt, decided.failure());
                    else if (decided.value().state == Attempt::State::Accepted)
                        emit arrived(attempt.customerId);
                });
}

} // namespace lineside
