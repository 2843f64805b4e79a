#include "models/formats/moment.h"
#include "models/record/customername.h"
#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/uncertainpage.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/words/failurewords.h"

#include <QPushButton>

// What the page shows of its story.
namespace lineside {

using namespace Qt::StringLiterals;
using Proposal = Evidence::Proposal;
using Stage = UncertainStory::State;

void UncertainPage::followStory() {
    follow();
    const Stage before = std::exchange(m_told, m_story->state());
    if (before != m_told)
        tell(before);
}

void UncertainPage::follow() {
    m_state->setText(stateWords());
    const auto& evidence = m_story->evidence();
    m_evidence->setVisible(evidence && !evidence->candidates.isEmpty());
    if (evidence && evidence->askedAt != m_shownAt)
        followEvidence();
    followWays();
}

void UncertainPage::followEvidence() {
    const Evidence& evidence = *m_story->evidence();
    m_shownAt = evidence.askedAt;
    m_notice->clear();
    m_evidence->setEvidence(evidence, m_story->sent());
}

/// What was found, when, and what comes next.
QString UncertainPage::stateWords() const {
    if (m_story->state() == Stage::Deciding)
        return tr("Keeping what you decided…");
    QStringList parts;
    if (const auto& evidence = m_story->evidence()) {
        const qsizetype count = evidence->candidates.size();
        const QString at = displayTime(evidence->askedAt);
        if (count > 0)
            parts.append(tr("Asked at %1: %n customers may be the new one.", nullptr, int(count)).arg(at));
        else if (!evidence->patternsAsked || !evidence->inventoryAsked)
            parts.append(tr("Asked at %1: the service refused to say who is there.").arg(at));
        else if (evidence->proposal == Proposal::Choose)
            parts.append(tr("Asked at %1: there was nothing to ask by.").arg(at));
        else
            parts.append(tr("Asked at %1: nothing found.").arg(at));
        if (count == 0 && !m_story->mayDeny() && m_story->resendFrom().isValid())
            parts.append(tr("That is no proof that nothing was made. Sending again is offered from %1.")
                             .arg(displayTime(m_story->resendFrom())));
    }
    if (const auto& failure = m_story->failure())
        parts.append(words(*failure, During::LookUp, m_context.querySeconds).text);
    if (m_story->isAsking())
        parts.append(tr("Asking the service…"));
    else if (m_story->isLooking())
        parts.append(tr("Asking every %1 s.").arg(m_story->interval().count() / 1000));
    return parts.join(u' ');
}

void UncertainPage::followWays() {
    const auto& evidence = m_story->evidence();
    const bool free = m_story->isOpen();
    const Candidate* candidate = m_evidence->isHidden() ? nullptr : m_evidence->chosen();
    const bool fits = evidence && evidence->proposal == Proposal::Made;
    m_this->setVisible(!m_evidence->isHidden());
    m_open->setVisible(!m_evidence->isHidden());
    m_this->setEnabled(free && candidate);
    m_open->setEnabled(candidate);
    m_this->setAccessibleDescription(candidate ? nameAndId(candidate->match.name, candidate->match.customerId)
                                               : QString());
    look::setPrimary(m_this, fits && candidate);
    m_look->setText(m_story->isLooking() ? tr("Look now") : tr("Keep looking"));
    m_look->setEnabled(free && !m_story->isAsking());
    m_resend->setVisible(free && m_story->mayResend());
    m_draft->setVisible(free && m_story->mayDeny());
}

void UncertainPage::tell(Stage before) {
    const Stage now = m_story->state();
    if (now == Stage::Made)
        Q_EMIT made(m_story->made(), m_story->sent().value_or(Request(Operation::NewCustomersCreate)));
    else if (now == Stage::Resend)
        Q_EMIT resendWanted();
    else if (now == Stage::NotMade)
        Q_EMIT draftWanted();
    else if (const auto& why = m_story->notDecided(); why && before == Stage::Deciding)
        tellNotDecided(*why);
}

void UncertainPage::tellNotDecided(const Failure& why) {
    const FailureWords said = words(why, During::LookUp);
    m_notice->tell(look::Mark::Refuse, {tr("Nothing was decided. %1").arg(said.text), said.details});
}

} // namespace lineside
