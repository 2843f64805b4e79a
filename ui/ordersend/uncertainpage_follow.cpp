#include "models/formats/moment.h"
#include "models/order/arrived.h"
#include "models/record/customername.h"
#include "ui/look/label.h"
#include "ui/look/states.h"
#include "ui/ordersend/evidencepart.h"
#include "ui/ordersend/uncertainpage.h"
#include "ui/review/reviewnotice.h"

#include <QPushButton>

// What the page shows of its flow.
namespace lineside {

using namespace Qt::StringLiterals;
using Proposal = Evidence::Proposal;

void UncertainPage::follow() {
    m_state->setText(stateWords());
    const auto& evidence = m_flow.evidence();
    m_evidence->setVisible(evidence && !evidence->candidates.isEmpty());
    if (evidence && evidence->askedAt != m_shownAt)
        followEvidence();
    followWays();
}

void UncertainPage::followEvidence() {
    const Evidence& evidence = *m_flow.evidence();
    m_shownAt = evidence.askedAt;
    m_notice->clear();
    m_evidence->setEvidence(evidence, m_flow.sent());
}

/// What was found, when, and what comes next.
QString UncertainPage::stateWords() const {
    if (m_flow.isDeciding())
        return tr("Keeping what you decided…");
    QStringList parts;
    if (const auto& evidence = m_flow.evidence()) {
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
        if (count == 0 && !m_flow.mayDeny() && m_flow.resendFrom().isValid())
            parts.append(tr("That is no proof that nothing was made. Sending again is offered from %1.")
                             .arg(displayTime(m_flow.resendFrom())));
    }
    if (!m_flow.failure().isEmpty())
        parts.append(m_flow.failure());
    if (m_flow.isAsking())
        parts.append(tr("Asking the service…"));
    else if (m_flow.isLooking())
        parts.append(tr("Asking every %1 s.").arg(m_context.interval.count() / 1000));
    return parts.join(u' ');
}

void UncertainPage::followWays() {
    const auto& evidence = m_flow.evidence();
    const bool free = !m_flow.isDeciding() && m_flow.attempt().state == Attempt::State::Uncertain;
    const Candidate* candidate = m_evidence->isHidden() ? nullptr : m_evidence->chosen();
    const bool fits = evidence && evidence->proposal == Proposal::Made;
    m_this->setVisible(!m_evidence->isHidden());
    m_open->setVisible(!m_evidence->isHidden());
    m_this->setEnabled(free && candidate);
    m_open->setEnabled(candidate);
    m_this->setAccessibleDescription(candidate ? nameAndId(candidate->match.name, candidate->match.customerId)
                                               : QString());
    look::setPrimary(m_this, fits && candidate);
    m_look->setText(m_flow.isLooking() ? tr("Look now") : tr("Keep looking"));
    m_look->setEnabled(free && !m_flow.isAsking());
    const bool denies = free && m_flow.mayDeny();
    m_resend->setVisible(denies && evidence->proposal == Proposal::Resend);
    m_draft->setVisible(denies);
}

void UncertainPage::finish(const Attempt& attempt) {
    if (attempt.customerId.isEmpty()) {
        if (m_then == Then::Resend)
            Q_EMIT resendWanted();
        else
            Q_EMIT draftWanted();
        return;
    }
    const Request sent = m_flow.sent().value_or(Request(Operation::NewCustomersCreate));
    Created found;
    found.attemptId = attempt.id;
    found.customerId = attempt.customerId;
    if (const Candidate* candidate = m_evidence->chosen()) {
        found.status = candidate->match.status;
        found.now = candidate->customer;
    }
    if (found.now)
        found.comparisons = order::arrived(sent, *found.now);
    Q_EMIT made(found, sent);
}

} // namespace lineside
